import type { WaitingFor } from '../../cases/service-case.ts';

/** What is said of any case. */
export const waitingRemarks: Readonly<Record<WaitingFor, string>> = {
  CUSTOMER: '等待客户补充材料',
  PARTS: '等待零配件到货',
  SUPPLIER: '等待供应商答复',
  APPROVAL: '等待上级审批',
};

export const ratingComments: Readonly<Record<number, readonly string[]>> = {
  5: ['处理很及时，非常满意', 'Quick and friendly', '超出预期'],
  4: ['总体满意', '解决了，稍微慢了点', 'Good, thank you'],
  3: ['一般', 'It took a while'],
  2: ['等得太久', '沟通不及时'],
  1: ['处理结果不满意', 'Nobody called back'],
};

export const followUpRemarks = {
  satisfied: ['客户表示问题已解决', '客户认可处理结果', 'The customer is content'],
  dissatisfied: ['客户对处理时间不满', '客户认为问题仍未解决'],
  unreached: ['电话无人接听', '客户要求改日联系'],
} as const;

export const notes: readonly string[] = [
  '已与相关部门沟通，等待反馈。',
  '核对了历史记录，未发现同类问题。',
  'Checked the earlier records: nothing similar.',
  '建议同时检查同批次情况。',
];

export const questions: readonly string[] = ['请问处理进展如何？', '大概什么时候能有结果？', 'Is there any news?'];

export const refusals: readonly string[] = [
  '经核查不属于本单元受理范围，已告知客户其他渠道',
  '客户未能提供必要信息，且超过约定期限',
  'Not covered by our service; the customer was told where to turn.',
];

export const withdrawals: readonly string[] = ['客户撤回，表示自行解决', '客户撤回，不再追究', 'The customer took it back.'];

export const reopenings: readonly string[] = ['同样的问题又出现了', '承诺的补偿尚未收到', 'The fault came back.'];
