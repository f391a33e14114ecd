import { declareErrors } from '@aftercare/platform';

export const refuseParty = declareErrors({
  PHONE_MALFORMED: {
    en: '`{field}` takes a telephone number of 5 to 20 digits: `+86 21 5555 0123`, with `ext. 12` at the end where there is one.',
    'zh-CN': '`{field}` 须为含 5 至 20 位数字的电话号码，如 `+86 21 5555 0123`；如有分机，在末尾写 `转12`。',
  },
  EMAIL_MALFORMED: {
    en: '`{field}` takes an e-mail address: `name@example.com`.',
    'zh-CN': '`{field}` 须为电子邮箱地址，如 `name@example.com`。',
  },
  AGENT_IS_PRINCIPAL: {
    en: 'Nobody needs an authorization to act for themselves: name another agent.',
    'zh-CN': '本人办理无需授权：请指明另一位代理人。',
  },
  AUTHORIZATION_REVOKED: {
    en: 'The authorization was withdrawn already, at {revokedAt}.',
    'zh-CN': '该授权已于 {revokedAt} 撤销。',
  },
  CONSENT_WITHDRAWN: {
    en: 'The consent was withdrawn already, at {withdrawnAt}.',
    'zh-CN': '该同意已于 {withdrawnAt} 撤回。',
  },
});
