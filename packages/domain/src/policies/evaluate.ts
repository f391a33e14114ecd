import { type Locale, type RequestContext, refuseAccess, sessionOf, type WorkingCalendar } from '@aftercare/platform';
import { checkFacts, type DecisionResult as Decided, type JsonValue } from '@aftercare/policy';
import { GraphQLError } from 'graphql';
import { BusinessUnit } from '../organization/business-unit.ts';
import { officeHours, workingCalendar } from '../organization/unit-calendar.ts';
import type { DecisionResult } from './decision-result.ts';
import type { ParameterValues } from './evaluator-cache.ts';
import type { EvaluationSubject } from './explain.ts';
import { toFiredRules } from './fired-rule.ts';
import { toMissingFact } from './missing-fact.ts';
import { Parameter } from './parameter.ts';
import { refuseEvaluation } from './policy-errors.ts';
import { PolicyRevision } from './policy-revision.ts';

export interface EvaluateArguments {
  readonly point: string;
  readonly caseType: string;
  readonly facts: Readonly<Record<string, JsonValue>>;
  /** Code of the unit whose parameters count; the plugin's defaults where it is left out. */
  readonly businessUnit: string | null;
  /** With a unit: the rules that were in force there then, as its decisions recorded them. */
  readonly asOf: Date | null;
}

/** Runs a decision on given facts. Writes nothing. */
export async function evaluate(request: RequestContext, given: EvaluateArguments): Promise<DecisionResult> {
  const { point, caseType, facts } = given;
  const { plugins, evaluators } = request.services;
  const definitions = plugins.factsOf(point, caseType);
  const unit = given.businessUnit ? await unitPolicy(request, given, given.businessUnit) : null;
  const workingTime = evaluators.needsWorkingTime(point, caseType) ? (unit?.workingTime ?? officeHours) : undefined;
  const input = unit?.revision
    ? {
        ruleset: unit.revision.ruleset,
        facts: definitions,
        parameters: unit.revision.parameterDefinitions,
        parameterValues: unit.revision.parameterValues,
        workingTime: unit.workingTime,
      }
    : evaluators.inputOf(point, caseType, unit?.values ?? {}, workingTime);
  const evaluator =
    unit?.revision && input ? evaluators.create(input) : evaluators.get(point, caseType, unit?.values ?? {}, workingTime);
  if (!evaluator || !input) throw refuseEvaluation('DECISION_UNKNOWN');
  const faults = checkFacts(facts, definitions);
  if (faults.length > 0) {
    const refusal = refuseEvaluation('FACTS_REFUSED');
    const told = faults.map(({ code, path, message }) => ({ code, path, message: message[request.locale] }));
    throw new GraphQLError(refusal.message, { extensions: { ...refusal.extensions, faults: told } });
  }
  const { engine } = evaluator;
  const subject = { point, caseType, input, engine, facts, asOf: given.asOf ?? request.clock.now() };
  return toResult(subject, await evaluator.decide(facts), request.locale);
}

function toResult(
  subject: EvaluationSubject,
  { status, outcome, fired, missing, revision }: Decided,
  locale: Locale,
): DecisionResult {
  return {
    ...{ point: subject.point, status, outcome, revision, subject },
    fired: toFiredRules(fired),
    missing: missing.map(({ id }) => id),
    missingFacts: missing.map((fact) => toMissingFact(fact, locale)),
  };
}

interface UnitPolicy {
  readonly values: ParameterValues;
  readonly workingTime: WorkingCalendar;
  /** What was in force at the date asked for; null where none was asked for, or none is recorded from then. */
  readonly revision: PolicyRevision | null;
}

async function unitPolicy(
  request: RequestContext,
  { point, caseType, asOf }: EvaluateArguments,
  code: string,
): Promise<UnitPolicy> {
  if (!request.actor) throw refuseAccess('UNAUTHENTICATED');
  const plugin = request.services.plugins.deciderOf(point, caseType)?.id ?? '';
  return request.database.transaction(
    sessionOf(request.actor),
    async (em) => {
      const unit = await em.findOne(BusinessUnit, { code }, { populate: ['calendar'] });
      if (!unit) throw refuseEvaluation('UNIT_UNKNOWN');
      const businessUnit = { id: unit.id };
      const set = await em.find(Parameter, { businessUnit, plugin });
      const then = { businessUnit, caseType, decision: point, validFrom: { $lte: asOf ?? request.clock.now() } };
      const revision = asOf ? await em.findOne(PolicyRevision, then, { orderBy: { validFrom: 'desc', id: 'desc' } }) : null;
      const workingTime = workingCalendar(unit.calendar.$);
      return { workingTime, values: Object.fromEntries(set.map(({ parameter, value }) => [parameter, value])), revision };
    },
    { readOnly: true },
  );
}
