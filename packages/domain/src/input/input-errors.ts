import { declareErrors } from '@aftercare/platform';

/** Refusals of a single value, whatever it belongs to. */
export const refuseInput = declareErrors({
  CODE_MALFORMED: {
    en: '`{field}` takes 1 to 64 letters, digits, dots, hyphens and underscores, a letter or digit first.',
    'zh-CN': '`{field}` 须为 1 至 64 个字母、数字、点、连字符或下划线，且以字母或数字开头。',
  },
  RULE_CODE_MALFORMED: {
    en: '`{field}` is named by rules: write 1 to 64 capital letters, digits and underscores, a letter first.',
    'zh-CN': '`{field}` 供规则引用：须为 1 至 64 个大写字母、数字或下划线，且以字母开头。',
  },
  LIST_SIZE_OUT_OF_RANGE: {
    en: '`{field}` takes {minimum} to {maximum} entries; this has {size}.',
    'zh-CN': '`{field}` 须有 {minimum} 至 {maximum} 项；现为 {size} 项。',
  },
  AMOUNT_NEGATIVE: {
    en: '`{field}` must not be negative.',
    'zh-CN': '`{field}` 不能为负数。',
  },
  AMOUNT_NOT_POSITIVE: {
    en: '`{field}` must be more than zero.',
    'zh-CN': '`{field}` 必须大于零。',
  },
  CURRENCY_UNKNOWN: {
    en: '`{field}` takes a currency code of ISO 4217: `CNY`.',
    'zh-CN': '`{field}` 须为 ISO 4217 货币代码，如 `CNY`。',
  },
  DATES_REVERSED: {
    en: '`{field}` ({date}) lies before `{earlier}` ({earlierDate}).',
    'zh-CN': '`{field}`（{date}）早于 `{earlier}`（{earlierDate}）。',
  },
  DATE_IN_FUTURE: {
    en: '`{field}` lies in the future: {date}.',
    'zh-CN': '`{field}` 是未来时间：{date}。',
  },
});
