import { definePlugin } from '@aftercare/plugin-sdk';

export default definePlugin(import.meta.url, {
  id: 'bank-info-query',
  version: '0.1.0',
  requires: '^0.1.0',
  label: { en: 'Bank information queries and complaints', 'zh-CN': '银行信息查询与投诉' },
  description: {
    en: 'Queries for public and for own information at a rural commercial bank, and consumers’ complaints.',
    'zh-CN': '农村商业银行的公开信息查询、本人信息查询与消费投诉。',
  },
});
