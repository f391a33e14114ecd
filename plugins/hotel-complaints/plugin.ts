import { definePlugin } from '@aftercare/plugin-sdk';

export default definePlugin(import.meta.url, {
  id: 'hotel-complaints',
  version: '0.1.0',
  requires: '^0.1.0',
  label: { en: 'Hotel complaints', 'zh-CN': '酒店投诉' },
  description: {
    en: 'Guests’ complaints about rooms, catering, meetings and entertainment; food safety first.',
    'zh-CN': '客房、餐饮、会议、康乐投诉，食品安全优先。',
  },
});
