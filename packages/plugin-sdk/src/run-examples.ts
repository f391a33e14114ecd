import { createEvaluator, type DecisionResult, type Evaluator } from '@aftercare/policy';
import type { Difference } from './difference.ts';
import { type Example, type ExampleFile, isConfirmed } from './example.ts';
import { exampleCase } from './example-case.ts';
import { differencesFromExpected } from './expectation.ts';
import { originOf } from './origin.ts';
import type { Plugin } from './plugin.ts';

export interface ExampleResult {
  readonly file: string;
  readonly decision: string;
  readonly caseType: string;
  readonly name: string;
  /** False for a draft: nothing depends on how it is decided. */
  readonly confirmed: boolean;
  readonly passed: boolean;
  /** Where the decision parts from what the example expects. */
  readonly differences: readonly Difference[];
  /** The decision taken; absent where none could be, and then `error` says why. */
  readonly decided?: DecisionResult;
  readonly error?: string;
}

/** A rule and in how many confirmed examples it fires. */
export interface RuleCoverage {
  readonly file: string;
  readonly decision: string;
  readonly rule: string;
  readonly firedIn: number;
}

export interface ExampleReport {
  readonly plugin: string;
  /** Of the confirmed examples. */
  readonly results: readonly ExampleResult[];
  readonly failures: readonly ExampleResult[];
  /** Of the drafts, which wait for a person to confirm them. */
  readonly drafts: readonly ExampleResult[];
  readonly coverage: readonly RuleCoverage[];
  /** The rules that fire in no example. */
  readonly neverFired: readonly RuleCoverage[];
}

/**
 * Runs every worked example of a plugin. Details left out of an example are unanswered, as in a case. Nothing here has a clock:
 * what follows from an example's `now` (days since a sale, say) stands among its facts.
 *
 * @param dependencies the plugins whose case types its rulesets answer for
 */
export function runExamples(plugin: Plugin, dependencies: readonly Plugin[] = []): ExampleReport {
  const plugins = [plugin, ...dependencies];
  const evaluators = new Map<string, Evaluator>();
  const fired = new Map<string, number>();
  const results: ExampleResult[] = [];
  const drafts: ExampleResult[] = [];

  for (const [index, file] of plugin.examples.entries()) {
    const name = originOf(file, `examples[${index}]`);
    for (const example of file.examples) {
      const result = runExample(plugins, file, example, name, evaluators);
      (result.confirmed ? results : drafts).push(result);
      if (!result.confirmed) continue;
      for (const { rule } of result.decided?.fired ?? []) {
        const key = coverageKey(file.decision, file.caseType, rule);
        fired.set(key, (fired.get(key) ?? 0) + 1);
      }
    }
  }

  const coverage = plugin.rulesets.flatMap((ruleset, index) =>
    ruleset.rules.map((rule) => ({
      file: originOf(ruleset, `rulesets[${index}]`),
      decision: ruleset.decision,
      rule: rule.name,
      firedIn: ruleset.caseTypes.reduce(
        (sum, caseType) => sum + (fired.get(coverageKey(ruleset.decision, caseType, rule.name)) ?? 0),
        0,
      ),
    })),
  );
  return {
    plugin: plugin.id,
    results,
    failures: results.filter((result) => !result.passed),
    drafts,
    coverage,
    neverFired: coverage.filter((rule) => rule.firedIn === 0),
  };
}

function runExample(
  plugins: readonly Plugin[],
  file: ExampleFile,
  example: Example,
  name: string,
  evaluators: Map<string, Evaluator>,
): ExampleResult {
  const identity = {
    file: name,
    decision: file.decision,
    caseType: file.caseType,
    name: example.name,
    confirmed: isConfirmed(example),
  };
  try {
    const { input, facts } = exampleCase(plugins, file, example);
    const key = JSON.stringify([file.decision, file.caseType, input.parameterValues]);
    const evaluator = evaluators.get(key) ?? createEvaluator(input);
    evaluators.set(key, evaluator);
    const decided = evaluator.decide(facts);
    const differences = differencesFromExpected(example, decided);
    return { ...identity, passed: differences.length === 0, differences, decided };
  } catch (error) {
    return { ...identity, passed: false, differences: [], error: error instanceof Error ? error.message : String(error) };
  }
}

function coverageKey(decision: string, caseType: string, rule: string): string {
  return JSON.stringify([decision, caseType, rule]);
}
