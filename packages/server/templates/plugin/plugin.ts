import { definePlugin } from '@aftercare/plugin-sdk';

export default definePlugin(import.meta.url, {
  id: '{{id}}',
  version: '0.1.0',
  requires: '^{{sdkVersion}}',
  label: { en: '{{title}}', 'zh-CN': '{{id}} 售后服务' },
  description: {
    en: 'After-sales requests: questions, faults, refunds.',
    'zh-CN': '售后服务请求：咨询、故障、退款。',
  },
});
