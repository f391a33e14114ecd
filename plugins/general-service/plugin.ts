import { definePlugin } from '@aftercare/plugin-sdk';

export default definePlugin(import.meta.url, {
  id: 'general-service',
  version: '0.1.0',
  requires: '^0.1.0',
  label: { en: 'General after-sales service', 'zh-CN': '通用售后服务' },
  description: {
    en: 'A plain service desk for any company: inquiries, requests for service, complaints and deliveries.',
    'zh-CN': '适用于各类公司的售后服务台：咨询、服务请求、投诉与交付。',
  },
});
