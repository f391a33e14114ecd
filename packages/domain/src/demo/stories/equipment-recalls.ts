import type { Story } from './story.ts';

const base = {
  caseType: 'equipment.recall',
  channels: ['INTERNAL', 'REGULATOR'],
  withoutCustomer: true,
  papersToClose: true,
} as const;

export const equipmentRecalls: readonly Story[] = [
  {
    ...base,
    title: '{product}电池充电时起火，申请召回',
    description: '同一序列号段三台充电时起火，无人受伤，初步判断电芯隔膜缺陷，建议停售并召回。',
    products: ['EQ-VACUUM', 'EQ-PHONE'],
    details: { hazard: 'FIRE', discoveredBy: 'COMPLAINT', batchCodes: ['DEMO-RUN-1', 'DEMO-RUN-2'] },
    learned: { analysed: true, repairable: false },
    reply: '召回方案已拟定，报总经理批准。',
    proposal: '停售该序列号段，逐一电话通知客户，免费更换。',
    resolution: '已收回应召回产品的九成以上，全部销毁并形成报告。',
  },
  {
    ...base,
    title: 'Hinges of {product} break in one production run',
    description: 'The supplier reports hinges of a wrong alloy in one run. Nobody was hurt, and nobody can be.',
    products: ['EQ-FRIDGE', 'EQ-NOTEBOOK'],
    details: { hazard: 'NONE', discoveredBy: 'SUPPLIER', batchCodes: ['DEMO-RUN-3'] },
    learned: { analysed: true, repairable: true },
    reply: 'The quality department has drawn up the plan; the stock is set aside.',
    proposal: 'Call the customers in and replace the hinges free of charge.',
    resolution: 'Hinges replaced in the items that came back; the rest were written to again.',
  },
];
