/** What a decision may spend on the elements of lists, over all of its rules. Facts within their bounds come nowhere near it. */
const stepsAllowed = 20_000_000;

/** Bounds the work of one decision whatever the facts: loops inside of loops over long lists. */
export class StepBudget {
  #left = stepsAllowed;

  refill(): void {
    this.#left = stepsAllowed;
  }

  /** @throws Error when the decision has taken more steps than are allowed. */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new Error(`The decision takes more than ${stepsAllowed} steps: its facts have too long lists`);
  }
}
