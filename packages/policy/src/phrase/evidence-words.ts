import type { LocalizedText } from '../localized-text.ts';
import type { Evidence } from '../source.ts';

/** How well a figure is established, in words. */
export const evidenceWords: Readonly<Record<Evidence, LocalizedText>> = {
  read: { en: 'verified in the text of the law', 'zh-CN': '已核对法规原文' },
  excerpt: { en: 'verified in a published excerpt', 'zh-CN': '已核对公开摘录' },
  unverified: { en: 'NOT VERIFIED: confirm before publishing', 'zh-CN': '未核实：发布前须确认' },
  requirement: { en: 'the company’s own rule', 'zh-CN': '企业自身规定' },
  unit: { en: 'for the business unit to set', 'zh-CN': '由业务单位设定' },
};
