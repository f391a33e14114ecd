import type { LocalizedText } from '../localized-text.ts';
import type { HitPolicy } from '../ruleset.ts';

/** How the rules that hold become one outcome, to somebody who reads them. */
export const hitPolicyPhrases: Readonly<Record<HitPolicy, LocalizedText>> = {
  unique: {
    en: 'At most one rule may apply; where two do, a person decides.',
    'zh-CN': '至多适用一条规则；两条同时适用时由人工决定。',
  },
  first: { en: 'The first rule that applies, from the top, decides.', 'zh-CN': '自上而下，以最先适用的规则为准。' },
  any: {
    en: 'All rules that apply must agree; where they do not, a person decides.',
    'zh-CN': '所有适用规则的结论必须一致；不一致时由人工决定。',
  },
  collect: { en: 'Every rule that applies adds its result to a list.', 'zh-CN': '凡适用的规则，其结果逐项列入清单。' },
  merge: {
    en: 'All rules that apply count together; where two speak of the same point, the upper one prevails, and lists are united.',
    'zh-CN': '适用的规则共同生效；就同一事项有不同规定的，以排在前面的为准，清单类内容合并。',
  },
  sum: { en: 'The amounts of all rules that apply are added up.', 'zh-CN': '将所有适用规则的数额相加。' },
  min: { en: 'Of the rules that apply, the lowest value counts.', 'zh-CN': '在适用的规则中取最小值。' },
  max: { en: 'Of the rules that apply, the highest value counts.', 'zh-CN': '在适用的规则中取最大值。' },
  count: { en: 'It is counted how many rules apply.', 'zh-CN': '统计适用规则的条数。' },
};
