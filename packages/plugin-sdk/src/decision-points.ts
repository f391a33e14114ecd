import { coreFacts } from './core-facts.ts';
import type { DecisionPoint } from './decision-point.ts';
import { messageChannel } from './message-channels.ts';
import {
  countedBy,
  emptySaid,
  internal,
  listedWith,
  oneOf,
  outcome,
  said,
  saidToCustomers,
  severalOf,
  truth,
} from './outcome-schema.ts';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string', minLength: 1 };
const code: Schema = { type: 'string', pattern: '^[A-Z][A-Z0-9_]*$' };
const codes: Schema = { type: 'array', items: code, uniqueItems: true };
const channels: Schema = { type: 'array', items: messageChannel, minItems: 1, uniqueItems: true };
const amount: Schema = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
const duration: Schema = { type: 'string', pattern: '^P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?)?$' };
const months: Schema = { type: 'integer', minimum: 1, 'x-unit': 'month' };
const localizedText: Schema = {
  type: 'object',
  properties: { en: text, 'zh-CN': text },
  required: ['en', 'zh-CN'],
  additionalProperties: false,
};

const unitOfTime = said(
  oneOf({ ELAPSED: ['counted in elapsed time', '按自然时间计算'], WORKING: ['counted in working time', '按工作时间计算'] }),
  '{value}',
  '{value}',
);
const payer = saidToCustomers(
  said(
    oneOf({
      COMPANY: ['the company', '公司'],
      CUSTOMER: ['the customer', '客户'],
      SUPPLIER: ['the supplier', '供应商'],
      CARRIER: ['the carrier', '承运商'],
    }),
    '{value} pays',
    '费用由{value}承担',
  ),
  '{value}',
  '{value}',
  {
    COMPANY: ['we pay', '费用由我们承担'],
    CUSTOMER: ['the cost is yours', '费用由您承担'],
    SUPPLIER: ['the supplier pays', '费用由供应商承担'],
    CARRIER: ['the carrier pays', '费用由承运商承担'],
  },
);

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
      category: said(code, 'the category is {value}', '类别为{value}'),
      severity: said(
        oneOf({
          CRITICAL: ['critical', '危急'],
          SERIOUS: ['serious', '严重'],
          GENERAL: ['general', '一般'],
          MINOR: ['minor', '轻微'],
        }),
        'the severity is {value}',
        '严重程度为{value}',
      ),
      urgency: said(
        oneOf({ URGENT: ['urgent', '紧急'], NORMAL: ['normal', '不紧急'] }),
        'the urgency is {value}',
        '紧急程度为{value}',
      ),
      team: internal(said(code, '{value} takes it', '由{value}处理')),
      advice: internal(listedWith('andThen', said(codes, 'it is advised to {value}', '建议{value}'))),
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
      milestone: said(code, 'the clock for {value} runs', '适用“{value}”时限'),
      duration: said(countedBy('unit', duration), 'it allows {value}', '期限为{value}'),
      unit: unitOfTime,
      start: said(
        oneOf({
          OCCURRED: ['it happened', '事情发生'],
          OPENED: ['the case is opened', '受理'],
          TRIAGED: ['the case is triaged', '完成初审'],
          ASSIGNED: ['the case is assigned', '派单'],
          RESOLVED: ['the case is resolved', '问题解决'],
        }),
        'beginning when {value}',
        '自{value}时起算',
      ),
      metBy: internal(
        said(
          oneOf({
            MESSAGE_SENT: ['a message is sent', '答复客户'],
            TRIAGED: ['the case is triaged', '完成初审'],
            ASSIGNED: ['the case is assigned', '完成派单'],
            IN_PROGRESS: ['work begins', '开始处理'],
            PROPOSED: ['a solution is proposed', '提出处理方案'],
            RESOLVED: ['the case is resolved', '问题解决'],
            CONFIRMED: ['the customer confirms', '客户确认'],
            CLOSED: ['the case is closed', '结案'],
            FOLLOWED_UP: ['the follow-up is made', '完成回访'],
          }),
          'it is met when {value}',
          '{value}即为达成',
        ),
      ),
      pausable: truth('it may be paused', '可暂停计时', 'it is never paused', '不可暂停计时'),
      warnBefore: internal(said(duration, 'a warning comes {value} before it ends', '到期前{value}预警')),
      escalateTo: internal(said(code, '{value} is called in when it is missed', '逾期升级至{value}')),
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
      covered: truth('the item is under warranty', '产品在保修范围内', 'the item is not under warranty', '产品不在保修范围内'),
      basis: said(
        oneOf({
          STATUTORY: ['the basis is the law', '保修依据为法律规定'],
          COMMERCIAL: ['the basis is the company’s own promise', '保修依据为商业承诺'],
          CONTRACT: ['the basis is a contract', '保修依据为合同'],
          NONE: ['there is no basis for it', '无保修依据'],
        }),
        '{value}',
        '{value}',
      ),
      startBasis: said(
        oneOf({ SOLD: ['the sale', '销售'], INSTALLED: ['the installation', '安装'], PURCHASED: ['the purchase', '购买'] }),
        'the term begins on the day of {value}',
        '保修期自{value}之日起算',
      ),
      termMonths: said(months, 'the term is {value}', '保修期为{value}'),
      covers: said(
        severalOf({ LABOUR: ['labour', '人工'], PARTS: ['parts', '配件'], TRAVEL: ['travel', '上门'] }),
        'it covers {value}',
        '保修内容为{value}',
      ),
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
      allow: saidToCustomers(
        emptySaid(
          listedWith(
            'or',
            said(
              severalOf({
                REFUND: ['a refund', '退货退款'],
                EXCHANGE: ['an exchange', '换货'],
                REPAIR: ['a repair', '维修'],
                REPLACE_PART: ['a new part', '更换部件'],
                PRICE_REDUCTION: ['a price reduction', '减价'],
                GUIDANCE: ['guidance', '使用指导'],
              }),
              'the customer is offered {value}',
              '可办理{value}',
            ),
          ),
          'the customer is offered none of the remedies',
          '不予办理退货、换货或维修',
        ),
        'you may have {value}',
        '您可选择{value}',
      ),
      payer,
      depreciationPercentPerDay: said(
        { ...amount, 'x-unit': 'percent' },
        '{value} of the price is deducted per day of use',
        '按使用天数每日扣除价款的{value}作为折旧',
      ),
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
      document: said(code, '', ''),
      label: said(localizedText, '{value} is needed', '需要{value}'),
      form: said(
        oneOf({
          ORIGINAL: ['the original', '原件'],
          COPY: ['a copy', '复印件'],
          ORIGINAL_AND_COPY: ['the original with a copy', '原件及复印件'],
          RECORD: ['a record', '记录'],
        }),
        'in the form of {value}',
        '形式为{value}',
      ),
      from: saidToCustomers(
        said(
          oneOf({
            CUSTOMER: ['the customer', '客户'],
            AGENT: ['the agent', '代理人'],
            PRINCIPAL: ['the principal', '委托人'],
            COMPANY: ['the company', '公司'],
          }),
          '{value} provides it',
          '由{value}提供',
        ),
        '{value}',
        '{value}',
        {
          CUSTOMER: ['please provide it', '请您提供'],
          AGENT: ['the agent provides it', '由代理人提供'],
          PRINCIPAL: ['the principal provides it', '由委托人提供'],
          COMPANY: ['we provide it ourselves', '由我们自行准备'],
        },
      ),
      alternatives: listedWith('or', said(codes, 'it may be replaced by {value}', '也可用{value}代替')),
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
      step: internal(said({ type: 'integer', minimum: 1 }, 'as step {value}', '审批步骤为第{value}步')),
      role: internal(said(code, '{value} approves', '由{value}审批')),
      action: internal(said(code, 'what is approved is {value}', '审批事项为{value}')),
      recusal: internal(
        truth('whoever handled the case does not approve it', '经办人须回避', 'nobody has to stand aside', '无需回避'),
      ),
    }),
    facts: coreFacts,
  },
  {
    id: 'recallPlan',
    label: { en: 'Recall plan', 'zh-CN': '召回方案' },
    description: { en: 'Class of the recall, its terms, and whom to notify.', 'zh-CN': '召回级别、期限与通知对象。' },
    askedWhen: { en: 'a recall is proposed', 'zh-CN': '提出召回时' },
    hitPolicies: ['first'],
    outcome: outcome(['class', 'stopSale'], {
      class: said(
        oneOf({
          I: ['a class I recall is made', '实施一级召回'],
          II: ['a class II recall is made', '实施二级召回'],
          III: ['a class III recall is made', '实施三级召回'],
          NONE: ['no recall is made', '不实施召回'],
        }),
        '{value}',
        '{value}',
      ),
      startWithin: said(duration, 'it starts within {value}', '须在{value}内启动'),
      finishWithin: said(countedBy('finishUnit', duration), 'it is finished within {value}', '须在{value}内完成'),
      finishUnit: unitOfTime,
      stopSale: truth('sale stops at once', '立即停止销售', 'sale need not stop', '无需停止销售'),
      notify: internal(said(codes, 'notice goes to {value}', '通知{value}')),
      channels: internal(said(channels, 'by {value}', '方式为{value}')),
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
      action: said(
        oneOf({
          DESTROY: ['the item is destroyed', '予以销毁'],
          REWORK: ['the item is reworked', '返工处理'],
          RELABEL: ['the item is relabelled', '重新贴标'],
          REPAIR: ['the item is repaired', '予以修复'],
          REPLACE: ['the item is replaced', '予以更换'],
          RETURN_TO_STOCK: ['the item returns to stock', '退回库存'],
          QUARANTINE: ['the item is put into quarantine', '隔离存放'],
        }),
        '{value}',
        '{value}',
      ),
      witnessed: internal(truth('a witness is present', '须有见证人在场', 'no witness is needed', '无需见证')),
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
    outcome: outcome(['provide'], {
      provide: said(
        oneOf({
          LOANER: ['a loaner is provided', '提供备用机'],
          COMPENSATION: ['compensation is paid', '给予补偿'],
          NONE: ['neither a loaner nor compensation is due', '无需提供备用机或补偿'],
        }),
        '{value}',
        '{value}',
      ),
    }),
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
      lines: emptySaid(
        said(
          severalOf({
            LABOUR: ['labour', '人工费'],
            PARTS: ['parts', '配件费'],
            TRAVEL: ['travel', '上门费'],
            TRANSPORT: ['transport', '运输费'],
            DIAGNOSIS: ['diagnosis', '检测费'],
            QUERY: ['the query', '查询费'],
          }),
          'for {value}',
          '费用项目为{value}',
        ),
        'nothing is charged',
        '不收取费用',
      ),
      disclose: said(codes, '{value} must be shown beforehand', '须事先公示{value}'),
      consentRequired: saidToCustomers(
        truth('the customer must agree beforehand', '须事先征得客户同意', 'no consent is needed', '无需另行征得同意'),
        '{value}',
        '{value}',
        {
          true: ['we ask for your consent beforehand', '我们会事先征得您的同意'],
          false: ['no consent of yours is needed', '无需您另行同意'],
        },
      ),
      chargeBackTo: internal(said(code, 'the cost is charged back to {value}', '费用向{value}追偿')),
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
      decision: said(
        oneOf({
          ALLOW: ['the information is given', '准予披露'],
          MASK: ['the information is given with parts masked', '部分披露'],
          DENY: ['the information is refused', '拒绝披露'],
        }),
        '{value}',
        '{value}',
      ),
      mask: internal(said({ type: 'array', items: text, uniqueItems: true }, 'masked are {value}', '遮蔽{value}')),
      grounds: said(code, 'because {value}', '理由是{value}'),
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
      offer: said(codes, 'what may be offered is {value}', '可给予的补偿包括{value}'),
      ceiling: said(amount, 'up to {value}', '上限为{value}'),
      currency: said({ type: 'string', pattern: '^[A-Z]{3}$' }, 'in {value}', '以{value}计'),
      grantableBy: internal(said(code, '{value} may grant it', '由{value}批准')),
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
      recipients: internal(said(codes, 'a message goes to {value}', '通知{value}')),
      channels: internal(said(channels, 'by {value}', '方式为{value}')),
      template: internal(said(text, 'the message is {value}', '内容为{value}')),
      within: internal(said(countedBy('unit', duration), 'within {value}', '在{value}内发出')),
      unit: internal(unitOfTime),
    }),
    facts: coreFacts,
  },
  {
    id: 'closure',
    label: { en: 'Closure', 'zh-CN': '结案' },
    description: { en: 'What is still missing before the case may close.', 'zh-CN': '结案前还缺什么。' },
    askedWhen: { en: 'a case is about to close', 'zh-CN': '结案之前' },
    hitPolicies: ['collect'],
    outcome: outcome(['requirement'], {
      requirement: saidToCustomers(
        said(
          oneOf({
            SIGNATURE: ['the case closes only with the customer’s signature', '结案前须由客户签字'],
            FOLLOW_UP: ['the case closes only after the follow-up', '结案前须完成回访'],
            RATING: ['the case closes only after the customer was asked for a rating', '结案前须征求客户评价'],
            REPORT: ['the case closes only with a written report', '结案前须有书面报告'],
            RESULT_NOTICE: ['the case closes only after the customer was told the result', '结案前须告知客户处理结果'],
            CONSENT: ['the case closes only with the authority’s written consent', '结案前须取得主管部门的书面同意'],
            REGULATOR_REPLY: ['the case closes only after the regulator was answered', '结案前须答复监管部门'],
            QUALITY_CHECK: ['the case closes only with a record that the quality check was passed', '结案前须有质检合格记录'],
            REPAIR_CERTIFICATE: ['the case closes only with a repair certificate', '结案前须出具维修凭证'],
          }),
          '{value}',
          '{value}',
        ),
        '{value}',
        '{value}',
        {
          SIGNATURE: ['we close the matter once you have signed', '结案前需要您签字确认'],
          FOLLOW_UP: ['we ask you how it went before we close the matter', '结案前我们会对您进行回访'],
          RATING: ['we ask you for a rating before we close the matter', '结案前我们会请您作出评价'],
          REPORT: ['we write a report before we close the matter', '结案前我们会形成书面报告'],
          RESULT_NOTICE: ['we tell you the result before we close the matter', '结案前我们会告知您处理结果'],
          CONSENT: ['we close the matter once the authority has consented in writing', '结案前我们须取得主管部门的书面同意'],
          REGULATOR_REPLY: ['we answer the regulator before we close the matter', '结案前我们会答复监管部门'],
          QUALITY_CHECK: ['we check the quality before we close the matter', '结案前我们会进行质检'],
          REPAIR_CERTIFICATE: ['we give you a repair certificate before we close the matter', '结案前我们会出具维修凭证'],
        },
      ),
    }),
    facts: coreFacts,
  },
  {
    id: 'followUp',
    label: { en: 'Follow-up', 'zh-CN': '回访' },
    description: { en: 'When, by whom and how the customer is asked again.', 'zh-CN': '何时、由谁、以何方式回访。' },
    askedWhen: { en: 'a case is resolved', 'zh-CN': '服务单解决后' },
    hitPolicies: ['first'],
    outcome: outcome(['required'], {
      required: saidToCustomers(
        truth('the customer is asked again', '需要回访', 'no follow-up is needed', '无需回访'),
        '{value}',
        '{value}',
        { true: ['we will ask you again', '我们会对您进行回访'], false: ['we will not ask you again', '我们不再另行回访'] },
      ),
      within: said(countedBy('unit', duration), 'within {value}', '在{value}内进行'),
      unit: unitOfTime,
      by: internal(said(code, 'asked by {value}', '由{value}负责')),
      channel: said(messageChannel, 'by {value}', '方式为{value}'),
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
      months: internal(said(months, 'the record is kept for {value}', '档案保存期限为{value}')),
      from: internal(
        said(
          oneOf({
            CLOSED: ['the closing of the case', '结案'],
            BATCH_EXPIRED: ['the expiry of the batch', '批次到期'],
            OPENED: ['the opening of the case', '受理'],
          }),
          'counted from {value}',
          '自{value}之日起算',
        ),
      ),
    }),
    facts: coreFacts,
  },
];
