import type { DemoUnit } from './demo-unit.ts';

const day = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];

export const foodUnit: DemoUnit = {
  code: 'FOOD',
  name: { en: 'Demo Foods', zhCN: '示例食品公司' },
  plugin: 'food-recall',
  reopenWindowDays: 30,
  frontDesk: 'CUSTOMER_SERVICE',
  calendar: {
    code: 'FOOD-OFFICE',
    name: {
      en: 'Foods: Monday to Friday, 9:00 to 18:00 with an hour for lunch',
      zhCN: '食品公司：周一至周五 9:00–18:00，午休一小时',
    },
    definition: { timeZone: 'Asia/Shanghai', weekly: { 1: day, 2: day, 3: day, 4: day, 5: day }, holidays: 'CN' },
  },
  departments: [
    {
      code: 'AFTER_SALES_CENTRE',
      name: { en: 'After-sales centre', zhCN: '售后服务中心' },
      staff: [
        { name: '示例员工-张一', role: 'AFTER_SALES_MANAGER' },
        { name: '示例员工-李二', role: 'CASE_HANDLER' },
      ],
    },
    {
      code: 'CUSTOMER_SERVICE',
      name: { en: 'Customer service', zhCN: '客服部' },
      staff: [
        { name: '示例员工-王三', role: 'CUSTOMER_SERVICE' },
        { name: '示例员工-赵四', role: 'CUSTOMER_SERVICE' },
      ],
    },
    {
      code: 'QUALITY_CONTROL',
      name: { en: 'Quality control', zhCN: '质量控制部' },
      staff: [
        { name: '示例员工-钱五', role: 'QUALITY_CONTROL' },
        { name: '示例员工-孙六', role: 'QUALITY_INSPECTOR' },
        { name: '示例员工-周七', role: 'QUALITY_INSPECTOR' },
      ],
    },
    {
      code: 'COMPANY_MANAGEMENT',
      name: { en: 'Company management', zhCN: '公司管理层' },
      staff: [{ name: '示例员工-吴八', role: 'COMPANY_MANAGEMENT' }],
    },
    {
      code: 'LOGISTICS',
      name: { en: 'Logistics', zhCN: '物流配送部' },
      staff: [{ name: '示例员工-郑九', role: 'LOGISTICS' }],
    },
  ],
  servicePoints: [
    {
      code: 'FOOD-SC-01',
      name: { en: 'Demo Foods service centre', zhCN: '示例食品售后服务中心' },
      kind: 'CENTRE',
      address: '示例市演示区一号路 1 号',
      phone: '400-000-0001',
    },
    {
      code: 'FOOD-ST-01',
      name: { en: 'Demo Foods store, East', zhCN: '示例食品东店' },
      kind: 'STORE',
      address: '示例市演示区东一街 8 号',
      phone: '400-000-0011',
    },
    {
      code: 'FOOD-ST-02',
      name: { en: 'Demo Foods store, West', zhCN: '示例食品西店' },
      kind: 'STORE',
      address: '示例市演示区西二街 6 号',
      phone: '400-000-0012',
    },
  ],
  parameters: { 'complaint.startWithin': 'P1D', 'complaint.findingsWithin': 'P5D' },
};
