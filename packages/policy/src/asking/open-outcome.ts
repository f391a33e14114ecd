import { type Candidate, combine, type Verdict } from '../evaluate/hit-policies.ts';
import { keyOf, lacksOf, type Outcome } from '../evaluate/outcome.ts';
import type { HitPolicy } from '../ruleset.ts';
import { type Diagram, type Diagrams, no, yes } from './diagrams.ts';

/** Thrown as soon as a second verdict is met where only one was asked about. */
export class SecondVerdict extends Error {}

/** The verdict of a hit policy as a function of what is not known. */
export class OpenOutcome {
  readonly #hitPolicy: HitPolicy;
  readonly #otherwise: Outcome;
  readonly #diagrams: Diagrams;
  readonly #isOneEnough: boolean;
  readonly #byRules = new Map<string, Diagram>();
  readonly #byKey = new Map<string, Diagram>();
  readonly #verdicts = new Map<Diagram, Verdict>();

  constructor(hitPolicy: HitPolicy, otherwise: Outcome, diagrams: Diagrams, isOneEnough: boolean) {
    this.#hitPolicy = hitPolicy;
    this.#otherwise = otherwise;
    this.#diagrams = diagrams;
    this.#isOneEnough = isOneEnough;
  }

  /** The verdict that stands at the end of a branch. */
  verdictAt(diagram: Diagram): Verdict | undefined {
    return this.#verdicts.get(diagram);
  }

  /** The facts whose values are in the verdict at the end of a branch. */
  lacksAt(diagram: Diagram): readonly string[] {
    const verdict = this.#verdicts.get(diagram);
    return verdict === undefined || verdict === 'referred' ? [] : lacksOf(verdict.outcome);
  }

  /**
   * Rules in the order of priority, and when each holds.
   *
   * @throws LimitReached
   * @throws SecondVerdict
   */
  diagramOf(rules: readonly Candidate[], holding: readonly Diagram[]): Diagram {
    const key = holding.join();
    const known = this.#byRules.get(key);
    if (known !== undefined) return known;
    this.#diagrams.spend();
    const diagram = this.#isSettled(rules, holding) ? this.#verdictOf(rules, holding) : this.#branch(rules, holding);
    this.#byRules.set(key, diagram);
    return diagram;
  }

  /** Whether the rules that are still open no longer matter, as far as can be seen at a glance. */
  #isSettled(rules: readonly Candidate[], holding: readonly Diagram[]): boolean {
    if (holding.every((each) => each === yes || each === no)) return true;
    if (this.#hitPolicy === 'first') return holding.find((each) => each !== no) === yes;
    const held = rules.filter((_each, index) => holding[index] === yes);
    return held.some(({ outcome }) => outcome === undefined) || (this.#hitPolicy === 'unique' && held.length > 1);
  }

  #branch(rules: readonly Candidate[], holding: readonly Diagram[]): Diagram {
    const { variable, size } = this.#diagrams.firstOf(holding) ?? { variable: 0, size: 0 };
    const children = Array.from({ length: size }, (_, choice) =>
      this.diagramOf(
        rules,
        holding.map((each) => this.#diagrams.step(each, variable, choice)),
      ),
    );
    return this.#diagrams.node(variable, children);
  }

  #verdictOf(rules: readonly Candidate[], holding: readonly Diagram[]): Diagram {
    const held = rules.filter((_each, index) => holding[index] === yes);
    const verdict = combine(this.#hitPolicy, held, this.#otherwise);
    const key = verdict === 'referred' ? verdict : keyOf(verdict.outcome);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    if (this.#isOneEnough && this.#byKey.size > 0) throw new SecondVerdict();
    const diagram = this.#diagrams.addTerminal();
    this.#byKey.set(key, diagram);
    this.#verdicts.set(diagram, verdict);
    return diagram;
  }
}
