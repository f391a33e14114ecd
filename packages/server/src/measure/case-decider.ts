import { type Facts, type JsonValue, officeHours, type PluginRegistry } from '@aftercare/plugin-sdk';
import { createEvaluator, type DecisionResult, type Evaluator } from '@aftercare/policy';
import { isRecord } from '../import/source-row.ts';

/**
 * Takes decisions on facts with the plugins' own figures and the working time of worked examples, in the order in which the core
 * asks for them: the classification first.
 */
export class CaseDecider {
  readonly #plugins: PluginRegistry;
  readonly #evaluators = new Map<string, Evaluator | null>();

  constructor(plugins: PluginRegistry) {
    this.#plugins = plugins;
  }

  /**
   * Null where no plugin's rules decide this for the case type.
   *
   * @throws Error where the rules count working days of a year whose holidays are not known
   */
  decide(point: string, caseType: string, facts: Facts): DecisionResult | null {
    const evaluator = this.#evaluatorOf(point, caseType);
    if (evaluator === null) return null;
    const classified = evaluator.factIds.some((id) => id.startsWith('classification.'));
    return evaluator.decide(classified ? { ...facts, ...this.#classification(caseType, facts) } : facts);
  }

  #classification(caseType: string, facts: Facts): Facts {
    const outcome: JsonValue = this.#evaluatorOf('classify', caseType)?.decide(facts).outcome ?? null;
    if (!isRecord(outcome)) return {};
    const { category, severity, urgency, team } = outcome;
    const found = Object.entries({ category, severity, urgency, team });
    return Object.fromEntries(
      found.flatMap(([name, value]) => (typeof value === 'string' ? [[`classification.${name}`, value]] : [])),
    );
  }

  #evaluatorOf(point: string, caseType: string): Evaluator | null {
    const key = `${point} ${caseType}`;
    const known = this.#evaluators.get(key);
    if (known !== undefined) return known;
    const ruleset = this.#plugins.ruleset(point, caseType);
    const parameters = this.#plugins.deciderOf(point, caseType)?.parameters ?? [];
    const facts = this.#plugins.factsOf(point, caseType);
    const evaluator =
      ruleset === undefined
        ? null
        : createEvaluator({ ruleset, facts, parameters, parameterValues: {}, workingTime: officeHours });
    this.#evaluators.set(key, evaluator);
    return evaluator;
  }
}
