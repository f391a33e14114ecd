import { type Bits, bitsWhere, bothOf, countOf, isEmpty, isWithin, membersOf, overlaps } from './bits.ts';
import { anyOf, type Formula, literal, negationOf, type Variable } from './formula.ts';
import type { WorkBudget } from './work-budget.ts';

/** For each variable, the choices that are left. */
export type Domains = readonly Bits[];

type Truth = 'true' | 'false' | 'open';
type Joint = Extract<Formula, { kind: 'joint' }>;

/** Two ways on, one of which must lead to every solution that there is. */
export interface Choice {
  readonly first: readonly Formula[];
  readonly otherwise: readonly Formula[];
  /** What is pending and either way takes care of. */
  readonly settled?: Formula;
}

/** Comparisons of several facts are looked through while they leave no more combinations than this. */
const combinationsAtMost = 4_096;

/** Of what is pending the part with the fewest ways on is taken; to compare all would take longer than it saves. */
const comparedAtMost = 20;

/** What has been assumed in a search so far, and what follows from it at once. */
export class SearchState {
  readonly #variables: readonly Variable[];
  readonly #budget: WorkBudget;
  #domains: Bits[];
  /** What is neither true nor false yet. */
  #pending: readonly Formula[] = [];
  #incoming: Formula[] = [];
  #narrowed = new Set<number>();

  constructor(variables: readonly Variable[], budget: WorkBudget) {
    this.#variables = variables;
    this.#budget = budget;
    this.#domains = variables.map(({ all }) => all);
  }

  get domains(): Domains {
    return [...this.#domains];
  }

  get pending(): readonly Formula[] {
    return this.#pending;
  }

  restore(domains: Domains, pending: readonly Formula[]): void {
    this.#domains = [...domains];
    this.#pending = pending;
    this.#incoming = [];
    this.#narrowed = new Set();
  }

  /** Looks no more at what a choice settles. */
  drop(settled: Formula): void {
    this.#pending = this.#pending.filter((each) => each !== settled);
  }

  /** False when the formulas cannot hold with what was assumed before. */
  assume(formulas: readonly Formula[]): boolean {
    return formulas.every((formula) => this.#accept(formula)) && this.#propagate();
  }

  /** Something that would bring the search forward; undefined when everything assumed holds whatever is chosen. */
  choose(): Choice | undefined {
    let settled: Formula | undefined;
    let chosen: readonly Formula[] | undefined;
    let compared = 0;
    for (const formula of this.#pending) {
      if (formula.kind !== 'any') continue;
      compared += 1;
      const open = formula.parts.filter((part) => this.#truthOf(part) === 'open');
      if (chosen === undefined || open.length < chosen.length) [chosen, settled] = [open, formula];
      if (chosen.length <= 2 || compared >= comparedAtMost) break;
    }
    const part = this.#roomiest(chosen ?? []);
    if (part !== undefined && settled !== undefined) {
      const others = anyOf((chosen ?? []).filter((each) => each !== part));
      return { first: [part], otherwise: [negationOf(part), others], settled };
    }
    const joint = this.#pending.find((formula) => formula.kind === 'joint');
    const index = joint?.variables.find((each) => countOf(this.#domainOf(each)) > 1);
    const variable = index === undefined ? undefined : this.#variables[index];
    if (index === undefined || variable === undefined) return undefined;
    const [first] = membersOf(this.#domainOf(index));
    const only = bitsWhere(variable.all.length * 32, (choice) => choice === first);
    const choice = literal(variable, only);
    return { first: [choice], otherwise: [negationOf(choice)] };
  }

  #domainOf(variable: number): Bits {
    const domain = this.#domains[variable];
    if (domain === undefined) throw new Error(`No variable ${variable}`);
    return domain;
  }

  #accept(formula: Formula): boolean {
    switch (formula.kind) {
      case 'always':
        return true;
      case 'never':
        return false;
      case 'literal':
        return this.#narrow(formula.variable.index, formula.allowed);
      case 'all':
        return formula.parts.every((part) => this.#accept(part));
      default:
        this.#incoming.push(formula);
        return true;
    }
  }

  #narrow(variable: number, allowed: Bits): boolean {
    const domain = this.#domainOf(variable);
    if (isWithin(domain, allowed)) return true;
    const left = bothOf(domain, allowed);
    this.#domains[variable] = left;
    this.#narrowed.add(variable);
    return !isEmpty(left);
  }

  #propagate(): boolean {
    while (this.#incoming.length > 0 || this.#narrowed.size > 0) {
      const [incoming, narrowed] = [this.#incoming, this.#narrowed];
      this.#incoming = [];
      this.#narrowed = new Set();
      const kept: Formula[] = [];
      this.#budget.spend(this.#pending.length);
      for (const formula of this.#pending) {
        if (!formula.variables.some((variable) => narrowed.has(variable))) kept.push(formula);
        else if (!this.#reduce(formula, kept)) return false;
      }
      for (const formula of incoming) if (!this.#reduce(formula, kept)) return false;
      this.#pending = kept;
    }
    return true;
  }

  /** Draws what follows from a formula at once, and keeps it while it is open. */
  #reduce(formula: Formula, kept: Formula[]): boolean {
    if (formula.kind === 'joint') return this.#reduceJoint(formula, kept);
    if (formula.kind !== 'any') return this.#accept(formula);
    let only: Formula | undefined;
    let open = 0;
    for (const part of formula.parts) {
      const truth = this.#truthOf(part);
      if (truth === 'true') return true;
      if (truth === 'false') continue;
      open += 1;
      only = part;
    }
    if (only === undefined) return false;
    if (open === 1) return this.#accept(only);
    kept.push(formula);
    return true;
  }

  #truthOf(formula: Formula): Truth {
    this.#budget.spend(1);
    switch (formula.kind) {
      case 'always':
        return 'true';
      case 'never':
        return 'false';
      case 'literal': {
        const domain = this.#domainOf(formula.variable.index);
        if (!overlaps(domain, formula.allowed)) return 'false';
        return isWithin(domain, formula.allowed) ? 'true' : 'open';
      }
      case 'joint':
        return this.#truthOfJoint(formula);
      default: {
        const [decisive, other] = formula.kind === 'all' ? (['false', 'true'] as const) : (['true', 'false'] as const);
        let truth: Truth = other;
        for (const part of formula.parts) {
          const next = this.#truthOf(part);
          if (next === decisive) return decisive;
          if (next === 'open') truth = 'open';
        }
        return truth;
      }
    }
  }

  /** Open as soon as one combination of what is left holds and another does not. */
  #truthOfJoint(formula: Joint): Truth {
    let truth: Truth | undefined;
    for (const { holds } of this.#combinationsOf(formula)) {
      const next = holds ? 'true' : 'false';
      if (truth !== undefined && truth !== next) return 'open';
      truth = next;
    }
    return truth ?? 'open';
  }

  /** Leaves each variable the choices that some combination needs. */
  #reduceJoint(formula: Joint, kept: Formula[]): boolean {
    const supported = formula.variables.map(() => new Set<number>());
    let count = 0;
    let holding = 0;
    for (const { chosen, holds } of this.#combinationsOf(formula)) {
      count += 1;
      if (!holds) continue;
      holding += 1;
      for (const [position, choice] of chosen.entries()) supported[position]?.add(choice);
    }
    if (count > 0 && holding === 0) return false;
    if (count > 0 && holding === count) return true;
    kept.push(formula);
    return (
      count === 0 ||
      formula.variables.every((variable, position) => {
        const choices = bitsWhere(this.#domainOf(variable).length * 32, (choice) => supported[position]?.has(choice) === true);
        return this.#narrow(variable, choices);
      })
    );
  }

  /** Every combination of the choices that are left; none where there are too many. */
  *#combinationsOf({ atom, sign }: Joint): Iterable<{ readonly chosen: readonly number[]; readonly holds: boolean }> {
    const choices = atom.variables.map((variable) => membersOf(this.#domainOf(variable)));
    const combinations = choices.reduce((product, { length }) => product * length, 1);
    if (combinations > combinationsAtMost) return;
    for (let combination = 0; combination < combinations; combination += 1) {
      this.#budget.spend(1);
      let rest = combination;
      const chosen = choices.map((each) => {
        const choice = each[rest % each.length] ?? 0;
        rest = Math.floor(rest / each.length);
        return choice;
      });
      yield { chosen, holds: atom.holds(chosen) === sign };
    }
  }

  /** The part that leaves most choices to the others. */
  #roomiest(parts: readonly Formula[]): Formula | undefined {
    let best: { readonly part: Formula; readonly room: number } | undefined;
    for (const part of parts) {
      const room = this.#roomOf(part);
      if (best === undefined || room > best.room) best = { part, room };
    }
    return best?.part;
  }

  #roomOf(formula: Formula): number {
    switch (formula.kind) {
      case 'literal': {
        const domain = this.#domainOf(formula.variable.index);
        return countOf(bothOf(domain, formula.allowed)) / Math.max(1, countOf(domain));
      }
      case 'all':
        return formula.parts.reduce((product, part) => product * this.#roomOf(part), 1);
      case 'any':
        return Math.max(0, ...formula.parts.map((part) => this.#roomOf(part)));
      default:
        return formula.kind === 'never' ? 0 : 0.5;
    }
  }
}
