import type { PluginRegistry } from '@aftercare/plugin-sdk';
import {
  createEvaluator,
  createReferenceEvaluator,
  type Evaluator,
  type EvaluatorInput,
  type JsonValue,
  type ReferenceEvaluator,
  readsWorkingTime,
  type WorkingTime,
} from '@aftercare/policy';

export type ParameterValues = Readonly<Record<string, JsonValue>>;

/** By compiled rules, or by json-rules-engine: the same decisions, one at once and one awaited. */
export type AnyEvaluator = Evaluator | ReferenceEvaluator;

/** How many evaluators are kept; a revision that was dropped is made again when it is next asked. */
const capacity = 1000;

/** The evaluators made so far: one for each decision, case type and set of parameter values. */
export class EvaluatorCache {
  readonly #plugins: PluginRegistry;
  readonly #evaluators = new Map<string, AnyEvaluator>();
  readonly #create: (input: EvaluatorInput) => AnyEvaluator;

  /** `byReference`: decides by json-rules-engine itself, for doubt. */
  constructor(plugins: PluginRegistry, byReference: boolean) {
    this.#plugins = plugins;
    this.#create = byReference ? createReferenceEvaluator : createEvaluator;
  }

  /** One that is not kept, for a revision of the past. */
  create(input: EvaluatorInput): AnyEvaluator {
    return this.#create(input);
  }

  /** Whether the rules count working days or working time, so that the unit's calendar matters. */
  needsWorkingTime(decision: string, caseType: string): boolean {
    const ruleset = this.#plugins.ruleset(decision, caseType);
    return ruleset !== undefined && readsWorkingTime(ruleset);
  }

  /** What `get` makes an evaluator of. */
  inputOf(decision: string, caseType: string, values: ParameterValues, workingTime?: WorkingTime): EvaluatorInput | undefined {
    const ruleset = this.#plugins.ruleset(decision, caseType);
    const plugin = this.#plugins.deciderOf(decision, caseType);
    if (ruleset === undefined || plugin === undefined) return undefined;
    return {
      ruleset,
      facts: this.#plugins.factsOf(decision, caseType),
      parameters: plugin.parameters,
      parameterValues: values,
      ...(workingTime === undefined ? {} : { workingTime }),
    };
  }

  /**
   * Undefined where no plugin answers the decision for the case type. `values` are those the business unit has set, `workingTime`
   * its calendar where the rules need one.
   */
  get(decision: string, caseType: string, values: ParameterValues, workingTime?: WorkingTime): AnyEvaluator | undefined {
    const input = this.inputOf(decision, caseType, values, workingTime);
    if (input === undefined) return undefined;
    const key = JSON.stringify([
      decision,
      caseType,
      Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)),
      workingTime?.id,
    ]);
    const known = this.#evaluators.get(key);
    if (known) {
      this.#evaluators.delete(key);
      this.#evaluators.set(key, known);
      return known;
    }
    const evaluator = this.#create(input);
    this.#evaluators.set(key, evaluator);
    const [oldest] = this.#evaluators.keys();
    if (this.#evaluators.size > capacity && oldest !== undefined) this.#evaluators.delete(oldest);
    return evaluator;
  }
}
