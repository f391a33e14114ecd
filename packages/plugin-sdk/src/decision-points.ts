import { coreFacts } from './core-facts.ts';
import type { DecisionPoint } from './decision-point.ts';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string', minLength: 1 };
const code: Schema = { type: 'string', pattern: '^[A-Z][A-Z0-9_]*$' };
const codes: Schema = { type: 'array', items: code, uniqueItems: true };
const amount: Schema = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
const duration: Schema = { type: 'string', pattern: '^P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?)?$' };
const unitOfTime: Schema = { enum: ['ELAPSED', 'WORKING'] };
const payer: Schema = { enum: ['COMPANY', 'CUSTOMER', 'SUPPLIER', 'CARRIER'] };
const localizedText: Schema = {
  type: 'object',
  properties: { en: text, 'zh-CN': text },
  required: ['en', 'zh-CN'],
  additionalProperties: false,
};

function outcome(required: readonly string[], properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** The decisions the core asks for, and the shape of the answer it expects. `domain` asks them; plugins answer. */
export const decisionPoints: readonly DecisionPoint[] = [
  {
    id: 'classify',
    label: { en: 'Classification', 'zh-CN': '分类定级' },
    description: {
      en: 'What kind of matter it is, how grave and how urgent, and who takes it.',
      'zh-CN': '判断事项类别、严重程度、紧急程度和处理班组。',
    },
    askedWhen: { en: 'a case opens or its facts change', 'zh-CN': '服务单受理或事实变化时' },
    hitPolicies: ['merge', 'first'],
    outcome: outcome(['category', 'severity', 'urgency', 'team'], {
      category: code,
      severity: { enum: ['CRITICAL', 'SERIOUS', 'GENERAL', 'MINOR'] },
      urgency: { enum: ['URGENT', 'NORMAL'] },
      team: code,
      advice: codes,
    }),
    facts: coreFacts,
  },
  {
    id: 'clocks',
    label: { en: 'Clocks', 'zh-CN': '时限' },
    description: { en: 'Which milestones are promised, and by when.', 'zh-CN': '承诺哪些节点，何时到期。' },
    askedWhen: { en: 'after the classification', 'zh-CN': '分类定级之后' },
    hitPolicies: ['collect'],
    outcome: outcome(['milestone', 'duration', 'unit', 'start', 'metBy', 'pausable'], {
      milestone: code,
      duration,
      unit: unitOfTime,
      start: { enum: ['OCCURRED', 'OPENED', 'TRIAGED', 'ASSIGNED', 'RESOLVED'] },
      metBy: {
        enum: [
          'MESSAGE_SENT',
          'TRIAGED',
          'ASSIGNED',
          'IN_PROGRESS',
          'PROPOSED',
          'RESOLVED',
          'CONFIRMED',
          'CLOSED',
          'FOLLOWED_UP',
        ],
      },
      pausable: { type: 'boolean' },
      warnBefore: duration,
      escalateTo: code,
    }),
    facts: coreFacts,
  },
  {
    id: 'coverage',
    label: { en: 'Warranty coverage', 'zh-CN': '保修范围' },
    description: {
      en: 'Whether the item is under warranty, on which basis and for what.',
      'zh-CN': '是否在保、依据及保修内容。',
    },
    askedWhen: { en: 'a case names an asset', 'zh-CN': '服务单涉及具体产品时' },
    hitPolicies: ['first', 'merge'],
    outcome: outcome(['covered', 'basis'], {
      covered: { type: 'boolean' },
      basis: { enum: ['STATUTORY', 'COMMERCIAL', 'CONTRACT', 'NONE'] },
      startBasis: { enum: ['SOLD', 'INSTALLED', 'PURCHASED'] },
      termMonths: { type: 'integer', minimum: 1 },
      covers: { type: 'array', items: { enum: ['LABOUR', 'PARTS', 'TRAVEL'] }, uniqueItems: true },
    }),
    facts: coreFacts,
  },
  {
    id: 'remedies',
    label: { en: 'Remedies', 'zh-CN': '救济方式' },
    description: { en: 'Which remedies the customer may choose and who pays.', 'zh-CN': '客户可选择的处理方式及费用承担。' },
    askedWhen: { en: 'the diagnosis is done, or a return is asked for', 'zh-CN': '诊断完成或申请退换时' },
    hitPolicies: ['first', 'merge'],
    outcome: outcome(['allow', 'payer'], {
      allow: {
        type: 'array',
        items: { enum: ['REFUND', 'EXCHANGE', 'REPAIR', 'REPLACE_PART', 'PRICE_REDUCTION', 'GUIDANCE'] },
        uniqueItems: true,
      },
      payer,
      depreciationPercentPerDay: amount,
    }),
    facts: coreFacts,
  },
  {
    id: 'documents',
    label: { en: 'Required documents', 'zh-CN': '所需材料' },
    description: { en: 'Which papers must be shown, in which form, by whom.', 'zh-CN': '由谁、以何种形式提交哪些材料。' },
    askedWhen: { en: 'before a case is admitted', 'zh-CN': '受理之前' },
    hitPolicies: ['collect'],
    outcome: outcome(['document', 'label', 'form', 'from'], {
      document: code,
      label: localizedText,
      form: { enum: ['ORIGINAL', 'COPY', 'ORIGINAL_AND_COPY', 'RECORD'] },
      from: { enum: ['CUSTOMER', 'AGENT', 'PRINCIPAL', 'COMPANY'] },
      alternatives: codes,
    }),
    facts: coreFacts,
  },
  {
    id: 'approvals',
    label: { en: 'Approvals', 'zh-CN': '审批' },
    description: { en: 'Who has to approve, in which order.', 'zh-CN': '由谁按何顺序审批。' },
    askedWhen: { en: 'an action is about to be taken', 'zh-CN': '采取行动之前' },
    hitPolicies: ['collect'],
    outcome: outcome(['step', 'role'], {
      step: { type: 'integer', minimum: 1 },
      role: code,
      action: code,
      recusal: { type: 'boolean' },
    }),
    facts: coreFacts,
  },
  {
    id: 'recallPlan',
    label: { en: 'Recall plan', 'zh-CN': '召回方案' },
    description: { en: 'Class of the recall, its terms, and whom to notify.', 'zh-CN': '召回级别、期限与通知对象。' },
    askedWhen: { en: 'a recall is proposed', 'zh-CN': '提出召回时' },
    hitPolicies: ['first'],
    outcome: outcome(['class', 'startWithin', 'finishWithin', 'stopSale'], {
      class: { enum: ['I', 'II', 'III', 'NONE'] },
      startWithin: duration,
      finishWithin: duration,
      finishUnit: unitOfTime,
      stopSale: { type: 'boolean' },
      notify: codes,
      channels: codes,
    }),
    facts: coreFacts,
  },
  {
    id: 'disposition',
    label: { en: 'Disposition', 'zh-CN': '处置' },
    description: { en: 'What is done with a recovered item.', 'zh-CN': '召回或退回物品如何处置。' },
    askedWhen: { en: 'an item is recovered', 'zh-CN': '物品收回时' },
    hitPolicies: ['first'],
    outcome: outcome(['action'], {
      action: { enum: ['DESTROY', 'REWORK', 'RELABEL', 'REPAIR', 'REPLACE', 'RETURN_TO_STOCK', 'QUARANTINE'] },
      witnessed: { type: 'boolean' },
    }),
    facts: coreFacts,
  },
  {
    id: 'loaner',
    label: { en: 'Loaner', 'zh-CN': '备用机' },
    description: {
      en: 'Whether a loaner or compensation is due while the repair lasts.',
      'zh-CN': '维修期间是否提供备用机或补偿。',
    },
    askedWhen: { en: 'a repair exceeds its time', 'zh-CN': '维修超时时' },
    hitPolicies: ['first'],
    outcome: outcome(['provide'], { provide: { enum: ['LOANER', 'COMPENSATION', 'NONE'] } }),
    facts: coreFacts,
  },
  {
    id: 'charge',
    label: { en: 'Charge', 'zh-CN': '收费' },
    description: { en: 'Who pays for what, and what must be shown beforehand.', 'zh-CN': '费用由谁承担，需事先公示什么。' },
    askedWhen: { en: 'a quote is made', 'zh-CN': '报价时' },
    hitPolicies: ['first', 'merge'],
    outcome: outcome(['payer', 'lines'], {
      payer,
      lines: { type: 'array', items: { enum: ['LABOUR', 'PARTS', 'TRAVEL', 'TRANSPORT', 'DIAGNOSIS'] }, uniqueItems: true },
      disclose: codes,
      consentRequired: { type: 'boolean' },
      chargeBackTo: code,
    }),
    facts: coreFacts,
  },
  {
    id: 'disclosure',
    label: { en: 'Disclosure', 'zh-CN': '信息披露' },
    description: { en: 'What the person asking may be told.', 'zh-CN': '可向申请人披露哪些信息。' },
    askedWhen: { en: 'somebody asks for information', 'zh-CN': '有人申请查询信息时' },
    hitPolicies: ['first'],
    outcome: outcome(['decision'], {
      decision: { enum: ['ALLOW', 'MASK', 'DENY'] },
      mask: { type: 'array', items: text, uniqueItems: true },
      grounds: code,
    }),
    facts: coreFacts,
  },
  {
    id: 'compensation',
    label: { en: 'Compensation', 'zh-CN': '补偿' },
    description: { en: 'What may be offered, up to how much, and who may grant it.', 'zh-CN': '可提供的补偿、上限和授予权限。' },
    askedWhen: { en: 'a complaint is upheld', 'zh-CN': '投诉成立时' },
    hitPolicies: ['first'],
    outcome: outcome(['offer', 'grantableBy'], {
      offer: codes,
      ceiling: amount,
      currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      grantableBy: code,
    }),
    facts: coreFacts,
  },
  {
    id: 'notify',
    label: { en: 'Notification', 'zh-CN': '通知' },
    description: { en: 'Who hears of it, how and by when.', 'zh-CN': '通知谁、以何方式、何时之前。' },
    askedWhen: { en: 'an event happens', 'zh-CN': '事件发生时' },
    hitPolicies: ['collect'],
    outcome: outcome(['recipients', 'channels', 'template'], {
      recipients: codes,
      channels: codes,
      template: text,
      within: duration,
      unit: unitOfTime,
    }),
    facts: coreFacts,
  },
  {
    id: 'closure',
    label: { en: 'Closure', 'zh-CN': '结案' },
    description: { en: 'What is still missing before the case may close.', 'zh-CN': '结案前还缺什么。' },
    askedWhen: { en: 'a case is about to close', 'zh-CN': '结案之前' },
    hitPolicies: ['collect'],
    outcome: outcome(['requirement'], { requirement: { enum: ['SIGNATURE', 'FOLLOW_UP', 'RATING', 'REPORT', 'RESULT_NOTICE'] } }),
    facts: coreFacts,
  },
  {
    id: 'followUp',
    label: { en: 'Follow-up', 'zh-CN': '回访' },
    description: { en: 'When, by whom and how the customer is asked again.', 'zh-CN': '何时、由谁、以何方式回访。' },
    askedWhen: { en: 'a case is resolved', 'zh-CN': '服务单解决后' },
    hitPolicies: ['first'],
    outcome: outcome(['required'], {
      required: { type: 'boolean' },
      within: duration,
      unit: unitOfTime,
      by: code,
      channel: code,
    }),
    facts: coreFacts,
  },
  {
    id: 'retention',
    label: { en: 'Retention', 'zh-CN': '保存期限' },
    description: { en: 'How long records are kept, from which event.', 'zh-CN': '记录保存多久，自何时起算。' },
    askedWhen: { en: 'a case closes', 'zh-CN': '结案时' },
    hitPolicies: ['first'],
    outcome: outcome(['months', 'from'], {
      months: { type: 'integer', minimum: 1 },
      from: { enum: ['CLOSED', 'BATCH_EXPIRED', 'OPENED'] },
    }),
    facts: coreFacts,
  },
];
