import type { FactDefinition } from '@aftercare/policy';

/** What the core knows of a case and offers to every decision point. A plugin's own facts never use these subjects. */
export const coreFacts: readonly FactDefinition[] = [
  { id: 'case.type', type: 'string', label: { en: 'case type', 'zh-CN': '服务单类型' } },
  {
    id: 'case.channel',
    type: 'string',
    enum: ['PHONE', 'WEB', 'EMAIL', 'APP', 'CHAT', 'COUNTER', 'SELF_SERVICE', 'LETTER', 'PARTNER', 'REGULATOR', 'INTERNAL'],
    label: { en: 'channel', 'zh-CN': '渠道' },
  },
  { id: 'case.title', type: 'string', label: { en: 'title', 'zh-CN': '标题' } },
  { id: 'case.description', type: 'string', personalData: true, label: { en: 'description', 'zh-CN': '描述' } },
  { id: 'case.text', type: 'string', personalData: true, label: { en: 'title and description', 'zh-CN': '标题与描述' } },
  { id: 'case.occurredAt', type: 'dateTime', label: { en: 'time it happened', 'zh-CN': '发生时间' } },
  { id: 'case.openedAt', type: 'dateTime', label: { en: 'time the case was opened', 'zh-CN': '受理时间' } },
  { id: 'case.now', type: 'dateTime', label: { en: 'the present time', 'zh-CN': '当前时间' } },
  {
    id: 'case.ageHours',
    type: 'integer',
    unit: 'hour',
    label: { en: 'hours since the case was opened', 'zh-CN': '受理后小时数' },
  },
  { id: 'case.reopenCount', type: 'integer', label: { en: 'times the case was reopened', 'zh-CN': '重开次数' } },

  { id: 'classification.category', type: 'string', label: { en: 'category', 'zh-CN': '类别' } },
  {
    id: 'classification.severity',
    type: 'string',
    enum: ['CRITICAL', 'SERIOUS', 'GENERAL', 'MINOR'],
    label: { en: 'severity', 'zh-CN': '严重程度' },
  },
  { id: 'classification.urgency', type: 'string', enum: ['URGENT', 'NORMAL'], label: { en: 'urgency', 'zh-CN': '紧急程度' } },
  { id: 'classification.team', type: 'string', label: { en: 'team', 'zh-CN': '处理班组' } },

  {
    id: 'customer.kind',
    type: 'string',
    enum: ['PERSON', 'ORGANIZATION'],
    label: { en: 'kind of customer', 'zh-CN': '客户类型' },
  },
  {
    id: 'customer.identityAssurance',
    type: 'string',
    enum: ['NONE', 'LOW', 'SUBSTANTIAL', 'HIGH'],
    label: { en: 'assurance of the customer’s identity', 'zh-CN': '客户身份核验等级' },
    question: { en: 'How was the customer’s identity checked?', 'zh-CN': '客户身份是如何核验的？' },
  },
  {
    id: 'authorization.valid',
    type: 'boolean',
    label: { en: 'a valid authorization of the agent is on file', 'zh-CN': '有有效的代理授权' },
  },
  { id: 'authorization.scope', type: 'string', label: { en: 'scope of the authorization', 'zh-CN': '授权范围' } },

  { id: 'product.sku', type: 'string', label: { en: 'product code', 'zh-CN': '产品编码' } },
  { id: 'product.category', type: 'string', label: { en: 'product category', 'zh-CN': '产品类别' } },
  { id: 'product.discontinuedOn', type: 'date', label: { en: 'date the product was discontinued', 'zh-CN': '停产日期' } },

  { id: 'batch.code', type: 'string', label: { en: 'batch', 'zh-CN': '批号' } },
  { id: 'batch.productionDate', type: 'date', label: { en: 'production date', 'zh-CN': '生产日期' } },
  { id: 'batch.expiresOn', type: 'date', label: { en: 'expiry date', 'zh-CN': '到期日' } },
  { id: 'batch.daysToExpiry', type: 'integer', unit: 'day', label: { en: 'days to expiry', 'zh-CN': '距到期天数' } },
  {
    id: 'batch.holdStatus',
    type: 'string',
    enum: ['RELEASED', 'ON_HOLD', 'STOP_SALE', 'RECALLED'],
    label: { en: 'hold status of the batch', 'zh-CN': '批次状态' },
  },

  { id: 'asset.serialNumber', type: 'string', label: { en: 'serial number', 'zh-CN': '序列号' } },
  { id: 'asset.soldOn', type: 'date', label: { en: 'date of sale', 'zh-CN': '销售日期' } },
  { id: 'asset.installedOn', type: 'date', label: { en: 'date of installation', 'zh-CN': '安装日期' } },
  {
    id: 'asset.daysSinceSale',
    type: 'integer',
    unit: 'day',
    label: { en: 'days since the sale', 'zh-CN': '售出天数' },
    question: { en: 'When was it sold?', 'zh-CN': '何时售出？' },
  },
  {
    id: 'asset.monthsSinceSale',
    type: 'integer',
    unit: 'month',
    label: { en: 'months since the sale, one begun counted', 'zh-CN': '售出月数（不足一月按一月计）' },
  },
  { id: 'asset.repairCount', type: 'integer', label: { en: 'repairs so far', 'zh-CN': '已维修次数' } },
  { id: 'asset.repairDays', type: 'integer', unit: 'day', label: { en: 'days spent in repair so far', 'zh-CN': '累计维修天数' } },

  {
    id: 'purchase.proof',
    type: 'string',
    enum: ['NONE', 'INVOICE', 'RECEIPT', 'WARRANTY_CARD', 'ORDER_RECORD', 'OTHER'],
    label: { en: 'proof of purchase', 'zh-CN': '购买凭证' },
    question: { en: 'Which proof of purchase is there?', 'zh-CN': '有何种购买凭证？' },
  },
  { id: 'purchase.purchasedOn', type: 'date', label: { en: 'date of purchase', 'zh-CN': '购买日期' } },
  { id: 'purchase.daysSince', type: 'integer', unit: 'day', label: { en: 'days since the purchase', 'zh-CN': '购买天数' } },
  { id: 'purchase.price', type: 'decimal', label: { en: 'price paid', 'zh-CN': '购买价格' } },
  { id: 'purchase.currency', type: 'string', label: { en: 'currency of the price', 'zh-CN': '币种' } },

  { id: 'coverage.covered', type: 'boolean', label: { en: 'covered by warranty', 'zh-CN': '在保修范围内' } },
  {
    id: 'coverage.basis',
    type: 'string',
    enum: ['STATUTORY', 'COMMERCIAL', 'CONTRACT', 'NONE'],
    label: { en: 'basis of the coverage', 'zh-CN': '保修依据' },
  },
];
