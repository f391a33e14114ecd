import { type Context, insert, type WorkingCalendar } from '@aftercare/platform';
import { BusinessUnit } from '../organization/business-unit.ts';
import { workingCalendar } from '../organization/unit-calendar.ts';
import type { AnyEvaluator, ParameterValues } from './evaluator-cache.ts';
import { Parameter } from './parameter.ts';
import { PolicyRevision } from './policy-revision.ts';

/** What decides for a business unit: the plugin's rules with the unit's parameters. */
export interface EffectivePolicy {
  readonly evaluator: AnyEvaluator;
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
  const { evaluators } = context.services;
  const workingTime = evaluators.needsWorkingTime(decision, caseType)
    ? await unitWorkingTime(context, businessUnitId)
    : undefined;
  const evaluator = evaluators.get(decision, caseType, values, workingTime);
  return evaluator && { evaluator, plugin: plugin.id, values };
}

async function unitWorkingTime(context: Context, businessUnitId: string): Promise<WorkingCalendar> {
  const unit = await context.em.findOneOrFail(BusinessUnit, { id: businessUnitId }, { populate: ['calendar'] });
  return workingCalendar(unit.calendar.$);
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

/** Keeps the policy as a revision from now on, unless it is the one that decided last. */
export async function keepRevision(
  context: Context,
  businessUnitId: string,
  decision: string,
  caseType: string,
  { evaluator, plugin, values }: EffectivePolicy,
): Promise<void> {
  const latest = await latestRevisions(context, businessUnitId, caseType);
  if (latest.get(decision) === evaluator.revision) return;
  latest.set(decision, evaluator.revision);
  const { plugins } = context.services;
  const ruleset = plugins.ruleset(decision, caseType);
  if (!ruleset) throw new Error(`no ruleset for ${decision} of ${caseType}`);
  const now = context.clock.now();
  insert(context, PolicyRevision, {
    ...{ plugin, decision, caseType, ruleset, hash: evaluator.revision, parameterValues: values },
    businessUnit: context.em.getReference(BusinessUnit, [context.tenantId, businessUnitId], { wrapped: true }),
    parameterDefinitions: plugins.parametersOf(plugin),
    publishedAt: now,
    validFrom: now,
  });
}

const latestOfContext = new WeakMap<Context, Map<string, Promise<Map<string, string>>>>();

/** The hash of each decision's latest revision for a unit and case type; read once in a use case. */
function latestRevisions(context: Context, businessUnitId: string, caseType: string): Promise<Map<string, string>> {
  const byKey = latestOfContext.get(context) ?? new Map<string, Promise<Map<string, string>>>();
  latestOfContext.set(context, byKey);
  const key = `${businessUnitId} ${caseType}`;
  const known = byKey.get(key);
  if (known) return known;
  const reading = readLatestRevisions(context, businessUnitId, caseType);
  byKey.set(key, reading);
  return reading;
}

async function readLatestRevisions(context: Context, businessUnitId: string, caseType: string): Promise<Map<string, string>> {
  const rows = await context.em.execute<{ decision: string; hash: string }[]>(
    `select distinct on (decision) decision, hash from policy_revision
     where business_unit_id = ? and case_type = ? order by decision, valid_from desc, id desc`,
    [businessUnitId, caseType],
  );
  return new Map(rows.map(({ decision, hash }) => [decision, hash]));
}
