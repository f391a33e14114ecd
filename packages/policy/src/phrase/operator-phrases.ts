import type { LocalizedText } from '../localized-text.ts';

/**
 * How a comparison is said, and how it is denied. `{is}`, `{has}`, `{does}` and `{s}` agree with the fact in English. `ofList` stands where the
 * value is a list that a parameter or another fact holds.
 */
export interface OperatorPhrase {
  readonly holds: LocalizedText;
  readonly fails: LocalizedText;
  readonly ofList?: { readonly holds: LocalizedText; readonly fails: LocalizedText };
}

const oneOfList = {
  holds: { en: '{fact} {is} one of {value}', 'zh-CN': '{fact}属于{value}' },
  fails: { en: '{fact} {is} none of {value}', 'zh-CN': '{fact}不属于{value}' },
};
const noneOfList = { holds: oneOfList.fails, fails: oneOfList.holds };

/** By the operator's name. That a thing is not at least something includes, strictly, that it is none. */
export const operatorPhrases: Readonly<Record<string, OperatorPhrase>> = {
  equal: phrase('{fact} {is} {value}', '{fact} {is} not {value}', '{fact}为{value}', '{fact}不是{value}'),
  notEqual: phrase('{fact} {is} not {value}', '{fact} {is} {value}', '{fact}不是{value}', '{fact}为{value}'),
  in: {
    ...phrase('{fact} {is} {value}', '{fact} {is} neither {value}', '{fact}为{value}', '{fact}不是{value}'),
    ofList: oneOfList,
  },
  notIn: {
    ...phrase('{fact} {is} neither {value}', '{fact} {is} {value}', '{fact}不是{value}', '{fact}为{value}'),
    ofList: noneOfList,
  },
  contains: phrase('{fact} include{s} {value}', '{fact} {does} not include {value}', '{fact}包含{value}', '{fact}不包含{value}'),
  doesNotContain: phrase(
    '{fact} {does} not include {value}',
    '{fact} include{s} {value}',
    '{fact}不包含{value}',
    '{fact}包含{value}',
  ),
  lessThan: phrase('{fact} {is} less than {value}', '{fact} {is} at least {value}', '{fact}小于{value}', '{fact}不小于{value}'),
  lessThanInclusive: phrase(
    '{fact} {is} at most {value}',
    '{fact} {is} more than {value}',
    '{fact}不超过{value}',
    '{fact}超过{value}',
  ),
  greaterThan: phrase('{fact} {is} more than {value}', '{fact} {is} at most {value}', '{fact}超过{value}', '{fact}不超过{value}'),
  greaterThanInclusive: phrase(
    '{fact} {is} at least {value}',
    '{fact} {is} less than {value}',
    '{fact}不少于{value}',
    '{fact}少于{value}',
  ),
  'textContainsAny@1': phrase(
    '{fact} mention{s} any of {value}',
    '{fact} mention{s} none of {value}',
    '{fact}提及{value}中的任意一个',
    '{fact}未提及{value}中的任何一个',
  ),
  'textContainsAll@1': phrase(
    '{fact} mention{s} all of {value}',
    '{fact} {does} not mention all of {value}',
    '{fact}提及{value}中的全部词语',
    '{fact}未提及{value}中的全部词语',
  ),
  'textMatches@1': phrase(
    '{fact} match{es} the pattern {value}',
    '{fact} {does} not match the pattern {value}',
    '{fact}符合模式{value}',
    '{fact}不符合模式{value}',
  ),
  'dateBefore@1': phrase(
    '{fact} {is} before {value}',
    '{fact} {is} not before {value}',
    '{fact}早于{value}',
    '{fact}不早于{value}',
  ),
  'dateOnOrBefore@1': phrase(
    '{fact} {is} on or before {value}',
    '{fact} {is} after {value}',
    '{fact}不晚于{value}',
    '{fact}晚于{value}',
  ),
  'dateAfter@1': phrase('{fact} {is} after {value}', '{fact} {is} not after {value}', '{fact}晚于{value}', '{fact}不晚于{value}'),
  'dateOnOrAfter@1': phrase(
    '{fact} {is} on or after {value}',
    '{fact} {is} before {value}',
    '{fact}不早于{value}',
    '{fact}早于{value}',
  ),
  'decimalEqual@1': phrase('{fact} {is} {value}', '{fact} {is} not {value}', '{fact}等于{value}', '{fact}不等于{value}'),
  'decimalLessThan@1': phrase(
    '{fact} {is} less than {value}',
    '{fact} {is} at least {value}',
    '{fact}低于{value}',
    '{fact}不低于{value}',
  ),
  'decimalAtMost@1': phrase(
    '{fact} {is} at most {value}',
    '{fact} {is} more than {value}',
    '{fact}不超过{value}',
    '{fact}超过{value}',
  ),
  'decimalGreaterThan@1': phrase(
    '{fact} {is} more than {value}',
    '{fact} {is} at most {value}',
    '{fact}超过{value}',
    '{fact}不超过{value}',
  ),
  'decimalAtLeast@1': phrase(
    '{fact} {is} at least {value}',
    '{fact} {is} less than {value}',
    '{fact}不低于{value}',
    '{fact}低于{value}',
  ),
  'durationShorterThan@1': phrase(
    '{fact} {is} shorter than {value}',
    '{fact} {is} at least {value}',
    '{fact}短于{value}',
    '{fact}不短于{value}',
  ),
  'durationAtMost@1': phrase(
    '{fact} {is} at most {value}',
    '{fact} {is} longer than {value}',
    '{fact}不超过{value}',
    '{fact}超过{value}',
  ),
  'durationLongerThan@1': phrase(
    '{fact} {is} longer than {value}',
    '{fact} {is} at most {value}',
    '{fact}超过{value}',
    '{fact}不超过{value}',
  ),
  'durationAtLeast@1': phrase(
    '{fact} {is} at least {value}',
    '{fact} {is} shorter than {value}',
    '{fact}不短于{value}',
    '{fact}短于{value}',
  ),
  // The value of these is a condition, already a clause.
  'someElement@1': phrase(
    'for at least one entry of {fact}, {value}',
    'for no entry of {fact} {value}',
    '{fact}中至少有一项满足：{value}',
    '{fact}中没有任何一项满足：{value}',
  ),
  'everyElement@1': phrase(
    'for every entry of {fact}, {value}',
    'not for every entry of {fact} {value}',
    '{fact}中每一项均满足：{value}',
    '{fact}中并非每一项均满足：{value}',
  ),
  'noElement@1': phrase(
    'for no entry of {fact} {value}',
    'for at least one entry of {fact}, {value}',
    '{fact}中没有任何一项满足：{value}',
    '{fact}中至少有一项满足：{value}',
  ),
};

/** Comparisons with a known none. */
export const nonePhrase: OperatorPhrase = phrase(
  '{fact} {is} not stated',
  '{fact} {is} stated',
  '未填写“{plainFact}”',
  '已填写“{plainFact}”',
);

/** The same of a boolean, whose name seldom is a noun. */
export const noAnswerPhrase: OperatorPhrase = phrase(
  '“{plainFact}” is not answered',
  '“{plainFact}” is answered',
  '未填写“{plainFact}”',
  '已填写“{plainFact}”',
);

/** A boolean whose values have no clauses of their own. */
export const yesOrNoPhrase: OperatorPhrase = phrase(
  'the answer to “{plainFact}” is {value}',
  'the answer to “{plainFact}” is not {value}',
  '“{plainFact}”为{value}',
  '“{plainFact}”不为{value}',
);

function phrase(holds: string, fails: string, chineseHolds: string, chineseFails: string): OperatorPhrase {
  return { holds: { en: holds, 'zh-CN': chineseHolds }, fails: { en: fails, 'zh-CN': chineseFails } };
}
