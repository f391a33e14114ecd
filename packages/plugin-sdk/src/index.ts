export type {
  CodeLabels,
  Comparison,
  Condition,
  DecisionResult,
  DecisionStatus,
  Evidence,
  FactDefinition,
  FactReference,
  Facts,
  Fault,
  FiredRule,
  HitPolicy,
  JsonValue,
  Locale,
  LocalizedText,
  ParameterDefinition,
  Rule,
  Ruleset,
  Source,
  ValueLabels,
  ValueType,
} from '@aftercare/policy';
export { FaultsError, formatFault, locales } from '@aftercare/policy';
export { analysePlugin, type PluginAnalysis, type PluginFinding, type PluginOpenQuestion } from './analyse-plugin.ts';
export {
  type BoundaryReport,
  type DraftFile,
  draftBoundaries,
  type ThresholdWithoutBase,
} from './boundaries/draft-boundaries.ts';
export { formatBoundaries } from './boundaries/format-boundaries.ts';
export type { CaseType, DetailsProperty, DetailsSchema } from './case-type.ts';
export { checkPlugin } from './check-plugin.ts';
export { codeLabelsOf } from './code-labels.ts';
export { coreFacts } from './core-facts.ts';
export type {
  ComparisonCoverage,
  ConditionOutcome,
  CoverageReport,
  NamedConditionCoverage,
  OutcomesSeen,
  RuleConditionCoverage,
  RulesetCoverage,
} from './coverage/condition-coverage.ts';
export { coverConditions } from './coverage/cover-conditions.ts';
export { formatCoverage, formatCoverageSummary } from './coverage/format-coverage.ts';
export type { DecisionPoint } from './decision-point.ts';
export { decisionPoints } from './decision-points.ts';
export { definePlugin } from './define-plugin.ts';
export { checkDetails, detailsFactDefinitions, detailsFacts } from './details.ts';
export type { Difference } from './difference.ts';
export type { Example, ExampleFile } from './example.ts';
export { type ExampleCase, exampleCase } from './example-case.ts';
export type { FindingExplanation } from './finding-explanation.ts';
export { formatExampleReport } from './format-example-report.ts';
export { formatPluginAnalysis } from './format-plugin-analysis.ts';
export { formatReading } from './format-reading.ts';
export { loadPlugins } from './load-plugins.ts';
export type { Measurement } from './measurement.ts';
export { formatMutations } from './mutation/format-mutations.ts';
export type { Mutation, MutationKind } from './mutation/mutants.ts';
export { type MutationReport, type MutationScore, mutatePlugin, type RulesetMutations } from './mutation/mutate-plugin.ts';
export { officeHours } from './office-hours.ts';
export type { Plugin, PluginManifest } from './plugin.ts';
export { type PluginFolder, readPluginFolder } from './plugin-folder.ts';
export type { PluginRegistry } from './plugin-registry.ts';
export { type PluginProof, provePlugin } from './prove-plugin.ts';
export { type PluginRulesetReading, readPlugin } from './read-plugin.ts';
export { type ExampleReport, type ExampleResult, type RuleCoverage, runExamples } from './run-examples.ts';
export { sdkVersion } from './sdk-version.ts';
