import type { CodeLabels } from '@aftercare/policy';

/** The ways in which the company reaches somebody: what `notify`, `recallPlan` and `followUp` may name. */
export const messageChannelLabels = {
  PHONE: { en: 'phone', 'zh-CN': '电话' },
  SMS: { en: 'text message', 'zh-CN': '短信' },
  APP: { en: 'message in the app', 'zh-CN': '应用内消息' },
  WECHAT: { en: 'WeChat', 'zh-CN': '微信' },
  EMAIL: { en: 'e-mail', 'zh-CN': '电子邮件' },
  LETTER: { en: 'letter', 'zh-CN': '信函' },
  COUNTER: { en: 'collection at the counter', 'zh-CN': '柜台领取' },
  IN_PERSON: { en: 'a talk in person', 'zh-CN': '当面' },
  INTERNAL_MESSAGE: { en: 'internal message', 'zh-CN': '内部消息' },
  ANNOUNCEMENT: { en: 'public announcement', 'zh-CN': '公告' },
  STORE_NOTICE: { en: 'notice in the shops', 'zh-CN': '门店告示' },
} as const satisfies CodeLabels;

/** JSON Schema of one channel. A plugin may call it by another name in its `codes.json`, but has none of its own. */
export const messageChannel = { enum: Object.keys(messageChannelLabels) } as const;
