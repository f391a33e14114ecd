import type { DemoUnit } from './demo-unit.ts';

const day = [{ from: '09:00', to: '18:00' }];

export const equipmentUnit: DemoUnit = {
  code: 'EQUIPMENT',
  name: { en: 'Demo Appliances & Devices', zhCN: '示例电器设备公司' },
  plugin: 'equipment-warranty',
  reopenWindowDays: 90,
  frontDesk: 'CUSTOMER_SERVICE',
  calendar: {
    code: 'EQUIPMENT-OFFICE',
    name: { en: 'Devices: Monday to Friday, 9:00 to 18:00', zhCN: '电器设备公司：周一至周五 9:00–18:00' },
    definition: { timeZone: 'Asia/Shanghai', weekly: { 1: day, 2: day, 3: day, 4: day, 5: day }, holidays: 'CN' },
  },
  departments: [
    {
      code: 'CUSTOMER_SERVICE',
      name: { en: 'Customer service', zhCN: '客户服务部' },
      staff: [
        { name: '示例员工-冯十', role: 'CUSTOMER_SERVICE_MANAGER' },
        { name: '示例员工-陈一鸣', role: 'CUSTOMER_SERVICE' },
        { name: '示例员工-褚二川', role: 'CUSTOMER_SERVICE' },
      ],
    },
    {
      code: 'TECHNICAL',
      name: { en: 'Technical service', zhCN: '技术服务部' },
      staff: [
        { name: '示例员工-卫三江', role: 'TECHNICAL_MANAGER' },
        { name: '示例员工-蒋四海', role: 'TECHNICIAN' },
        { name: '示例员工-沈五岳', role: 'TECHNICIAN' },
        { name: '示例员工-韩六和', role: 'TECHNICIAN' },
      ],
    },
    {
      code: 'LOGISTICS',
      name: { en: 'Logistics', zhCN: '物流部' },
      staff: [{ name: '示例员工-杨七星', role: 'LOGISTICS' }],
    },
    {
      code: 'QUALITY_CONTROL',
      name: { en: 'Quality control', zhCN: '质量控制部门' },
      staff: [{ name: '示例员工-许百川', role: 'QUALITY_MANAGER' }],
    },
    {
      code: 'SUPERVISION_GROUP',
      name: { en: 'Supervision group', zhCN: '监督小组' },
      staff: [{ name: '示例员工-朱八方', role: 'SUPERVISOR' }],
    },
    {
      code: 'MANAGEMENT',
      name: { en: 'Management', zhCN: '公司管理层' },
      staff: [
        { name: '示例员工-秦九州', role: 'AFTER_SALES_MANAGER' },
        { name: '示例员工-尤十方', role: 'DEPUTY_GENERAL_MANAGER' },
        { name: '示例员工-何千山', role: 'FINANCE_MANAGER' },
      ],
    },
  ],
  servicePoints: [
    {
      code: 'EQUIPMENT-SC-01',
      name: { en: 'Demo Devices service centre', zhCN: '示例电器服务中心' },
      kind: 'CENTRE',
      address: '示例市演示区二号路 2 号',
      phone: '400-000-0002',
    },
    {
      code: 'EQUIPMENT-RS-01',
      name: { en: 'Demo repair station, North', zhCN: '示例北区维修站' },
      kind: 'STATION',
      address: '示例市演示区北三街 3 号',
      phone: '400-000-0021',
    },
    {
      code: 'EQUIPMENT-RS-02',
      name: { en: 'Demo repair station, South', zhCN: '示例南区维修站' },
      kind: 'STATION',
      address: '示例市演示区南四街 4 号',
      phone: '400-000-0022',
    },
  ],
  parameters: { longRepairDays: 15, recordMonths: 36, recallStartWithin: 'PT24H', recallFinishWithin: 'P30D' },
};
