import type { DecisionResult, DecisionStatus, FiredRule } from '../decision.ts';
import type { FactDefinition, JsonValue } from '../fact.ts';

/**
 * A decision whose `fired` is worked out when it is first read: most of a simulation's decisions are only counted. It is a property
 * of its own all the same, so that copies and JSON have it; one getter for all, because V8 would make a hidden class for each.
 */
export class Result implements DecisionResult {
  readonly status: DecisionStatus;
  readonly outcome: JsonValue;
  declare readonly fired: readonly FiredRule[];
  readonly missing: readonly FactDefinition[];
  readonly revision: string;
  #fire: (() => readonly FiredRule[]) | undefined;
  #fired: readonly FiredRule[] = [];

  static readonly #firedProperty: PropertyDescriptor & ThisType<Result> = {
    enumerable: true,
    configurable: true,
    get() {
      if (this.#fire !== undefined) this.#fired = this.#fire();
      this.#fire = undefined;
      return this.#fired;
    },
  };

  constructor(
    status: DecisionStatus,
    outcome: JsonValue,
    fire: () => readonly FiredRule[],
    missing: readonly FactDefinition[],
    revision: string,
  ) {
    this.status = status;
    this.outcome = outcome;
    this.missing = missing;
    this.revision = revision;
    this.#fire = fire;
    Object.defineProperty(this, 'fired', Result.#firedProperty);
  }
}
