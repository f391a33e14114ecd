import type { CodeLabels } from '@aftercare/policy';

/** What codes are called that plugins of several industries use; a plugin's own labels come first. */
export const coreCodes: CodeLabels = {
  CUSTOMER: { en: 'the customer', 'zh-CN': '客户' },
  COMPANY: { en: 'the company', 'zh-CN': '公司' },
  REGULATOR: { en: 'the regulator', 'zh-CN': '监管机构' },
  CUSTOMER_SERVICE: { en: 'customer service', 'zh-CN': '客服部' },
  GENERAL_MANAGER: { en: 'the general manager', 'zh-CN': '总经理' },
  AFTER_SALES_MANAGER: { en: 'the after-sales manager', 'zh-CN': '售后经理' },
  PHONE: { en: 'phone', 'zh-CN': '电话' },
  APP: { en: 'the app', 'zh-CN': '应用或小程序' },
  EMAIL: { en: 'e-mail', 'zh-CN': '电子邮件' },
  SMS: { en: 'text message', 'zh-CN': '短信' },
  TEXT_MESSAGE: { en: 'text message', 'zh-CN': '短信' },
  LETTER: { en: 'letter', 'zh-CN': '信函' },
  COUNTER: { en: 'the service counter', 'zh-CN': '服务柜台' },
  INTERNAL: { en: 'internal message', 'zh-CN': '内部消息' },
  INTERNAL_MESSAGE: { en: 'internal message', 'zh-CN': '内部消息' },
  'channel.IN_PERSON': { en: 'a visit in person', 'zh-CN': '当面' },
  OTHER: { en: 'other', 'zh-CN': '其他' },
  CNY: { en: 'yuan', 'zh-CN': '人民币' },
};
