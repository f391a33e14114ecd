import { createEvaluator, type Evaluator } from '../evaluate/evaluator.ts';
import type { EvaluatorInput } from '../evaluate/prepared-revision.ts';
import type { Facts } from '../fact.ts';
import { createReferenceEvaluator, type ReferenceEvaluator } from '../reference/reference-evaluator.ts';
import type { Ruleset } from '../ruleset.ts';
import { facts, parameters } from './values.fixture.ts';
import { workingTime } from './working-time.fixture.ts';

/** With the parameters among the facts. */
export function inputOf(ruleset: Ruleset, given: Facts): EvaluatorInput {
  const parameterValues = Object.fromEntries(
    Object.entries(given).flatMap(([id, value]) =>
      id.startsWith('param.') && value !== undefined ? [[id.slice(6), value]] : [],
    ),
  );
  return { ruleset, facts, parameters, parameterValues, workingTime };
}

export function compiledFor(ruleset: Ruleset, given: Facts): Evaluator {
  return createEvaluator(inputOf(ruleset, given));
}

export function referenceFor(ruleset: Ruleset, given: Facts): ReferenceEvaluator {
  return createReferenceEvaluator(inputOf(ruleset, given));
}
