import type { Formula, Variable } from './formula.ts';
import { type Domains, SearchState } from './search-state.ts';
import type { WorkBudget } from './work-budget.ts';

/** What facts a solution of the formulas comes to, or what every solution must hold and this one does not. */
export type Completion<Solution> =
  | { readonly kind: 'complete'; readonly solution: Solution }
  /** `isProven`: no facts at all contradict it. Else none were found that do. */
  | { readonly kind: 'refuted'; readonly because: Formula; readonly isProven: boolean };

export type Answer<Solution> =
  | { readonly kind: 'found'; readonly solution: Solution }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'open' };

interface Level {
  readonly domains: Domains;
  readonly pending: readonly Formula[];
  /** To be tried when what was tried first fails. */
  readonly alternative: readonly Formula[];
}

/**
 * Backtracking search with unit propagation (Davis, Logemann and Loveland, "A machine program for theorem-proving", CACM 5(7),
 * 1962) over variables with finitely many choices: it finds choices with which all formulas hold, or shows that there are none.
 */
export class Search<Solution> {
  readonly #variables: readonly Variable[];
  readonly #complete: (domains: Domains) => Completion<Solution>;
  /** Proven refutations hold in every search. */
  readonly #lessons: Formula[] = [];

  constructor(variables: readonly Variable[], complete: (domains: Domains) => Completion<Solution>) {
    this.#variables = variables;
    this.#complete = complete;
  }

  find(formulas: readonly Formula[], budget: WorkBudget): Answer<Solution> {
    const lessons = [...this.#lessons];
    const levels: Level[] = [];
    let isExhaustive = true;
    const state = new SearchState(this.#variables, budget);
    let holds = state.assume([...formulas, ...lessons]);
    while (!budget.isSpent) {
      if (!holds) {
        const level = levels.pop();
        if (level === undefined) return isExhaustive ? { kind: 'impossible' } : { kind: 'open' };
        state.restore(level.domains, level.pending);
        holds = state.assume([...level.alternative, ...lessons]);
        continue;
      }
      const choice = state.choose();
      if (choice !== undefined) {
        if (choice.settled !== undefined) state.drop(choice.settled);
        levels.push({ domains: state.domains, pending: state.pending, alternative: choice.otherwise });
        holds = state.assume(choice.first);
        continue;
      }
      const completion = this.#complete(state.domains);
      if (completion.kind === 'complete') return { kind: 'found', solution: completion.solution };
      lessons.push(completion.because);
      if (completion.isProven) this.#lessons.push(completion.because);
      else isExhaustive = false;
      holds = state.assume([completion.because]);
    }
    return { kind: 'open' };
  }
}
