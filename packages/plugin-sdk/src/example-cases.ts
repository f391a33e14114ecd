import { createEvaluator, type DecisionResult, type EvaluatorInput, type Facts, type Ruleset } from '@aftercare/policy';
import { type Example, type ExampleFile, isConfirmed } from './example.ts';
import { decides, exampleCase } from './example-case.ts';
import { differencesFromExpected } from './expectation.ts';
import { originOf } from './origin.ts';
import type { Plugin } from './plugin.ts';

/** A worked example of one ruleset, ready to be decided. */
export interface RulesetExample {
  readonly file: ExampleFile;
  readonly example: Example;
  readonly input: EvaluatorInput;
  readonly facts: Facts;
}

/** A ruleset of a plugin with its worked examples, drafts among them. */
export interface RulesetExamples {
  readonly ruleset: Ruleset;
  /** Its file in the plugin's folder. */
  readonly file: string;
  readonly examples: readonly RulesetExample[];
}

/** @param dependencies the plugins whose case types its rulesets answer for */
export function examplesOfRulesets(plugin: Plugin, dependencies: readonly Plugin[]): readonly RulesetExamples[] {
  const plugins = [plugin, ...dependencies];
  return plugin.rulesets.map((ruleset, index) => ({
    ruleset,
    file: originOf(ruleset, `rulesets[${index}]`),
    examples: plugin.examples
      .filter((file) => decides(ruleset, file))
      .flatMap((file) => file.examples.map((example) => ({ file, example, ...exampleCase(plugins, file, example) }))),
  }));
}

/** Those that a person has confirmed and that are decided as expected. */
export function provenExamples({ ruleset, examples }: RulesetExamples): readonly RulesetExample[] {
  const decide = decider(ruleset);
  return examples.filter((each) => isConfirmed(each.example) && isAsExpected(each, decide));
}

export type Decide = (example: RulesetExample) => DecisionResult;

/** Decides examples by a ruleset, which may be a changed one: compiled once for each set of parameters. */
export function decider(ruleset: Ruleset): Decide {
  const evaluators = new Map<string, (facts: Facts) => DecisionResult>();
  return ({ input, facts }) => {
    const key = JSON.stringify(input.parameterValues);
    const known = evaluators.get(key);
    if (known !== undefined) return known(facts);
    const { decide } = createEvaluator({ ...input, ruleset });
    evaluators.set(key, decide);
    return decide(facts);
  };
}

/** Whether an example is decided as it expects; one that cannot be decided is not. */
export function isAsExpected(example: RulesetExample, decide: Decide): boolean {
  try {
    return differencesFromExpected(example.example, decide(example)).length === 0;
  } catch {
    return false;
  }
}
