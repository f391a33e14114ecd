import { declareErrors } from '@aftercare/platform';

export const refuseCase = declareErrors({
  CASE_TYPE_UNKNOWN: {
    en: 'There is no case type {caseType}. Case types here: {known}.',
    'zh-CN': '没有服务单类型 {caseType}。现有类型：{known}。',
  },
  PLUGIN_NOT_ENABLED: {
    en: 'The business unit {businessUnit} has not enabled the plugin {plugin} that {caseType} belongs to.',
    'zh-CN': '业务单位 {businessUnit} 未启用 {caseType} 所属的插件 {plugin}。',
  },
  INVALID_DETAILS: { en: '{problem}', 'zh-CN': '{problem}' },
  REQUIRED_REFERENCE: {
    en: 'A {caseType} needs {reference}: name it.',
    'zh-CN': '{caseType} 需要指明 {reference}。',
  },
  PRODUCT_REQUIRED: {
    en: 'Name the product too: the {reference} is not on file, and is of no use without its product.',
    'zh-CN': '请同时指明产品：该{reference}尚未登记，缺少产品无法使用。',
  },
  REFERENCE_MISMATCH: {
    en: 'The {reference} on file belongs to another product than the one named.',
    'zh-CN': '已登记的{reference}属于另一产品。',
  },
  CUSTOMER_NAME_REQUIRED: {
    en: 'No customer is on file under this telephone number or e-mail address: give a name, so that one can be registered.',
    'zh-CN': '该电话或邮箱尚无客户档案：请提供姓名以便登记。',
  },
  OCCURRED_IN_FUTURE: {
    en: '`occurredAt` lies in the future: {occurredAt}.',
    'zh-CN': '`occurredAt` 是未来时间：{occurredAt}。',
  },
  TRANSITION_NOT_ALLOWED: {
    en: 'A case that is {status} cannot {transition}: that needs {from}. It can {possible}.',
    'zh-CN': '状态为 {status} 的服务单不能执行 {transition}：需处于 {from}。当前可执行：{possible}。',
  },
  REOPEN_WINDOW_PASSED: {
    en: 'The case was resolved {days} days ago; the unit reopens cases for {window} days. Open a new case.',
    'zh-CN': '该服务单已解决 {days} 天；本单元仅在 {window} 天内重开。请新建服务单。',
  },
  CLOSURE_INCOMPLETE: {
    en: 'The case cannot close yet: {requirement} is missing.',
    'zh-CN': '尚不能结案：缺少 {requirement}。',
  },
  FILE_FIELD_MALFORMED: {
    en: '`{field}` must be of the form {example}.',
    'zh-CN': '`{field}` 须形如 {example}。',
  },
  RATING_EXISTS: {
    en: 'The case was rated already.',
    'zh-CN': '该服务单已评价。',
  },
  RATING_TOO_EARLY: {
    en: 'A case is rated once it is resolved; this one is {status}.',
    'zh-CN': '服务单解决后方可评价；当前状态为 {status}。',
  },
});
