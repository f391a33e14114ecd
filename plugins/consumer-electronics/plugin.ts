import { definePlugin } from '@aftercare/plugin-sdk';

export default definePlugin(import.meta.url, {
  id: 'consumer-electronics',
  version: '0.1.0',
  requires: '^0.1.0',
  label: { en: 'Consumer electronics', 'zh-CN': '消费电子产品' },
  description: {
    en: 'Judges repairs, exchanges and returns, consultations and complaints of a consumer-electronics brand by the three-guarantees rules for mobile phones and computers, the consumer law and the brand’s own rules.',
    'zh-CN': '依据手机三包、微机三包、消费者权益保护法和品牌制度，判断消费电子产品的维修、退换货、咨询和投诉。',
  },
});
