import { definePlugin } from '@aftercare/plugin-sdk';

export default definePlugin(import.meta.url, {
  id: 'food-recall',
  version: '0.1.0',
  requires: '^0.1.0',
  label: { en: 'Food complaints and recalls', 'zh-CN': '食品投诉与召回' },
  description: {
    en: 'Grades food complaints and recalls, sets their clocks, plans a recall by its class and says what happens to recovered goods.',
    'zh-CN': '对食品投诉和召回进行定级，设定时限，按召回级别制定方案，并决定召回食品的处置方式。',
  },
});
