import type { Story } from './story.ts';

const base = {
  caseType: 'food.recall',
  channels: ['INTERNAL', 'REGULATOR'],
  withoutCustomer: true,
  papersToClose: true,
} as const;

export const foodRecalls: readonly Story[] = [
  {
    ...base,
    title: '{product}批次 {batch} 检出单核细胞增生李斯特菌',
    description: '出厂留样复检检出单核细胞增生李斯特菌，该批次已发往两家门店，建议立即停止销售并召回。',
    products: ['FOOD-SALAD', 'FOOD-SHRIMP'],
    details: { hazard: 'PATHOGEN', discoveredBy: 'OWN_INSPECTION', illnessReports: 0, distributedQuantity: 640 },
    reply: '召回公告已拟定，报管理层审批。',
    proposal: '按一级召回执行：24 小时内停售、公告、通知购买者。',
    resolution: '应召回 640 公斤，实际收回 598 公斤，全部销毁，报告已报送。',
  },
  {
    ...base,
    title: 'Undeclared milk in {product}, batch {batch}',
    description: 'The ingredient statement does not list milk although the recipe contains milk powder. No reaction reported.',
    products: ['FOOD-BREAD', 'FOOD-PEANUT'],
    details: { hazard: 'ALLERGEN', discoveredBy: 'SUPPLIER', distributedQuantity: 1200 },
    reply: 'Stores were told to take the batch off the shelves.',
    proposal: 'Class I recall: announce, take back, relabel what is intact.',
    resolution: 'Recovered 91 % of the batch; intact packs relabelled, opened ones destroyed.',
  },
  {
    ...base,
    title: '{product}批次 {batch} 标签净含量字号偏小',
    description: '标签瑕疵：净含量字号偏小，不影响食品安全，也不误导消费者，拟改正标签。',
    products: ['FOOD-JUICE', 'FOOD-NUTS'],
    details: { hazard: 'LABEL', labelFault: 'FLAW', discoveredBy: 'OWN_INSPECTION', distributedQuantity: 2300 },
    reply: '已通知经销商，门店可继续销售，等待更换标签。',
    proposal: '不实施召回，在库产品改正标签。',
    resolution: '在库产品标签已全部改正。',
  },
  {
    ...base,
    title: '{product}批次 {batch} 检出塑料碎片',
    description: '客户投诉后核查，同批次留样发现软质塑料碎片，来源为包装膜。',
    products: ['FOOD-DUMPLING', 'FOOD-SAUSAGE'],
    details: { hazard: 'SOFT_FOREIGN_MATTER', discoveredBy: 'COMPLAINT', distributedQuantity: 860 },
    reply: '已冻结库存，正在统计流向。',
    proposal: '二级召回，20 个工作日内完成。',
    resolution: '收回 812 公斤并销毁，包装线加装检测设备。',
  },
  {
    ...base,
    title: '{product}批次 {batch} 亚硝酸盐超限',
    description: '监管抽检结果显示亚硝酸盐略超限量，要求公司主动召回。',
    products: ['FOOD-SAUSAGE'],
    details: { discoveredBy: 'REGULATOR', distributedQuantity: 430 },
    reply: '已收到监管通报，召回方案编制中。',
    proposal: '按二级召回执行并每周报告进度。',
    resolution: '召回完成率 96%，处置报告已提交监管部门。',
  },
];
