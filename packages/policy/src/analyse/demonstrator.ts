import { isParameterFact, parameterFactId } from '../declarations.ts';
import { createEvaluator, type Evaluator } from '../evaluate/evaluator.ts';
import type { KnownFacts } from '../evaluate/known-facts.ts';
import type { EvaluatorInput } from '../evaluate/prepared-revision.ts';
import type { JsonValue } from '../fact.ts';
import type { Rule, Ruleset } from '../ruleset.ts';
import type { Witness } from './finding.ts';

interface Evaluators {
  readonly deciding: Evaluator;
  /** Names every rule that holds. */
  readonly probing: Evaluator;
}

/** Evaluates the facts that are to show a finding. */
export class Demonstrator {
  readonly #input: EvaluatorInput;
  readonly #evaluators = new Map<string, Evaluators>();

  constructor(input: EvaluatorInput) {
    this.#input = input;
  }

  /** What follows from values for facts and for parameters that nobody has set. */
  show(values: KnownFacts): Witness {
    const facts = Object.fromEntries([...values].filter(([id]) => !isParameterFact(id)));
    const parameters = Object.fromEntries(
      this.#input.parameters.flatMap(({ id }): [string, JsonValue][] => {
        const value = values.get(parameterFactId(id));
        return value === undefined ? [] : [[id, value]];
      }),
    );
    const { deciding, probing } = this.#evaluatorsFor(parameters);
    const { status, outcome, fired } = deciding.decide(facts);
    return {
      facts,
      parameters,
      holding: probing.decide(facts).fired.map(({ rule }) => rule),
      status,
      outcome,
      fired: fired.map(({ rule }) => rule),
    };
  }

  /** What the decision would be, on the facts of a witness, by the given rules alone. */
  decideBy(rules: readonly Rule[], { facts, parameters }: Witness): string {
    const { status, outcome } = this.#evaluator({ ...this.#input.ruleset, rules }, parameters).decide(facts);
    return JSON.stringify([status, outcome]);
  }

  #evaluatorsFor(parameters: Witness['parameters']): Evaluators {
    const key = JSON.stringify(parameters);
    const known = this.#evaluators.get(key);
    if (known !== undefined) return known;
    const { ruleset } = this.#input;
    const probing: Ruleset = {
      ...ruleset,
      hitPolicy: 'collect',
      otherwise: [],
      rules: ruleset.rules.map((rule) => ({ ...rule, event: { type: ruleset.decision } })),
    };
    const made = { deciding: this.#evaluator(ruleset, parameters), probing: this.#evaluator(probing, parameters) };
    this.#evaluators.set(key, made);
    return made;
  }

  #evaluator(ruleset: Ruleset, parameters: Witness['parameters']): Evaluator {
    return createEvaluator({ ...this.#input, ruleset, parameterValues: { ...this.#input.parameterValues, ...parameters } });
  }
}
