import { containsKeyword, normalizeText } from '../values/keyword.ts';
import { KeywordMatcher } from '../values/keyword-matcher.ts';
import { patternTest } from '../values/pattern.ts';
import { remembering } from '../values/remembering.ts';
import type { Holds, OperatorDefinition } from './operator.ts';
import type { Preparing } from './preparing.ts';

const containsAny: Holds = (fact, value) => keywordsFound(fact, value, (found) => found.some(Boolean));
const containsAll: Holds = (fact, value) => keywordsFound(fact, value, (found) => found.length > 0 && found.every(Boolean));

/** Characters of a list of keywords; an index of a longer one would take too much memory. */
const indexedAtMost = 100_000;

export const textOperators: readonly OperatorDefinition[] = [
  {
    name: 'textContainsAny@1',
    description: {
      en: 'The text contains at least one of the keywords, whatever the case and width of the letters; a keyword in Latin letters as a whole word or its simple plural, a Chinese one anywhere. No keywords: does not hold.',
      'zh-CN':
        '文本包含至少一个关键词，不区分大小写与全半角；拉丁字母关键词按整词（或其简单复数）匹配，中文关键词在任意位置匹配。没有关键词时不成立。',
    },
    fact: ['string'],
    value: 'keywords',
    cost: 100,
    holds: containsAny,
    prepare: (value, preparing) => matching(value, preparing, containsAny, (matcher, text) => matcher.findsAny(text)),
  },
  {
    name: 'textContainsAll@1',
    description: {
      en: 'The text contains every keyword, each matched as by textContainsAny@1. No keywords: does not hold.',
      'zh-CN': '文本包含全部关键词，匹配方式同 textContainsAny@1。没有关键词时不成立。',
    },
    fact: ['string'],
    value: 'keywords',
    cost: 100,
    holds: containsAll,
    prepare: (value, preparing) => matching(value, preparing, containsAll, (matcher, text) => matcher.findsAll(text)),
  },
  {
    name: 'textMatches@1',
    description: {
      en: 'The pattern (RE2 syntax, linear time, no look-around or back-references) is found anywhere in the text as it was written; begin it with (?i) to ignore case.',
      'zh-CN': '在原文任意位置匹配该模式（RE2 语法，线性时间，不支持环视与反向引用）；以 (?i) 开头可忽略大小写。',
    },
    fact: ['string'],
    value: 'pattern',
    cost: 500,
    holds: (fact, value) => typeof fact === 'string' && typeof value === 'string' && patternTest(value)?.(fact) === true,
    prepare: (value) => {
      const test = typeof value === 'string' ? patternTest(value) : undefined;
      return test === undefined ? () => false : remembering((fact) => typeof fact === 'string' && test(fact));
    },
  },
];

function keywordsFound(fact: unknown, value: unknown, judge: (found: readonly boolean[]) => boolean): boolean {
  if (typeof fact !== 'string' || !Array.isArray(value)) return false;
  const text = normalizeText(fact);
  return judge(value.map((keyword) => typeof keyword === 'string' && containsKeyword(text, normalizeText(keyword))));
}

function matching(
  value: unknown,
  preparing: Preparing,
  holds: Holds,
  judge: (matcher: KeywordMatcher, text: string) => boolean,
): (fact: unknown) => boolean {
  if (!Array.isArray(value)) return () => false;
  if (value.join('').length > indexedAtMost) return (fact) => holds(fact, value);
  const matcher = new KeywordMatcher(value);
  return remembering((fact) => {
    const text = preparing.text(fact);
    return text !== undefined && judge(matcher, text);
  });
}
