import { findOperator } from '../operators/operator-table.ts';
import { isListValue } from '../values/json.ts';
import { containsKeyword, matchesAnywhere, normalizeText, wordForms } from '../values/keyword.ts';
import { type Atom, constantOf } from './condition-tree.ts';

/** A comparison of a text with keywords, and whether it is to hold. */
export interface AskedKeywords {
  readonly keywords: readonly string[];
  /** Whether all of them are asked for, or any. */
  readonly all: boolean;
}

/** Undefined for a comparison that is not of a text with given keywords. */
export function keywordsOf(atom: Atom): AskedKeywords | undefined {
  const { operator, path } = atom.comparison;
  const value = constantOf(atom);
  const name = findOperator(operator)?.operator.name;
  if (path !== undefined || name !== operator || !isListValue(value)) return undefined;
  if (name !== 'textContainsAny@1' && name !== 'textContainsAll@1') return undefined;
  const keywords = value.filter((each) => typeof each === 'string').map(normalizeText);
  return { keywords, all: name === 'textContainsAll@1' };
}

/** Whether every text that contains the first keyword contains the second, both normalised. */
export function impliesKeyword(keyword: string, other: string): boolean {
  if (matchesAnywhere(other)) return matchesAnywhere(keyword) && keyword.includes(other);
  return !matchesAnywhere(keyword) && wordForms(keyword).every((form) => containsKeyword(form, other));
}

const neutralTexts = ['其他情况 / something else', '其他', 'other', 'zzz', '1', ''];
const attempts = 4;

/** Texts with the keywords that are wanted and, as far as can be, without those that are not. */
export function textsWith(wanted: readonly AskedKeywords[], unwanted: readonly AskedKeywords[]): readonly string[] {
  if (wanted.length === 0) return neutralTexts;
  const avoided = unwanted.filter(({ all }) => !all).flatMap(({ keywords }) => keywords);
  return Array.from({ length: attempts }, (_, attempt) => {
    const chosen = wanted.flatMap(({ keywords, all }) => {
      if (all) return keywords;
      const free = keywords.filter((keyword) => !avoided.some((other) => impliesKeyword(keyword, other)));
      return [free[attempt % Math.max(1, free.length)] ?? keywords[0] ?? ''];
    });
    return [...new Set(chosen)].join('; ');
  });
}

/**
 * The unwanted keywords that make a wanted comparison impossible: each keyword that would do comes with an unwanted one. Undefined
 * where some keyword would do.
 */
export function clashOf(
  { keywords, all }: AskedKeywords,
  unwanted: readonly AskedKeywords[],
): readonly AskedKeywords[] | undefined {
  const blockers = keywords.map((keyword) =>
    unwanted.find((each) => !each.all && each.keywords.some((other) => impliesKeyword(keyword, other))),
  );
  if (all) {
    const blocker = blockers.find((each) => each !== undefined);
    return blocker === undefined ? undefined : [blocker];
  }
  const found = blockers.filter((each) => each !== undefined);
  return found.length === blockers.length ? [...new Set(found)] : undefined;
}
