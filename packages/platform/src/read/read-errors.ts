import { declareRequestErrors } from '../graphql/request-error.ts';

export const refuseRead = declareRequestErrors({
  INVALID_CURSOR: {
    en: 'The cursor in `after` is not one this API gave out. Pass `pageInfo.endCursor` or an edge’s `cursor` unchanged.',
    'zh-CN': '`after` 中的游标不是本接口给出的。请原样传入 `pageInfo.endCursor` 或某条边的 `cursor`。',
  },
  CURSOR_OF_ANOTHER_ORDER: {
    en: 'The cursor in `after` belongs to a list in another order. Keep `orderBy` the same from page to page.',
    'zh-CN': '`after` 中的游标属于另一种排序的列表。翻页时请保持 `orderBy` 不变。',
  },
  PERSONAL_DATA_HIDDEN: {
    en: 'Your roles do not permit you to see personal data, nor to filter or order by it.',
    'zh-CN': '您的角色无权查看个人信息，也不能按个人信息筛选或排序。',
  },
  SEARCH_TOO_LONG: {
    en: '`search` must have at most 200 characters.',
    'zh-CN': '`search` 最多 200 个字符。',
  },
  SEARCH_WITHOUT_WORDS: {
    en: '`search` has no letter, digit or character to look for. Leave it out, or empty, to list everything.',
    'zh-CN': '`search` 中没有可检索的文字、字母或数字。要列出全部，请不传或传空值。',
  },
  PAGE_SIZE_OUT_OF_RANGE: {
    en: '`first` must be between 1 and 100.',
    'zh-CN': '`first` 必须在 1 到 100 之间。',
  },
});
