import { Declarations } from '../declarations.ts';
import type { FactDefinition, ParameterDefinition } from '../fact.ts';
import type { Fault } from '../fault.ts';
import { referEvent } from '../refer-event.ts';
import type { HitPolicy } from '../ruleset.ts';
import { isJsonObject } from '../values/json.ts';
import { checkBounds } from './bounds.ts';
import { checkComparison } from './comparison.ts';
import { visitCondition } from './conditions.ts';
import { FaultList } from './fault-list.ts';
import { checkNamedConditions, checkReferences } from './named-conditions.ts';
import { checkEventParams, checkOtherwise, type OutcomeSchema } from './outcome.ts';
import { elementOf, memberOf } from './place.ts';
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
          elementOf('caseTypes', index),
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
  const checkLeaves = (condition: unknown, path: string) => {
    visitCondition(condition, path, {
      comparison: (comparison, place) => checkComparison(comparison, place, declarations, faults),
      reference: () => undefined,
    });
  };
  const named = new Map(Object.entries(isJsonObject(ruleset['conditions']) ? ruleset['conditions'] : {}));
  for (const [name, condition] of named) checkLeaves(condition, memberOf('conditions', name));
  const rules = (Array.isArray(ruleset['rules']) ? ruleset['rules'] : []).map((rule: unknown, index) => ({
    rule: isJsonObject(rule) ? rule : {},
    path: elementOf('rules', index),
  }));
  const names = new Map<string, string>();
  for (const { rule, path } of rules) {
    checkName(rule['name'], path, names, faults);
    checkLeaves(rule['conditions'], memberOf(path, 'conditions'));
    if (isJsonObject(rule['event'])) {
      const place = memberOf(path, 'event');
      const { type, params } = rule['event'];
      if (type === referEvent) {
        if (params !== undefined)
          faults.add('REFER_WITH_OUTCOME', memberOf(place, 'params'), 'Remove params.', '请删除 params。', params);
      } else {
        if (typeof type === 'string' && type !== decision.id)
          faults.add(
            'EVENT_TYPE',
            memberOf(place, 'type'),
            `Write ${decision.id} or refer.`,
            `应为 ${decision.id} 或 refer。`,
            type,
          );
        checkEventParams(params, memberOf(place, 'params'), hitPolicy, outcome);
      }
    }
    checkReason(rule['reason'], memberOf(path, 'reason'), declarations, faults);
  }
  checkNamedConditions(
    named,
    rules.map(({ rule, path }) => ({ condition: rule['conditions'], path: memberOf(path, 'conditions') })),
    faults,
  );
  const labels = isJsonObject(ruleset['conditionLabels']) ? Object.keys(ruleset['conditionLabels']) : [];
  checkReferences(
    labels.map((name) => ({ name, path: memberOf('conditionLabels', name) })),
    named,
    faults,
  );
  if (Object.hasOwn(ruleset, 'otherwise')) checkOtherwise(ruleset['otherwise'], hitPolicy, outcome);
}

function checkName(name: unknown, path: string, names: Map<string, string>, faults: FaultList): void {
  if (typeof name !== 'string') return;
  const first = names.get(name);
  if (first === undefined) names.set(name, path);
  else
    faults.add(
      'DUPLICATE',
      memberOf(path, 'name'),
      `${first} has this name: give another.`,
      `${first} 已用此名称：请改名。`,
      name,
    );
}
