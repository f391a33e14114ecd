import { declareErrors, declareRequestErrors } from '@aftercare/platform';

export const refusePolicy = declareErrors({
  PARAMETER_UNKNOWN: {
    en: 'The plugin {plugin} has no parameter {parameter}. It has: {known}.',
    'zh-CN': '插件 {plugin} 没有参数 {parameter}。现有参数：{known}。',
  },
  PLUGIN_UNKNOWN: {
    en: 'There is no plugin {plugin}. Plugins here: {known}.',
    'zh-CN': '没有插件 {plugin}。现有插件：{known}。',
  },
  PARAMETER_REFUSED: { en: '{problem}', 'zh-CN': '{problem}' },
});

export const refuseEvaluation = declareRequestErrors({
  DECISION_UNKNOWN: {
    en: 'No plugin answers this decision point for this case type. `caseTypes { id decisions }` lists what is answered.',
    'zh-CN': '没有插件回答该服务单类型的这一决策点。`caseTypes { id decisions }` 列出可回答的决策点。',
  },
  UNIT_UNKNOWN: {
    en: 'There is no business unit with this code, or you may not see it.',
    'zh-CN': '没有此代码的业务单元，或您无权查看。',
  },
  FACTS_REFUSED: {
    en: 'The facts given are not acceptable; `extensions.faults` says which and why.',
    'zh-CN': '所给事实不符合要求；详见 `extensions.faults`。',
  },
});
