import type { DecisionResult, DecisionStatus, FiredRule } from '../decision.ts';
import type { FactDefinition, JsonValue } from '../fact.ts';

/**
 * A decision whose `fired` and, where facts are missing, `missing` are worked out when they are first read: most of a simulation's
 * decisions are only counted. They are properties of its own all the same, so that copies and JSON have them; one getter of each for all, because V8 would make a hidden class for each.
 */
export class Result implements DecisionResult {
  readonly status: DecisionStatus;
  readonly outcome: JsonValue;
  declare readonly fired: readonly FiredRule[];
  declare readonly missing: readonly FactDefinition[];
  readonly revision: string;
  #fire: (() => readonly FiredRule[]) | undefined;
  #fired: readonly FiredRule[] = [];

  #ask: (() => readonly FactDefinition[]) | undefined;
  #missing: readonly FactDefinition[] = [];

  static readonly #firedProperty: PropertyDescriptor & ThisType<Result> = {
    enumerable: true,
    configurable: true,
    get() {
      if (this.#fire !== undefined) this.#fired = this.#fire();
      this.#fire = undefined;
      return this.#fired;
    },
  };

  static readonly #missingProperty: PropertyDescriptor & ThisType<Result> = {
    enumerable: true,
    configurable: true,
    get() {
      if (this.#ask !== undefined) this.#missing = this.#ask();
      this.#ask = undefined;
      return this.#missing;
    },
  };

  constructor(
    status: DecisionStatus,
    outcome: JsonValue,
    fire: () => readonly FiredRule[],
    /** Of a decision that needs information, worked out when it is first read. */
    missing: readonly FactDefinition[] | (() => readonly FactDefinition[]),
    revision: string,
  ) {
    this.status = status;
    this.outcome = outcome;
    if (typeof missing === 'function') {
      this.#ask = missing;
      Object.defineProperty(this, 'missing', Result.#missingProperty);
    } else this.missing = missing;
    this.revision = revision;
    this.#fire = fire;
    Object.defineProperty(this, 'fired', Result.#firedProperty);
  }
}
