import { declareRequestErrors } from '../graphql/request-error.ts';

export const refuseAccess = declareRequestErrors({
  UNAUTHENTICATED: {
    en: 'This needs a key: send `Authorization: Bearer <key>` with a key that is valid.',
    'zh-CN': '需要密钥：请发送 `Authorization: Bearer <密钥>`，且密钥须有效。',
  },
  FORBIDDEN: {
    en: 'Your roles do not permit this.',
    'zh-CN': '您的角色无权执行此操作。',
  },
});
