import type { CodeLabels, FactDefinition, LocalizedText, ParameterDefinition, Ruleset } from '@aftercare/policy';
import type { CaseType } from './case-type.ts';
import type { ExampleFile } from './example.ts';
import type { FindingExplanation } from './finding-explanation.ts';
import type { Measurement } from './measurement.ts';

/** What a plugin says of itself in `plugin.ts`; the rest is in its folder. */
export interface PluginManifest {
  /** `food-recall`: lower-case words joined by hyphens. */
  readonly id: string;
  readonly version: string;
  readonly label: LocalizedText;
  readonly description: LocalizedText;
  /** The range of plugin-sdk versions it works with. */
  readonly requires: string;
  /** Ids of plugins that must be loaded too. Its rulesets may answer for their case types, where they leave a decision open. */
  readonly dependsOn?: readonly string[];
}

/** An industry: plain data, checked when it is loaded. */
export interface Plugin extends PluginManifest {
  readonly caseTypes: readonly CaseType[];
  /** Facts beyond the core's and the `details.*` of its case types. */
  readonly facts: readonly FactDefinition[];
  readonly parameters: readonly ParameterDefinition[];
  /** What its codes are called: categories, teams, roles, papers. */
  readonly codes?: CodeLabels;
  readonly rulesets: readonly Ruleset[];
  readonly examples: readonly ExampleFile[];
  readonly measurements?: readonly Measurement[];
  /** Of what the analysis of its rules finds and is meant to be so. */
  readonly explanations?: readonly FindingExplanation[];
}
