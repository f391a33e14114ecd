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
    'zh-CN': '没有此代码的业务单位，或您无权查看。',
  },
  WANTED_REFUSED: {
    en: 'Name the outcome that is wanted as JSON that is neither deep nor large, with the status DECIDED or REFERRED.',
    'zh-CN': '请以层次不深、体量不大的 JSON 给出期望的结果，状态取 DECIDED 或 REFERRED。',
  },
  WHY_NOT_UNKNOWN: {
    en: 'The rules of this decision failed, were not kept, or read facts that are no longer declared, so that nothing can be said about other results.',
    'zh-CN': '该决策的规则执行失败、未留存，或读取了已不再声明的事实，因此无法说明如何才会得出其他结果。',
  },
  WHY_NOT_HIDDEN: {
    en: 'Personal facts are kept masked, and without them no changes were found that give this result. Ask `evaluate` with the facts themselves.',
    'zh-CN': '个人信息仅以掩码留存；在不使用这些信息的情况下，未找到能得出该结果的变更。请用 `evaluate` 并提供事实本身来查询。',
  },
  FACTS_REFUSED: {
    en: 'The facts given are not acceptable; `extensions.faults` says which and why.',
    'zh-CN': '所给事实不符合要求；详见 `extensions.faults`。',
  },
});
