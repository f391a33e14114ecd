import { type Context, newId } from '@aftercare/platform';
import type { Evaluator } from '@aftercare/policy';
import type { ParameterValues } from './evaluator-cache.ts';
import { Parameter } from './parameter.ts';
import { PolicyRevision } from './policy-revision.ts';

/** What decides for a business unit: the plugin's rules with the unit's parameters. */
export interface EffectivePolicy {
  readonly evaluator: Evaluator;
  readonly plugin: string;
  readonly values: ParameterValues;
}

type UnitValues = ReadonlyMap<string, ParameterValues>;

const valuesOfContext = new WeakMap<Context, Map<string, Promise<UnitValues>>>();

/** Undefined where no plugin answers the decision for the case type. */
export async function effectivePolicy(
  context: Context,
  businessUnitId: string,
  decision: string,
  caseType: string,
): Promise<EffectivePolicy | undefined> {
  const plugin = context.services.plugins.deciderOf(decision, caseType);
  if (plugin === undefined) return undefined;
  const values = (await unitValues(context, businessUnitId)).get(plugin.id) ?? {};
  const evaluator = context.services.evaluators.get(decision, caseType, values);
  return evaluator && { evaluator, plugin: plugin.id, values };
}

/** The values a unit has set, by plugin; read once in a use case. */
function unitValues(context: Context, businessUnitId: string): Promise<UnitValues> {
  const byUnit = valuesOfContext.get(context) ?? new Map<string, Promise<UnitValues>>();
  valuesOfContext.set(context, byUnit);
  const known = byUnit.get(businessUnitId);
  if (known) return known;
  const reading = readUnitValues(context, businessUnitId);
  byUnit.set(businessUnitId, reading);
  return reading;
}

async function readUnitValues(context: Context, businessUnitId: string): Promise<UnitValues> {
  const parameters = await context.em.find(Parameter, { businessUnit: { id: businessUnitId } });
  const values = new Map<string, Record<string, ParameterValues[string]>>();
  for (const { plugin, parameter, value } of parameters) values.set(plugin, { ...values.get(plugin), [parameter]: value });
  return values;
}

/** Forgets the values read so far in this use case: one of them was changed. */
export function forgetUnitValues(context: Context): void {
  valuesOfContext.delete(context);
}

/** Keeps the policy as a revision, if it is the first time that it decides for the unit. */
export async function keepRevision(
  context: Context,
  businessUnitId: string,
  decision: string,
  caseType: string,
  policy: EffectivePolicy,
): Promise<void> {
  const { plugins, evaluators } = context.services;
  const key = [context.tenantId, businessUnitId, decision, caseType, policy.evaluator.revision].join(' ');
  if (evaluators.keptRevisions.has(key)) return;
  context.afterCommit(() => evaluators.keptRevisions.add(key));
  const where = { businessUnit: { id: businessUnitId }, decision, caseType, hash: policy.evaluator.revision };
  if ((await context.em.count(PolicyRevision, where)) > 0) return;
  const now = context.clock.now();
  // Two transactions may keep the same revision at once; the second has nothing to add.
  await context.em.execute(
    `insert into policy_revision (tenant_id, id, created_at, updated_at, business_unit_id, plugin, decision, case_type, hash,
       published_at, valid_from, ruleset, parameter_definitions, parameter_values)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb) on conflict do nothing`,
    [
      ...[
        context.tenantId,
        newId(context),
        now,
        now,
        businessUnitId,
        policy.plugin,
        decision,
        caseType,
        policy.evaluator.revision,
      ],
      ...[now, now, JSON.stringify(plugins.ruleset(decision, caseType))],
      ...[JSON.stringify(plugins.parametersOf(policy.plugin)), JSON.stringify(policy.values)],
    ],
  );
}
