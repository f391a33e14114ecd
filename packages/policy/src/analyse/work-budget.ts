/** Counts the work of an analysis in looks at a part of a condition, so that the same ruleset always ends at the same place. */
export class WorkBudget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  spend(steps: number): void {
    this.#left -= steps;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }

  /** A part of what is left, for one question. What it spends is spent here too. */
  portion(steps: number): WorkBudget {
    return new Portion(this, Math.min(steps, this.#left));
  }
}

class Portion extends WorkBudget {
  readonly #whole: WorkBudget;

  constructor(whole: WorkBudget, steps: number) {
    super(steps);
    this.#whole = whole;
  }

  override spend(steps: number): void {
    super.spend(steps);
    this.#whole.spend(steps);
  }
}
