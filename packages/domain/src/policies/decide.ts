import { type Context, insert } from '@aftercare/platform';
import {
  type DecisionResult,
  type FactDefinition,
  type Facts,
  type FiredRule,
  type JsonValue,
  personalFacts,
} from '@aftercare/policy';
import { ref } from '@mikro-orm/core';
import type { ServiceCase } from '../cases/service-case.ts';
import { gatherFacts } from './case-facts.ts';
import { Decision } from './decision.ts';
import { effectivePolicy, keepRevision } from './effective-policy.ts';
import type { AnyEvaluator } from './evaluator-cache.ts';

/**
 * Asks a decision point about a case and logs the answer with all it rested on, in the context's transaction. Null where
 * no plugin answers it. Rules that fail are logged as a decision for a person to take; the case goes on.
 */
export async function decide(context: Context, point: string, serviceCase: ServiceCase): Promise<Decision | null> {
  const unitId = serviceCase.businessUnit.id;
  const policy = await effectivePolicy(context, unitId, point, serviceCase.caseType);
  if (policy === undefined) return null;
  await keepRevision(context, unitId, point, serviceCase.caseType, policy);
  const facts = await gatherFacts(context, serviceCase, policy.evaluator.factIds);
  const read = policy.evaluator.factsRead(facts);
  const answer = await ask(policy.evaluator, read);
  const masked = masking(context.services.plugins.factsOf(point, serviceCase.caseType));
  const now = context.clock.now();
  return insert(context, Decision, {
    serviceCase: ref(serviceCase),
    point,
    status: answer.status,
    outcome: answer.outcome,
    firedRules: answer.fired.map((rule) => ({ ...rule, facts: masked(rule.facts) })),
    missing: answer.missing.map((fact) => fact.id),
    facts: masked(read),
    fault: answer.fault,
    revision: answer.revision,
    asOf: now,
    decidedAt: now,
    engineVersion: policy.evaluator.engine,
    actor: context.actor.name,
  });
}

interface Answer extends DecisionResult {
  readonly fault: string | null;
}

async function ask(evaluator: AnyEvaluator, facts: Facts): Promise<Answer> {
  try {
    return { ...(await evaluator.decide(facts)), fault: null };
  } catch (error) {
    return failed(error, evaluator.revision);
  }
}

function failed(error: unknown, revision: string): Answer {
  const fault = error instanceof Error ? error.message : String(error);
  return { status: 'REFERRED', outcome: null, fired: [], missing: [], revision, fault };
}

/** Hides the values of personal facts; what is missing stays out. */
function masking(definitions: readonly FactDefinition[]): (facts: Facts | FiredRule['facts']) => Record<string, JsonValue> {
  const isPersonal = personalFacts(definitions);
  return (facts) =>
    Object.fromEntries(
      Object.entries(facts).flatMap(([id, value]) =>
        value === undefined ? [] : [[id, isPersonal(id) ? '***' : value] as const],
      ),
    );
}
