import { type Candidate, combine, type Verdict } from '../evaluate/hit-policies.ts';
import { lacksOf, type Outcome } from '../evaluate/outcome.ts';
import { verdictKey } from '../evaluate/relevance.ts';
import type { HitPolicy } from '../ruleset.ts';
import { type Diagram, type Diagrams, no, yes } from './diagrams.ts';

/** Thrown as soon as a second verdict is met where only one was asked about. */
export class SecondVerdict extends Error {}

/** A rule, its place in the order of priority, and when it holds. */
export interface OpenRule {
  readonly index: number;
  readonly rule: Candidate;
  readonly holding: Diagram;
}

/** To go through so many rules takes about as long as to find a node. */
const rulesAStep = 4;

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
   * Of rules in the order of priority.
   *
   * @throws LimitReached
   * @throws SecondVerdict
   */
  diagramOf(rules: readonly OpenRule[]): Diagram {
    const left = this.#thatCount(rules);
    const key = left.map(({ index, holding }) => `${index}:${holding}`).join();
    const known = this.#byRules.get(key);
    if (known !== undefined) return known;
    this.#diagrams.spend(1 + left.length / rulesAStep);
    const diagram = this.#isSettled(left) ? this.#verdictOf(left) : this.#branch(left);
    this.#byRules.set(key, diagram);
    return diagram;
  }

  /** Without those that do not hold; under `first`, without those below the first that holds. */
  #thatCount(rules: readonly OpenRule[]): readonly OpenRule[] {
    const possible = rules.filter(({ holding }) => holding !== no);
    const first = this.#hitPolicy === 'first' ? possible.findIndex(({ holding }) => holding === yes) : -1;
    return first === -1 ? possible : possible.slice(0, first + 1);
  }

  /** Whether the rules that are still open no longer matter, as far as can be seen at a glance. */
  #isSettled(rules: readonly OpenRule[]): boolean {
    const held = rules.filter(({ holding }) => holding === yes);
    if (held.length === rules.length) return true;
    if (this.#hitPolicy === 'first') return false;
    return held.some(({ rule }) => rule.outcome === undefined) || (this.#hitPolicy === 'unique' && held.length > 1);
  }

  #branch(rules: readonly OpenRule[]): Diagram {
    const { variable, size } = this.#diagrams.firstOf(rules.map(({ holding }) => holding)) ?? { variable: 0, size: 0 };
    const children = Array.from({ length: size }, (_, choice) =>
      this.diagramOf(rules.map((each) => ({ ...each, holding: this.#diagrams.step(each.holding, variable, choice) }))),
    );
    return this.#diagrams.node(variable, children);
  }

  #verdictOf(rules: readonly OpenRule[]): Diagram {
    const held = rules.flatMap(({ rule, holding }) => (holding === yes ? [rule] : []));
    const verdict = combine(this.#hitPolicy, held, this.#otherwise);
    const key = verdictKey(verdict);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    if (this.#isOneEnough && this.#byKey.size > 0) throw new SecondVerdict();
    const diagram = this.#diagrams.addTerminal();
    this.#byKey.set(key, diagram);
    this.#verdicts.set(diagram, verdict);
    return diagram;
  }
}
