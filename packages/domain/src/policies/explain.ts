import { type RequestContext, type Row, seesPersonalData } from '@aftercare/platform';
import { codeLabelsOf, decisionPoints, type PluginRegistry } from '@aftercare/plugin-sdk';
import {
  type DecisionTrace,
  type EvaluatorInput,
  type ExplainOptions,
  explainDecision,
  type Facts,
  mask,
  traceDecision,
  traceRecorded,
} from '@aftercare/policy';
import { officeHours } from '../organization/unit-calendar.ts';
import type { Decision } from './decision.ts';
import { audienceFor, type Explanation, type ExplanationAudience, toExplanation } from './explanation.ts';
import { type Locale, languageOf } from './fired-rule.ts';
import { PolicyRevision } from './policy-revision.ts';

/** What an evaluation rested on: enough to tell how it was decided. */
export interface EvaluationSubject {
  readonly point: string;
  readonly caseType: string;
  readonly input: EvaluatorInput;
  readonly engine: string;
  readonly facts: Facts;
  readonly asOf: Date;
}

/** Why facts that the caller gave lead to what they lead to. Personal data is shown to whoever may see it anywhere. */
export function explainEvaluation(
  request: RequestContext,
  { point, caseType, input, engine, facts, asOf }: EvaluationSubject,
  audience: ExplanationAudience,
  locale: Locale | undefined,
): Explanation {
  const wording = {
    audience: audienceFor(request, audience),
    locale: languageOf(locale, request),
    showPersonalData: seesPersonalData(request),
    asOf: asOf.toISOString(),
  };
  return tell(request.services.plugins, point, caseType, { ...traceDecision(input, facts), engine }, wording);
}

/** What of a decision tells why it was taken; the revision is looked up. */
export const explainedBy = [
  ...['point', 'status', 'outcome', 'firedRules', 'missing', 'facts', 'fault', 'revision', 'asOf', 'engineVersion'],
  'serviceCase.caseType',
] as const;

/**
 * Why a case's decision was taken, by the rules and facts kept with it. Null where that cannot be told: its rules failed, or read
 * facts that no plugin declares any more.
 */
export async function explainLogged(
  request: RequestContext,
  decision: Row<Decision>,
  audience: ExplanationAudience,
  locale: Locale | undefined,
): Promise<Explanation | null> {
  const wording = {
    audience: audienceFor(request, audience),
    locale: languageOf(locale, request),
    asOf: decision.asOf.toISOString(),
  };
  if (decision.fault !== null) return null;
  const { caseType } = decision.serviceCase;
  const revision = await revisionOf(request, decision);
  if (revision === null) return null;
  const trace = recorded(request.services.plugins, decision, caseType, revision);
  return trace && tell(request.services.plugins, decision.point, caseType, trace, wording);
}

/** Revisions are found by their hash, which their content makes: whichever unit kept it, it is the same. */
export function revisionOf(request: RequestContext, { revision }: Pick<Decision, 'revision'>): Promise<PolicyRevision | null> {
  return request.loaders.batch('revision by hash', revision, async (hashes, em) => {
    const found = await em.find(PolicyRevision, { hash: { $in: [...hashes] } });
    return new Map(found.map((each) => [each.hash, each]));
  });
}

function recorded(
  plugins: PluginRegistry,
  decision: Row<Decision>,
  caseType: string,
  { ruleset, parameterDefinitions, parameterValues }: PolicyRevision,
): DecisionTrace | null {
  const { point, status, outcome, firedRules, facts, revision, engineVersion } = decision;
  const input: EvaluatorInput = {
    ruleset,
    facts: plugins.factsOf(point, caseType),
    parameters: parameterDefinitions,
    parameterValues,
    // What was worked out is among the facts kept, so that nothing is counted anew.
    workingTime: officeHours,
  };
  const definitions = new Map(
    [...input.facts, ...parameterDefinitions.map((each) => ({ ...each, id: `param.${each.id}` }))].map((fact) => [fact.id, fact]),
  );
  const missing = decision.missing.flatMap((id) => definitions.get(id) ?? []);
  const kept = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== mask));
  const result = { status, outcome, fired: firedRules, missing, revision };
  try {
    return traceRecorded(input, { decision: result, engine: engineVersion, facts: kept });
  } catch {
    return null;
  }
}

function tell(
  plugins: PluginRegistry,
  point: string,
  caseType: string,
  trace: DecisionTrace,
  wording: Omit<ExplainOptions, 'codeLabels' | 'outcome'>,
): Explanation {
  const concerned = [plugins.pluginOf(caseType), plugins.deciderOf(point, caseType)].filter((plugin) => plugin !== undefined);
  const outcome = decisionPoints.find(({ id }) => id === point)?.outcome;
  const options = { ...wording, codeLabels: codeLabelsOf(concerned), ...(outcome === undefined ? {} : { outcome }) };
  return toExplanation(explainDecision(trace, options));
}
