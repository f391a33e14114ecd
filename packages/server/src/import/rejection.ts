import type { LocalizedText } from '@aftercare/plugin-sdk';

/** Why a row did not become a case. */
export interface Rejection {
  readonly code: string;
  /** Of the case: `title`, `details.area`; null where the row as a whole is at fault. */
  readonly field: string | null;
  readonly message: LocalizedText;
}

/** What the import itself refuses a row for; beside these stand the codes of the API. */
export const rejectionTexts = {
  LINE_NOT_JSON: { en: 'The line is no JSON: {reason}', 'zh-CN': '该行不是合法的 JSON：{reason}' },
  LINE_NOT_OBJECT: { en: 'The line is JSON, but no object.', 'zh-CN': '该行是 JSON，但不是对象。' },
  LINE_TOO_LONG: { en: 'The line has more than {limit} characters.', 'zh-CN': '该行超过 {limit} 个字符。' },
  CSV_COLUMN_COUNT: {
    en: 'The row has {found} columns, the header {expected}.',
    'zh-CN': '该行有 {found} 列，表头为 {expected} 列。',
  },
  CSV_MALFORMED: {
    en: 'The row cannot be read ({reason}): a quotation mark is opened and never closed, so all to the end of the file is in it.',
    'zh-CN': '该行无法读取（{reason}）：引号未闭合，其后直至文件末尾的内容都被并入该行。',
  },
  ENCODING_WRONG: {
    en: 'The text has bytes that are no character. Name the file’s encoding in the mapping: "encoding".',
    'zh-CN': '文本含有无法解码的字节。请在映射文件的 "encoding" 中写明文件编码。',
  },
  CHARACTER_NOT_ALLOWED: {
    en: 'The text has a character that no database takes: NUL, or half of a surrogate pair.',
    'zh-CN': '文本含有数据库不接受的字符：NUL 或不完整的代理对。',
  },
  KEY_EMPTY: { en: 'The row has nothing in its key columns: {columns}.', 'zh-CN': '该行的键列均为空：{columns}。' },
  FIELD_EMPTY: { en: 'The row has nothing for `{field}`.', 'zh-CN': '该行没有 `{field}` 的内容。' },
  VALUE_NOT_MAPPED: {
    en: 'The mapping says nothing of "{value}". Add it to "map", or say what it is "otherwise".',
    'zh-CN': '映射中没有“{value}”。请将其加入 "map"，或用 "otherwise" 说明。',
  },
  DATE_UNREADABLE: { en: '"{value}" is no date of the form {formats}.', 'zh-CN': '“{value}”不是 {formats} 格式的日期。' },
  NUMBER_UNREADABLE: { en: '"{value}" is no {kind}.', 'zh-CN': '“{value}”不是有效的数字（{kind}）。' },
  BOOLEAN_UNREADABLE: {
    en: '"{value}" is neither true nor false. Say what it means by "map".',
    'zh-CN': '“{value}”既不是 true 也不是 false。请用 "map" 说明其含义。',
  },
  TEXT_TOO_LONG: {
    en: '`{field}` takes {limit} characters; this has {size}. "truncate": true cuts it.',
    'zh-CN': '`{field}` 最多 {limit} 个字符；现为 {size} 个。"truncate": true 可截短。',
  },
  CHANNEL_UNKNOWN: {
    en: 'There is no channel "{value}". Channels: {known}.',
    'zh-CN': '没有受理渠道“{value}”。现有渠道：{known}。',
  },
  OPENED_IN_FUTURE: { en: 'It was opened in the future: {value}.', 'zh-CN': '受理时间在未来：{value}。' },
  OPENED_BEFORE_OCCURRED: {
    en: 'It was opened at {opened}, before it happened at {occurred}.',
    'zh-CN': '受理时间 {opened} 早于发生时间 {occurred}。',
  },
  CHANGED_SINCE_IMPORT: {
    en: 'A row of this key was imported before with other contents: the file or the mapping has changed. The case stays as it is.',
    'zh-CN': '此键的记录先前已按其他内容导入：文件或映射已变更。原服务单保持不变。',
  },
  LABEL_UNKNOWN: {
    en: '"{value}" in {column} is no class the measurement knows. It knows {known}.',
    'zh-CN': '{column} 中的“{value}”不是度量所知的分级。已知：{known}。',
  },
  DECISION_NOT_MADE: {
    en: 'No rules decide {decision} for {caseType}.',
    'zh-CN': '没有规则为 {caseType} 作出 {decision} 决定。',
  },
  TOO_LARGE_FOR_SERVER: { en: 'The server takes no row this large.', 'zh-CN': '该行过大，服务器拒收。' },
  UNEXPECTED: { en: 'It failed for a reason not foreseen: {reason}', 'zh-CN': '因未预料的原因失败：{reason}' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type RejectionCode = keyof typeof rejectionTexts;

export function rejection(
  code: RejectionCode,
  values: Readonly<Record<string, string | number>> = {},
  field: string | null = null,
): Rejection {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => shorten(values[name] ?? whole));
  const text = rejectionTexts[code];
  return { code, field, message: { en: fill(text.en), 'zh-CN': fill(text['zh-CN']) } };
}

function shorten(value: string | number): string {
  const text = String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** Thrown while a row is mapped. */
export class RowRejected extends Error {
  readonly rejection: Rejection;

  constructor(...given: Parameters<typeof rejection>) {
    const made = rejection(...given);
    super(made.message.en);
    this.name = 'RowRejected';
    this.rejection = made;
  }
}
