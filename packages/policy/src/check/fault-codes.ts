import type { LocalizedText } from '../localized-text.ts';

/** Every code that a check of this package reports, with what it means and what would be right. */
export const faultCodes = {
  NOT_JSON: {
    en: 'The value is none that JSON can hold: undefined, NaN, an infinity, half of a surrogate pair, a function, a class instance.',
    'zh-CN': '该值无法用 JSON 表示：undefined、NaN、无穷大、半个代理对、函数或类实例。',
  },
  TOO_DEEP: { en: 'The document is nested too deeply.', 'zh-CN': '文档嵌套过深。' },
  TOO_LARGE: {
    en: 'The document, or a list, object or text in it, is too large.',
    'zh-CN': '文档或其中的列表、对象、文本过大。',
  },
  FORBIDDEN_KEY: {
    en: 'The keys __proto__, constructor and prototype are refused.',
    'zh-CN': '不允许使用键 __proto__、constructor 与 prototype。',
  },
  UNSAFE_NUMBER: {
    en: 'A whole number beyond ±(2^53 − 1) cannot be held exactly; write it as a text.',
    'zh-CN': '超出 ±(2^53 − 1) 的整数无法精确表示；请写成文本。',
  },
  MISSING_KEY: { en: 'A required key is missing.', 'zh-CN': '缺少必需的键。' },
  UNKNOWN_KEY: { en: 'The key is not one that is known in this place.', 'zh-CN': '此处没有这个键。' },
  WRONG_TYPE: { en: 'The value is of another type than this place takes.', 'zh-CN': '值的类型不符合此处要求。' },
  VALUE_NOT_ALLOWED: { en: 'The value is none of those allowed in this place.', 'zh-CN': '值不在此处允许的范围内。' },
  WRONG_FORMAT: { en: 'The text has another form than this place takes.', 'zh-CN': '文本格式不符合此处要求。' },
  OUT_OF_BOUNDS: { en: 'A number, a length or a count is outside of its bounds.', 'zh-CN': '数值、长度或数量超出界限。' },
  DUPLICATE: { en: 'The same id, name or element stands twice.', 'zh-CN': '同一标识、名称或元素出现了两次。' },
  ROOT_NOT_BOOLEAN: {
    en: 'The root of the conditions is all, any, not or a named condition; a single comparison stands inside all.',
    'zh-CN': '条件的根必须是 all、any、not 或具名条件；单个比较要放在 all 之内。',
  },
  SEVERAL_ROOTS: {
    en: 'One condition object says several things at once (all, any, not, condition, a comparison); json-rules-engine would follow one of them only.',
    'zh-CN': '同一条件对象同时有多个根（all、any、not、condition 或比较）；json-rules-engine 只会执行其中一个。',
  },
  EMPTY_CONDITION: {
    en: 'all or any is empty; json-rules-engine would take it as true.',
    'zh-CN': 'all 或 any 为空；json-rules-engine 会视其为真。',
  },
  LABEL_WITHOUT_VALUE: {
    en: 'A label is given for a value that the definition does not list.',
    'zh-CN': '为定义中未列出的值提供了名称。',
  },
  UNKNOWN_DECISION: {
    en: 'The file is for another decision than the one it is used for.',
    'zh-CN': '文件对应的决策与所用之处不符。',
  },
  UNKNOWN_CASE_TYPE: { en: 'No such case type is declared.', 'zh-CN': '没有声明这个案件类型。' },
  HIT_POLICY_NOT_ALLOWED: { en: 'The decision point does not take this hit policy.', 'zh-CN': '该决策点不接受此命中策略。' },
  UNKNOWN_FACT: { en: 'No such fact is declared for this decision.', 'zh-CN': '该决策没有声明这个事实。' },
  UNKNOWN_PARAMETER: { en: 'No such parameter is declared.', 'zh-CN': '没有声明这个参数。' },
  UNKNOWN_OPERATOR: { en: 'No such operator or decorator exists.', 'zh-CN': '没有这个运算符或修饰词。' },
  UNKNOWN_CONDITION: { en: 'The file has no condition of this name.', 'zh-CN': '文件中没有这个名称的条件。' },
  CONDITION_CYCLE: {
    en: 'A named condition refers to itself, directly or through others.',
    'zh-CN': '具名条件直接或间接引用了自身。',
  },
  CONDITION_TOO_LARGE: {
    en: 'With its named conditions put in place, the condition is too deep or has too many comparisons.',
    'zh-CN': '展开具名条件后，条件过深或比较过多。',
  },
  OPERATOR_TYPE: { en: 'The operator does not compare values of these types.', 'zh-CN': '运算符不能比较这些类型的值。' },
  VALUE_NOT_IN_ENUM: {
    en: 'The value is none of those that the fact or parameter can have.',
    'zh-CN': '值不在该事实或参数的可选值之内。',
  },
  INVALID_DATE: { en: 'The text is no date or instant of ISO 8601.', 'zh-CN': '文本不是 ISO 8601 的日期或时刻。' },
  INVALID_DURATION: {
    en: 'The text is no duration of ISO 8601 in weeks, days, hours, minutes and seconds.',
    'zh-CN': '文本不是由周、日、时、分、秒组成的 ISO 8601 时长。',
  },
  INVALID_DECIMAL: { en: 'The text is no exact decimal.', 'zh-CN': '文本不是精确小数。' },
  INVALID_PATTERN: { en: 'The pattern is not in the syntax of RE2, or too large.', 'zh-CN': '模式不符合 RE2 语法，或过大。' },
  INVALID_PATH: {
    en: 'The path is not one of own members and list indexes, or the fact has no inside.',
    'zh-CN': '路径不是由自有成员和列表下标组成，或该事实没有内部结构。',
  },
  ELEMENT_CONDITION: {
    en: 'A condition on the elements of a list compares the element or its members, and has no named conditions.',
    'zh-CN': '针对列表元素的条件只能比较该元素或其成员，且不能使用具名条件。',
  },
  NESTED_REFERENCE: {
    en: 'A reference to a fact stands where json-rules-engine would take it literally.',
    'zh-CN': '对事实的引用放在了 json-rules-engine 会按字面处理的位置。',
  },
  PARAMS_WITHOUT_EFFECT: {
    en: 'params on a fact that takes none: only computed facts do.',
    'zh-CN': '该事实不使用 params：只有计算事实需要。',
  },
  COMPUTED_FACT_PARAMS: {
    en: 'The params of a computed fact are not what it is worked out from: from and until, two dates.',
    'zh-CN': '计算事实的 params 不正确：应为 from 与 until 两个日期。',
  },
  EVENT_TYPE: { en: 'event.type is neither the decision nor refer.', 'zh-CN': 'event.type 既不是该决策，也不是 refer。' },
  OUTCOME_MISMATCH: {
    en: 'The outcome has another shape than the decision point declares.',
    'zh-CN': '结果的结构与决策点声明的不符。',
  },
  REFER_WITH_OUTCOME: {
    en: 'A rule that refers the case to a person decides no outcome, so its event has no params.',
    'zh-CN': '转交人工的规则不决定结果，因此其事件不带 params。',
  },
  UNKNOWN_FACT_IN_REASON: {
    en: 'A reason names a fact in braces that is not declared for this decision.',
    'zh-CN': '理由的花括号中引用了该决策未声明的事实。',
  },
  LOCKED_PARAMETER: {
    en: 'The parameter is a statutory floor and may not be set laxer than its default.',
    'zh-CN': '该参数是法定底线，不得比默认值更宽松。',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type FaultCode = keyof typeof faultCodes;
