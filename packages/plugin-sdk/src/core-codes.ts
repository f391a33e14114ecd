import type { CodeLabels } from '@aftercare/policy';
import { messageChannelLabels } from './message-channels.ts';

/** What codes are called that plugins of several industries use; a plugin's own labels come first. */
export const coreCodes: CodeLabels = {
  CUSTOMER: { en: 'the customer', 'zh-CN': '客户' },
  COMPANY: { en: 'the company', 'zh-CN': '公司' },
  REGULATOR: { en: 'the regulator', 'zh-CN': '监管部门' },
  CUSTOMER_SERVICE: { en: 'customer service', 'zh-CN': '客服部' },
  GENERAL_MANAGER: { en: 'the general manager', 'zh-CN': '总经理' },
  AFTER_SALES_MANAGER: { en: 'the after-sales manager', 'zh-CN': '售后经理' },
  ...messageChannelLabels,
  OTHER: { en: 'other', 'zh-CN': '其他' },
  CNY: { en: 'yuan', 'zh-CN': '人民币' },
};
