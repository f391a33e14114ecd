import { type Locale, type RequestContext, refuseAccess, sessionOf } from '@aftercare/platform';
import { checkFacts, type DecisionResult as Decided, type JsonValue } from '@aftercare/policy';
import { GraphQLError } from 'graphql';
import { BusinessUnit } from '../organization/business-unit.ts';
import type { DecisionResult } from './decision-result.ts';
import type { ParameterValues } from './evaluator-cache.ts';
import { toFiredRules } from './fired-rule.ts';
import { toMissingFact } from './missing-fact.ts';
import { Parameter } from './parameter.ts';
import { refuseEvaluation } from './policy-errors.ts';

export interface EvaluateArguments {
  readonly point: string;
  readonly caseType: string;
  readonly facts: Readonly<Record<string, JsonValue>>;
  /** Code of the unit whose parameters count; the plugin's defaults where it is left out. */
  readonly businessUnit: string | null;
}

/** Runs a decision on given facts. Writes nothing. */
export async function evaluate(request: RequestContext, given: EvaluateArguments): Promise<DecisionResult> {
  const { point, caseType, facts } = given;
  const { plugins, evaluators } = request.services;
  const plugin = plugins.deciderOf(point, caseType);
  const definitions = plugins.factsOf(point, caseType);
  const values = plugin && given.businessUnit ? await unitValues(request, given.businessUnit, plugin.id) : {};
  const evaluator = evaluators.get(point, caseType, values);
  if (!evaluator) throw refuseEvaluation('DECISION_UNKNOWN');
  const faults = checkFacts(facts, definitions);
  if (faults.length > 0) {
    const refusal = refuseEvaluation('FACTS_REFUSED');
    const told = faults.map(({ code, path, message }) => ({ code, path, message: message[request.locale] }));
    throw new GraphQLError(refusal.message, { extensions: { ...refusal.extensions, faults: told } });
  }
  return toResult(point, await evaluator.decide(facts), request.locale);
}

function toResult(point: string, { status, outcome, fired, missing, revision }: Decided, locale: Locale): DecisionResult {
  return {
    ...{ point, status, outcome, revision },
    fired: toFiredRules(fired),
    missing: missing.map(({ id }) => id),
    missingFacts: missing.map((fact) => toMissingFact(fact, locale)),
  };
}

async function unitValues(request: RequestContext, code: string, plugin: string): Promise<ParameterValues> {
  if (!request.actor) throw refuseAccess('UNAUTHENTICATED');
  return request.database.transaction(
    sessionOf(request.actor),
    async (em) => {
      const unit = await em.findOne(BusinessUnit, { code });
      const set = unit ? await em.find(Parameter, { businessUnit: { id: unit.id }, plugin }) : [];
      return Object.fromEntries(set.map(({ parameter, value }) => [parameter, value]));
    },
    { readOnly: true },
  );
}
