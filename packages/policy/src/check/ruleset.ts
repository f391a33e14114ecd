import { Declarations } from '../declarations.ts';
import type { FactDefinition, ParameterDefinition } from '../fact.ts';
import type { Fault } from '../fault.ts';
import { KnownComparisons } from '../operators/known-comparisons.ts';
import { referEvent } from '../refer-event.ts';
import type { HitPolicy } from '../ruleset.ts';
import { isJsonObject } from '../values/json.ts';
import { checkBounds } from './bounds.ts';
import { checkComparison } from './comparison.ts';
import type { ConditionVisitor } from './conditions.ts';
import { FaultList } from './fault-list.ts';
import { checkNamedConditions, checkReferences, outlineOf } from './named-conditions.ts';
import { checkEventParams, checkOtherwise, type OutcomeContext, type OutcomeSchema } from './outcome.ts';
import { type Place, placeIn, wholeDocument, writePlace } from './place.ts';
import { checkReason } from './reason.ts';
import { checkShape } from './schema.ts';

/** What a ruleset is checked against. A `DecisionPoint` of the plugin SDK is a `decision`. */
export interface RulesetContext {
  /** Named in every fault. */
  readonly file: string;
  /** The plugin's own facts and the `details.*` of the ruleset's case types. */
  readonly facts: readonly FactDefinition[];
  readonly parameters: readonly ParameterDefinition[];
  readonly decision: {
    readonly id: string;
    readonly hitPolicies: readonly HitPolicy[];
    /** JSON Schema of the outcome; with `collect`, of one element. */
    readonly outcome: OutcomeSchema;
    /** What the core supplies for this decision. */
    readonly facts: readonly FactDefinition[];
  };
  /** Ids of the case types that exist. */
  readonly caseTypes: readonly string[];
}

/** Everything wrong with a ruleset file, all at once; empty when `createEvaluator` may have it. */
export function checkRuleset(value: unknown, context: RulesetContext): readonly Fault[] {
  const outOfBounds = checkBounds(value, context.file);
  if (outOfBounds.length > 0) return outOfBounds;
  if (!isJsonObject(value)) return checkShape('ruleset', value, context.file);
  const faults = new FaultList(context.file);
  checkHead(value, context, faults);
  const declarations = new Declarations([...context.facts, ...context.decision.facts], context.parameters);
  checkRules(value, context, declarations, faults);
  return [...checkShape('ruleset', value, context.file), ...faults.faults];
}

function checkHead(ruleset: Readonly<Record<string, unknown>>, { decision, caseTypes }: RulesetContext, faults: FaultList): void {
  if (typeof ruleset['decision'] === 'string' && ruleset['decision'] !== decision.id)
    faults.add('UNKNOWN_DECISION', 'decision', `Write ${decision.id}.`, `应为 ${decision.id}。`, ruleset['decision']);
  const { caseTypes: named, hitPolicy } = ruleset;
  if (Array.isArray(named))
    named.forEach((id: unknown, index) => {
      if (typeof id === 'string' && !caseTypes.includes(id))
        faults.add(
          'UNKNOWN_CASE_TYPE',
          placeIn(placeIn(wholeDocument, 'caseTypes'), index),
          `Write one of ${caseTypes.join(', ')}.`,
          `应为以下之一：${caseTypes.join('、')}。`,
          id,
        );
    });
  if (typeof hitPolicy === 'string' && !decision.hitPolicies.some((each) => each === hitPolicy))
    faults.add(
      'HIT_POLICY_NOT_ALLOWED',
      'hitPolicy',
      `${decision.id} takes ${decision.hitPolicies.join(', ')}.`,
      `${decision.id} 可用 ${decision.hitPolicies.join('、')}。`,
      hitPolicy,
    );
}

function checkRules(
  ruleset: Readonly<Record<string, unknown>>,
  { decision }: RulesetContext,
  declarations: Declarations,
  faults: FaultList,
): void {
  const outcome = { schema: decision.outcome, declarations, faults };
  const hitPolicy = decision.hitPolicies.find((each) => each === ruleset['hitPolicy']);
  const checkUnknown = createComparisonCheck(declarations, faults);
  const outlineChecked = (condition: unknown, place: Place) => outlineOf(condition, place, checkUnknown);
  const named = Object.entries(isJsonObject(ruleset['conditions']) ? ruleset['conditions'] : {});
  const namedPlace = placeIn(wholeDocument, 'conditions');
  const outlines = new Map(named.map(([name, condition]) => [name, outlineChecked(condition, placeIn(namedPlace, name))]));
  const rulesPlace = placeIn(wholeDocument, 'rules');
  const names = new Map<string, Place>();
  const roots = (Array.isArray(ruleset['rules']) ? ruleset['rules'] : []).map((each: unknown, index) => {
    const rule = isJsonObject(each) ? each : {};
    const place = placeIn(rulesPlace, index);
    const conditionsPlace = placeIn(place, 'conditions');
    checkName(rule['name'], place, names, faults);
    const root = { outline: outlineChecked(rule['conditions'], conditionsPlace), place: conditionsPlace };
    if (isJsonObject(rule['event'])) checkEvent(rule['event'], placeIn(place, 'event'), decision.id, hitPolicy, outcome);
    checkReason(rule['reason'], placeIn(place, 'reason'), declarations, faults);
    return root;
  });
  checkNamedConditions(outlines, roots, faults);
  const labels = isJsonObject(ruleset['conditionLabels']) ? Object.keys(ruleset['conditionLabels']) : [];
  const labelsPlace = placeIn(wholeDocument, 'conditionLabels');
  checkReferences(
    labels.map((name) => ({ name, place: placeIn(labelsPlace, name) })),
    outlines,
    faults,
  );
  if (Object.hasOwn(ruleset, 'otherwise')) checkOtherwise(ruleset['otherwise'], hitPolicy, outcome);
}

/** Leaves out a comparison that was found without fault elsewhere. */
function createComparisonCheck(declarations: Declarations, faults: FaultList): ConditionVisitor['comparison'] {
  const known = new KnownComparisons<unknown, boolean>();
  return (comparison, place) => {
    const check = () => {
      const before = faults.count;
      checkComparison(comparison, place, declarations, faults);
      return faults.count === before;
    };
    const { fact, operator, value, path, params } = comparison;
    if (path !== undefined || params !== undefined) {
      check();
      return;
    }
    let isNew = false;
    const isSound = known.get(fact, operator, value, () => {
      isNew = true;
      return check();
    });
    if (!isSound && !isNew) check();
  };
}

function checkEvent(
  { type, params }: Readonly<Record<string, unknown>>,
  place: Place,
  decisionId: string,
  hitPolicy: HitPolicy | undefined,
  outcome: OutcomeContext,
): void {
  const { faults } = outcome;
  if (type === referEvent) {
    if (params !== undefined)
      faults.add('REFER_WITH_OUTCOME', placeIn(place, 'params'), 'Remove params.', '请删除 params。', params);
    return;
  }
  if (typeof type === 'string' && type !== decisionId)
    faults.add('EVENT_TYPE', placeIn(place, 'type'), `Write ${decisionId} or refer.`, `应为 ${decisionId} 或 refer。`, type);
  checkEventParams(params, placeIn(place, 'params'), hitPolicy, outcome);
}

function checkName(name: unknown, rule: Place, names: Map<string, Place>, faults: FaultList): void {
  if (typeof name !== 'string') return;
  const first = names.get(name);
  if (first === undefined) {
    names.set(name, rule);
    return;
  }
  const written = writePlace(first);
  faults.add(
    'DUPLICATE',
    placeIn(rule, 'name'),
    `${written} has this name: give another.`,
    `${written} 已用此名称：请改名。`,
    name,
  );
}
