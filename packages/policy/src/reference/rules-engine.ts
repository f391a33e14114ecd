import { Engine, Operator, OperatorDecorator, type RuleResult } from 'json-rules-engine';
import type { KnownFacts } from '../evaluate/known-facts.ts';
import { type NamedConditions, namedCondition, readsOfComparison, readsOfCondition } from '../evaluate/reads.ts';
import { decorators } from '../operators/decorators.ts';
import { operators } from '../operators/operator-table.ts';
import type { Condition } from '../ruleset.ts';
import { isJsonObject } from '../values/json.ts';
import { valueAtPath } from '../values/path.ts';
import { type Bound, boundCondition, boundedName, boundNamedConditions, constantFact } from './bounds.ts';
import type { RuleState } from './rule-state.ts';

const engineOperators = operators.map(({ name, holds }) => new Operator(name, holds));
const engineDecorators = decorators.map(({ name, holds }) => new OperatorDecorator(name, holds));

/** An engine of json-rules-engine with our operators and paths, for one evaluation: a shared one drops rules when runs overlap. */
export function createEngine(): Engine {
  const engine = new Engine([], { pathResolver: valueAtPath });
  for (const operator of engineOperators) engine.addOperator(operator);
  for (const decorator of engineDecorators) engine.addOperatorDecorator(decorator);
  return engine;
}

/** Each rule's state by json-rules-engine: one run over both bounds of every rule that a missing fact leaves open. */
export async function evaluateWithRulesEngine(
  rules: readonly { readonly conditions: Condition }[],
  named: NamedConditions,
  known: KnownFacts,
): Promise<readonly RuleState[]> {
  const engine = createEngine();
  engine.addFact(constantFact, true);
  for (const [id, value] of known) engine.addFact(id, value);
  for (const [name, condition] of boundNamedConditions(named, known)) engine.setCondition(name, condition);
  rules.forEach(({ conditions }, index) => {
    const isKnown = readsOfCondition(conditions, named).every((id) => known.has(id));
    for (const bound of isKnown ? (['most'] as const) : (['most', 'least'] as const))
      engine.addRule({
        name: boundedName(bound, String(index)),
        conditions: boundCondition(conditions, bound, known),
        event: { type: 'held' },
      });
  });
  const { results, failureResults } = await engine.run();
  const byName = new Map([...results, ...failureResults].map((result) => [result.name, result]));
  const resultOf = (bound: Bound, index: number) => byName.get(boundedName(bound, String(index)));
  return rules.map(({ conditions }, index) =>
    stateOf(conditions, resultOf('most', index), resultOf('least', index), named, known),
  );
}

function stateOf(
  conditions: Condition,
  most: RuleResult | undefined,
  least: RuleResult | undefined,
  named: NamedConditions,
  known: KnownFacts,
): RuleState {
  if (most?.result !== true) return { state: 'failed' };
  if (least === undefined || least.result === true) return { state: 'held' };
  return { state: 'unknown', lacks: [...new Set(lacking(conditions, most.conditions, least.conditions, named, known))] };
}

/** The missing facts read by those parts of a condition that are still open: the parts whose two bounds differ. */
function lacking(
  condition: Condition,
  most: unknown,
  least: unknown,
  named: NamedConditions,
  known: KnownFacts,
): readonly string[] {
  const [mostResult, leastResult] = [memberOf(most, 'result'), memberOf(least, 'result')];
  if (mostResult !== undefined && mostResult === leastResult) return [];
  const ofEach = (inner: readonly Condition[], root: string) =>
    inner.flatMap((each, index) =>
      lacking(each, elementOf(memberOf(most, root), index), elementOf(memberOf(least, root), index), named, known),
    );
  if ('all' in condition) return ofEach(condition.all, 'all');
  if ('any' in condition) return ofEach(condition.any, 'any');
  if ('not' in condition) return lacking(condition.not, memberOf(most, 'not'), memberOf(least, 'not'), named, known);
  // The engine puts a named condition in the place of its reference.
  if ('condition' in condition) return lacking(namedCondition(condition.condition, named), most, least, named, known);
  return readsOfComparison(condition).filter((id) => !known.has(id));
}

function memberOf(node: unknown, key: string): unknown {
  return isJsonObject(node) ? node[key] : undefined;
}

function elementOf(list: unknown, index: number): unknown {
  return Array.isArray(list) ? list[index] : undefined;
}
