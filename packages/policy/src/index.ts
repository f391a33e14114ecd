export { type AnalysisInput, analyseRuleset } from './analyse/analyse-ruleset.ts';
export type { FactRange, FactRanges } from './analyse/fact-range.ts';
export type { Finding, FindingKind, OpenQuestion, RulesetAnalysis, Witness } from './analyse/finding.ts';
export { unreadParameters } from './analyse/unread-parameters.ts';
export { checkFactDefinitions, checkFacts } from './check/facts.ts';
export { type FaultCode, faultCodes } from './check/fault-codes.ts';
export { checkParameter, checkParameterDefinitions } from './check/parameter.ts';
export { elementOf, memberOf } from './check/place.ts';
export { checkRuleset, type RulesetContext } from './check/ruleset.ts';
export { checkSchema, type FileKind, fileSchemas } from './check/schema.ts';
export { checkValueLabels } from './check/value-labels.ts';
export { type ComputedFactDefinition, computedFacts } from './computed/computed-fact.ts';
export { daysBetween, monthsBegunBetween } from './computed/date-difference.ts';
export { readsWorkingTime } from './computed/reads-working-time.ts';
export type { WorkingTime } from './computed/working-time.ts';
export type { DecisionResult, DecisionStatus, FiredRule } from './decision.ts';
export { parameterFact } from './declarations.ts';
export { isCondition } from './evaluate/condition-shape.ts';
export { createEvaluator, type Evaluator, type EvaluatorRevision } from './evaluate/evaluator.ts';
export type { EvaluatorInput } from './evaluate/prepared-revision.ts';
export { isElementComparison, isFactReference } from './evaluate/reads.ts';
export { type ExplainOptions, explainDecision } from './explain/explain-decision.ts';
export type { Audience, Explanation, ExplanationSentence, SentenceKind } from './explain/explanation.ts';
export type { FactDefinition, Facts, JsonValue, ParameterDefinition, ValueLabels, ValueType } from './fact.ts';
export { type Fault, FaultsError, formatFault } from './fault.ts';
export { type Locale, type LocalizedText, locales } from './localized-text.ts';
export { type DecoratorDefinition, decorators } from './operators/decorators.ts';
export type { OperatorDefinition, ValueOperand } from './operators/operator.ts';
export { operators } from './operators/operator-table.ts';
export { personalFacts } from './personal-facts.ts';
export { inSentence } from './phrase/english-number.ts';
export {
  type ParameterReading,
  type RuleReading,
  type RulesetReading,
  readRuleset,
  type TermReading,
} from './phrase/ruleset-reading.ts';
export type { CodeLabels, VocabularyInput } from './phrase/vocabulary.ts';
export { referEvent } from './refer-event.ts';
export { createReferenceEvaluator, type ReferenceEvaluator } from './reference/reference-evaluator.ts';
export type { Comparison, Condition, ConditionLabel, FactReference, HitPolicy, Rule, Ruleset } from './ruleset.ts';
export type { Evidence, Source } from './source.ts';
export type {
  DecisionTrace,
  TracedComparison,
  TracedCondition,
  TracedConnective,
  TracedElement,
  TracedName,
  TracedRule,
  TracedTruth,
} from './trace/decision-trace.ts';
export { type RecordedDecision, traceRecorded } from './trace/recorded-trace.ts';
export { traceDecision } from './trace/trace-decision.ts';
export { mask } from './values/mask.ts';
export { checkWanted, isWanted, type WantedResult } from './why-not/wanted-result.ts';
export { type FactChange, type WhyNot, type WhyNotOptions, whyNot } from './why-not/why-not.ts';
export { type WhyNotWording, whyNotText } from './why-not/why-not-text.ts';
