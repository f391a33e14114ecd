import { containsKeyword, normalizeText } from '../values/keyword.ts';
import { matchesPattern } from '../values/pattern.ts';
import type { OperatorDefinition } from './operator.ts';

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
    holds: (fact, value) => keywordsFound(fact, value, (found) => found.some(Boolean)),
  },
  {
    name: 'textContainsAll@1',
    description: {
      en: 'The text contains every keyword, each matched as by textContainsAny@1. No keywords: does not hold.',
      'zh-CN': '文本包含全部关键词，匹配方式同 textContainsAny@1。没有关键词时不成立。',
    },
    fact: ['string'],
    value: 'keywords',
    holds: (fact, value) => keywordsFound(fact, value, (found) => found.length > 0 && found.every(Boolean)),
  },
  {
    name: 'textMatches@1',
    description: {
      en: 'The pattern (RE2 syntax, linear time, no look-around or back-references) is found anywhere in the text as it was written; begin it with (?i) to ignore case.',
      'zh-CN': '在原文任意位置匹配该模式（RE2 语法，线性时间，不支持环视与反向引用）；以 (?i) 开头可忽略大小写。',
    },
    fact: ['string'],
    value: 'pattern',
    holds: (fact, value) => typeof fact === 'string' && typeof value === 'string' && matchesPattern(fact, value),
  },
];

function keywordsFound(fact: unknown, value: unknown, judge: (found: readonly boolean[]) => boolean): boolean {
  if (typeof fact !== 'string' || !Array.isArray(value)) return false;
  const text = normalizeText(fact);
  return judge(value.map((keyword) => typeof keyword === 'string' && containsKeyword(text, normalizeText(keyword))));
}
