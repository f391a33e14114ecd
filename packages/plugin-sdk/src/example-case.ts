import type { EvaluatorInput, Facts, Ruleset } from '@aftercare/policy';
import { decisionPoints } from './decision-points.ts';
import { withUnanswered } from './details.ts';
import type { Example, ExampleFile } from './example.ts';
import { factsOfDecision } from './facts-of-decision.ts';
import { officeHours } from './office-hours.ts';
import type { Plugin } from './plugin.ts';

/** A worked example as an evaluator takes it. */
export interface ExampleCase {
  readonly input: EvaluatorInput;
  /** Those of the example, and none for details that need no answer. */
  readonly facts: Facts;
}

/**
 * @param plugins the plugin of the example first, then those whose case types its rulesets answer for
 * @throws Error when no ruleset of the plugin takes the decision for the case type
 */
export function exampleCase(plugins: readonly Plugin[], file: ExampleFile, example: Example): ExampleCase {
  const caseType = plugins.flatMap((plugin) => plugin.caseTypes).find((candidate) => candidate.id === file.caseType);
  return {
    input: { ...rulesetInput(plugins, file), parameterValues: example.parameters ?? {} },
    facts: caseType === undefined ? example.facts : withUnanswered(caseType, example.facts),
  };
}

/** The ruleset that takes a file's decision, with all that it may read. */
function rulesetInput(plugins: readonly Plugin[], file: ExampleFile): Omit<EvaluatorInput, 'parameterValues'> {
  const [plugin] = plugins;
  const ruleset = plugin?.rulesets.find((candidate) => decides(candidate, file));
  const point = decisionPoints.find((candidate) => candidate.id === file.decision);
  if (plugin === undefined || ruleset === undefined || point === undefined) {
    throw new Error(`No ruleset decides "${file.decision}" for ${file.caseType}.`);
  }
  const caseTypes = plugins.flatMap((owner) => owner.caseTypes).filter((caseType) => ruleset.caseTypes.includes(caseType.id));
  const facts = factsOfDecision(point, caseTypes, plugins);
  return { ruleset, facts, parameters: plugin.parameters, workingTime: officeHours };
}

export function decides(ruleset: Ruleset, { decision, caseType }: ExampleFile): boolean {
  return ruleset.decision === decision && ruleset.caseTypes.includes(caseType);
}
