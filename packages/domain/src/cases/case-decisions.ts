import type { Context } from '@aftercare/platform';
import { decide } from '../policies/decide.ts';
import type { Decision } from '../policies/decision.ts';
import { type ClockEvent, clocksOf } from './case-clocks.ts';
import { type ServiceCase, Severity, Urgency } from './service-case.ts';

/** Asks what a case is, by when what is promised, and then what its case type asks at the intake. */
export async function decideIntake(
  context: Context,
  serviceCase: ServiceCase,
  happened: Readonly<Partial<Record<ClockEvent, Date>>>,
): Promise<void> {
  classify(serviceCase, await decide(context, 'classify', serviceCase));
  const clocks = await decide(context, 'clocks', serviceCase);
  if (clocks?.status === 'DECIDED') (await clocksOf(context, serviceCase)).set(clocks.outcome, happened);
  const caseType = context.services.plugins.caseType(serviceCase.caseType);
  for (const point of caseType?.intakeDecisions ?? []) await decide(context, point, serviceCase);
}

function classify(serviceCase: ServiceCase, decision: Decision | null): void {
  const outcome = decision?.outcome;
  if (typeof outcome !== 'object' || outcome === null || !('category' in outcome)) return;
  const { category, severity, urgency, team } = outcome;
  serviceCase.category = String(category);
  serviceCase.severity = memberOf(Severity, severity);
  serviceCase.urgency = memberOf(Urgency, urgency);
  serviceCase.team = String(team);
}

function memberOf<E extends Readonly<Record<string, string>>>(values: E, value: unknown): E[keyof E] | null {
  return Object.values(values).find((member): member is E[keyof E] & string => member === value) ?? null;
}
