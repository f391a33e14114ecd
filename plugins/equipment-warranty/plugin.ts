import { definePlugin } from '@aftercare/plugin-sdk';

export default definePlugin(import.meta.url, {
  id: 'equipment-warranty',
  version: '0.1.0',
  requires: '^0.1.0',
  label: { en: 'Equipment repair, warranty and returns', 'zh-CN': '设备维修、保修与退换货' },
  description: {
    en: 'Judges faults, warranty, remedies, charges and returns of equipment by the three-guarantees rules, the consumer law and the company’s own rules.',
    'zh-CN': '依据三包规定、消费者权益保护法和公司制度，判断设备故障、保修、处理方式、收费与退换货。',
  },
});
