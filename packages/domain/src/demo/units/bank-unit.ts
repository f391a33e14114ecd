import type { DemoDepartment, DemoUnit } from './demo-unit.ts';

const day = [{ from: '09:00', to: '17:00' }];

function team(code: string, en: string, zhCN: string, name: string, role = 'CASE_HANDLER'): DemoDepartment {
  return { code, name: { en, zhCN }, staff: [{ name: `示例员工-${name}`, role }] };
}

export const bankUnit: DemoUnit = {
  code: 'BANK',
  name: { en: 'Demo Rural Commercial Bank', zhCN: '示例农村商业银行' },
  plugin: 'bank-info-query',
  reopenWindowDays: 60,
  frontDesk: 'INFORMATION_DESK',
  calendar: {
    code: 'BANK-OFFICE',
    name: { en: 'Bank: Monday to Friday, 9:00 to 17:00', zhCN: '银行：周一至周五 9:00–17:00' },
    definition: { timeZone: 'Asia/Shanghai', weekly: { 1: day, 2: day, 3: day, 4: day, 5: day }, holidays: 'CN' },
  },
  departments: [
    team('BRANCH_COUNTER', 'Branch counter', '网点柜面', '吕一航'),
    team('BRANCH_SERVICE', 'Branch service', '网点服务', '施二宝'),
    team('BRANCH_MANAGEMENT', 'Branch management', '网点管理', '孔三省', 'BRANCH_MANAGER'),
    team('COMPLAINTS', 'Consumer protection office', '消费者权益保护办公室', '曹四端', 'COMPLAINTS_HEAD'),
    team('COMPLAINT_REVIEW', 'Complaint review', '投诉核查', '严五味', 'HIGHER_INSTITUTION'),
    team('INFORMATION_DESK', 'Information desk', '信息咨询台', '华六艺', 'INFORMATION_DESK_HEAD'),
    team('SELF_SERVICE', 'Self-service channels', '自助渠道', '金七宝'),
    team('COMPLIANCE', 'Compliance', '合规部', '魏八斗', 'COMPLIANCE'),
    team('DATA_PROTECTION', 'Data protection', '信息保护', '陶九思', 'DATA_PROTECTION'),
    team('SECURITY', 'Security and anti-fraud', '安全与反欺诈', '姜十全'),
    team('ACCOUNTS', 'Accounts', '账户管理', '戚一心'),
    team('CARDS', 'Cards', '银行卡部', '谢二南'),
    team('PAYMENTS', 'Payments', '支付结算部', '邹三思'),
    team('LENDING', 'Lending', '信贷部', '喻四方'),
    team('COLLECTION', 'Collection', '贷后催收', '柏五谷'),
    team('CREDIT_INFORMATION', 'Credit information', '征信管理', '水六合'),
    team('CONDUCT', 'Sales conduct', '销售行为管理', '窦七略'),
    team('PRICING', 'Fees and pricing', '收费与定价', '章八音'),
  ],
  servicePoints: [
    {
      code: 'BANK-BR-01',
      name: { en: 'Demo Bank, Main Branch', zhCN: '示例农商行营业部' },
      kind: 'BRANCH',
      address: '示例市演示区三号路 3 号',
      phone: '400-000-0003',
    },
    {
      code: 'BANK-BR-02',
      name: { en: 'Demo Bank, Lakeside Branch', zhCN: '示例农商行湖畔支行' },
      kind: 'BRANCH',
      address: '示例市演示区湖畔路 9 号',
      phone: '400-000-0031',
    },
  ],
  parameters: {
    publicQueryAnswerTime: 'P2D',
    ownQueryAnswerTime: 'P5D',
    queryFollowUpTime: 'P3D',
    queryRetentionMonths: 36,
    complaintFollowUpTime: 'P5D',
  },
};
