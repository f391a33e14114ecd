import { isParameterFact, parameterFactId } from '../declarations.ts';
import type { PreparedRevision } from '../evaluate/prepared-revision.ts';
import { readsOfCondition } from '../evaluate/reads.ts';
import type { ParameterDefinition } from '../fact.ts';
import type { Rule } from '../ruleset.ts';
import type { AnalysedRule } from './analysed-rule.ts';
import { askedFacts } from './asked-facts.ts';
import { ConditionReader } from './condition-tree.ts';
import type { FactRanges } from './fact-range.ts';
import type { Finding } from './finding.ts';
import { Model } from './model.ts';
import { ask, type Inquiry, witnessOf } from './questions.ts';

/** What a rule would hold for if its parameters had other values that a unit may give them. */
export interface Alternatives {
  readonly prepared: PreparedRevision;
  readonly factIds: readonly string[];
  readonly parameters: readonly ParameterDefinition[];
  readonly ranges: FactRanges;
}

/** The finding that a rule which cannot hold could, with other values of its parameters; undefined where none were found. */
export function switchedOff(inquiry: Inquiry, { name }: AnalysedRule, alternatives: Alternatives): Finding | undefined {
  const { ruleset, definitionOf } = alternatives.prepared;
  const rule = ruleset.rules.find((each) => each.name === name);
  if (rule === undefined) return undefined;
  const read = [...new Set(readsOfCondition(rule.conditions, ruleset.conditions ?? {}).filter(isParameterFact))];
  // A switch has few values; figures are only changed where no switch does it.
  const switches = read.map(definitionOf).filter(({ type, enum: values }) => type === 'boolean' || values !== undefined);
  const ids = switches.map(({ id }) => id);
  return (
    withOthers(inquiry, rule, new Set(ids), alternatives) ??
    (ids.length < read.length ? withOthers(inquiry, rule, new Set(read), alternatives) : undefined)
  );
}

function withOthers(
  inquiry: Inquiry,
  { name, conditions }: Rule,
  free: ReadonlySet<string>,
  alternatives: Alternatives,
): Finding | undefined {
  const { prepared, factIds, parameters, ranges } = alternatives;
  if (free.size === 0) return undefined;
  const reader = new ConditionReader(
    prepared.ruleset.conditions ?? {},
    new Map([...prepared.parameterFacts].filter(([id]) => !free.has(id))),
  );
  const tree = reader.read(conditions);
  const unset = prepared.parameterIds.map(parameterFactId).filter((id) => free.has(id) || !prepared.parameterFacts.has(id));
  const model = new Model(
    askedFacts([...factIds, ...unset], reader.atoms, prepared.definitionOf, parameters, ranges),
    reader.atoms,
  );
  const answer = ask({ ...inquiry, search: model.search }, [model.formulaOf(tree)]);
  if (answer.kind !== 'found') return undefined;
  const witness = witnessOf(inquiry, answer.solution, ({ holding }) => holding.includes(name));
  const values = Object.entries(witness.parameters)
    .filter(([id]) => free.has(parameterFactId(id)))
    .map(([id, value]) => `${id} = ${JSON.stringify(value)}`);
  return {
    kind: 'SWITCHED_OFF',
    rules: [name],
    witness,
    message: {
      en: `With the parameters as they are no facts make “${name}” hold; with ${values.join(', ')} it can.`,
      'zh-CN': `按当前参数，没有任何事实能使规则“${name}”成立；若设 ${values.join('、')}，则可成立。`,
    },
  };
}
