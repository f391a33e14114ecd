import { type RequestContext, type Row, seesPersonalData } from '@aftercare/platform';
import { codeLabelsOf } from '@aftercare/plugin-sdk';
import {
  checkWanted,
  type EvaluatorInput,
  type Facts,
  isWanted,
  type JsonValue,
  mask,
  personalFacts,
  readsWorkingTime,
  type WantedResult,
  type WhyNot,
  whyNot,
  whyNotText,
} from '@aftercare/policy';
import { workingCalendar } from '../organization/unit-calendar.ts';
import { type Decision, DecisionStatus } from './decision.ts';
import { type EvaluationSubject, explainedBy, revisionOf } from './explain.ts';
import { audienceFor } from './explanation.ts';
import { type Locale, languageOf } from './fired-rule.ts';
import { refuseEvaluation } from './policy-errors.ts';
import type { WhyNotResult } from './why-not-result.ts';

export interface WhyNotArguments {
  readonly wanted: JsonValue | undefined;
  readonly status: DecisionStatus | undefined;
  readonly fixed: readonly string[];
  readonly includeParameters: boolean;
  readonly locale: Locale | undefined;
}

/** What would have to differ in the facts that the caller gave. */
export function whyNotEvaluated(request: RequestContext, subject: EvaluationSubject, given: WhyNotArguments): WhyNotResult {
  const wanted = wantedResult(request, given);
  const { point, caseType, input, facts } = subject;
  return tell(request, { point, caseType, input }, whyNot(input, facts, wanted, given), given, seesPersonalData(request));
}

/** What of a decision tells what would have had to differ; the revision is looked up. */
export const whyNotKnownBy = [...explainedBy, 'serviceCase.businessUnit.calendar.definition'] as const;

/**
 * What would have had to differ for a case, by the rules and facts kept with its decision. Personal facts are kept masked: what is found
 * holds whatever they are.
 */
export async function whyNotLogged(
  request: RequestContext,
  decision: Row<Decision>,
  given: WhyNotArguments,
): Promise<WhyNotResult> {
  const wanted = wantedResult(request, given);
  const { serviceCase } = decision;
  const revision = decision.fault === null ? await revisionOf(request, decision) : null;
  if (revision === null) throw refuseEvaluation('WHY_NOT_UNKNOWN');
  const { point, facts } = decision;
  const { ruleset, parameterDefinitions, parameterValues } = revision;
  const input: EvaluatorInput = {
    ...{ ruleset, parameters: parameterDefinitions, parameterValues },
    facts: request.services.plugins.factsOf(point, serviceCase.caseType),
    ...(readsWorkingTime(ruleset) ? { workingTime: workingCalendar(serviceCase.businessUnit.calendar) } : {}),
  };
  const hidden = Object.keys(facts).filter((id) => facts[id] === mask);
  const found = answerLogged(input, decision, hidden, wanted, given);
  if (hidden.length > 0 && found.status !== 'FOUND') throw refuseEvaluation('WHY_NOT_HIDDEN');
  return tell(request, { point, caseType: serviceCase.caseType, input }, found, given, false);
}

function answerLogged(
  input: EvaluatorInput,
  decision: Row<Decision>,
  hidden: readonly string[],
  wanted: WantedResult,
  given: WhyNotArguments,
): WhyNot {
  const { status, outcome, revision } = decision;
  const decided = { status, outcome, fired: decision.firedRules, missing: [], revision };
  if (isWanted(decided, wanted)) return { status: 'FOUND', changes: [], decided };
  const known: Facts = Object.fromEntries(Object.entries(decision.facts).filter(([id]) => !hidden.includes(id)));
  try {
    return whyNot(input, known, wanted, { ...given, fixed: [...given.fixed, ...hidden] });
  } catch {
    // A fact that its rules read is no longer declared.
    throw refuseEvaluation('WHY_NOT_UNKNOWN');
  }
}

function wantedResult(request: RequestContext, { wanted, status = DecisionStatus.DECIDED }: WhyNotArguments): WantedResult {
  audienceFor(request, 'AGENT');
  if (status === 'NEEDS_INFORMATION' || checkWanted(wanted).length > 0) throw refuseEvaluation('WANTED_REFUSED');
  return { status, ...(wanted === undefined ? {} : { outcome: wanted }) };
}

function tell(
  request: RequestContext,
  { point, caseType, input }: Pick<EvaluationSubject, 'point' | 'caseType' | 'input'>,
  found: WhyNot,
  { locale: asked }: WhyNotArguments,
  showPersonalData: boolean,
): WhyNotResult {
  const locale = languageOf(asked, request);
  const { plugins } = request.services;
  const concerned = [plugins.pluginOf(caseType), plugins.deciderOf(point, caseType)].filter((plugin) => plugin !== undefined);
  const isHidden = showPersonalData ? () => false : personalFacts(input.facts);
  return {
    status: found.status,
    outcome: found.decided.outcome,
    text: whyNotText(input, found, { locale, codeLabels: codeLabelsOf(concerned), showPersonalData }),
    changes: found.changes.map(({ fact: { id, label }, from = null, to }) => ({
      fact: id,
      label: label[locale],
      from: isHidden(id) && from !== null ? mask : from,
      to: isHidden(id) ? mask : to,
    })),
  };
}
