import type { KnownFacts } from '../evaluate/known-facts.ts';
import type { Ruleset } from '../ruleset.ts';
import type { AnalysedRule } from './analysed-rule.ts';
import type { Demonstrator } from './demonstrator.ts';
import type { Finding, FindingKind, OpenQuestion, Witness } from './finding.ts';
import type { Formula } from './formula.ts';
import type { Answer, Search } from './search.ts';
import type { WorkBudget } from './work-budget.ts';

/** What the questions about a ruleset share, and what has been found so far. */
export interface Inquiry {
  readonly ruleset: Ruleset;
  /** In the order of priority. */
  readonly rules: readonly AnalysedRule[];
  readonly search: Search<KnownFacts>;
  readonly budget: WorkBudget;
  readonly demonstrator: Demonstrator;
  readonly findings: Finding[];
  readonly undetermined: OpenQuestion[];
}

/** Steps for one question. Most are settled by a few for each rule; few that take more than a hundred times that ever end. */
const stepsOf = { little: 100_000, much: 500_000, most: 5_000_000 } as const;
export type Effort = keyof typeof stepsOf;

export function ask({ search, budget }: Inquiry, formulas: readonly Formula[], effort: Effort = 'much'): Answer<KnownFacts> {
  return search.find(formulas, budget.portion(stepsOf[effort]));
}

/**
 * The facts that were found, evaluated.
 *
 * @throws Error when they do not show what they were found for: the analysis is wrong, and must not say so of the rules
 */
export function witnessOf({ demonstrator }: Inquiry, values: KnownFacts, isShown: (witness: Witness) => boolean): Witness {
  const witness = demonstrator.show(values);
  if (!isShown(witness)) throw new Error(`The analysis found facts that do not show it: ${JSON.stringify(witness)}`);
  return witness;
}

export function leaveOpen({ undetermined }: Inquiry, kind: OpenKind, rules: readonly string[]): void {
  const names = rules.map((name) => `“${name}”`);
  const [en, chinese] = openMessages[kind];
  undetermined.push({ kind, rules, message: { en: en(names.join(', ')), 'zh-CN': chinese(names.join('、')) } });
}

/** What a search can leave open. */
type OpenKind = Extract<FindingKind, 'UNREACHABLE' | 'SHADOWED' | 'OVERLAP' | 'GAP'>;

type Wording = (rules: string) => string;

const openMessages: Readonly<Record<OpenKind, readonly [Wording, Wording]>> = {
  UNREACHABLE: [
    (rules) => `Not determined within the limit: whether any facts make ${rules} hold.`,
    (rules) => `在限定的工作量内未能判定：是否有事实能使规则${rules}成立。`,
  ],
  SHADOWED: [
    (rules) => `Not determined within the limit: whether ${rules} ever takes part in the outcome.`,
    (rules) => `在限定的工作量内未能判定：规则${rules}是否会影响结果。`,
  ],
  OVERLAP: [
    (rules) => `Not determined within the limit: whether rules are at odds (${rules}).`,
    (rules) => `在限定的工作量内未能判定：规则之间是否冲突（${rules}）。`,
  ],
  GAP: [
    () => 'Not determined within the limit: whether some rule always holds.',
    () => '在限定的工作量内未能判定：是否总有规则成立。',
  ],
};
