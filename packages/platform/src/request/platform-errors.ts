import { declareErrors } from './user-error.ts';

/** Refusals any mutation may answer with. */
export const refuse = declareErrors({
  NOT_FOUND: {
    en: 'There is no {entity} {id}, or you may not see it.',
    'zh-CN': '不存在{entity} {id}，或您无权查看。',
  },
  CONFLICT: {
    en: 'The {entity} was changed meanwhile: you saw version {seen}, it is at version {current}. Read it again and repeat.',
    'zh-CN': '{entity}已被他人修改：您看到的是版本 {seen}，现为版本 {current}。请重新读取后再试。',
  },
  IDEMPOTENCY_KEY_REUSED: {
    en: 'The idempotency key was used before with another input. Use a new key for a new request.',
    'zh-CN': '该幂等键已用于其他输入。新的请求请使用新的键。',
  },
  REQUIRED: {
    en: '`{field}` is needed.',
    'zh-CN': '需要填写 `{field}`。',
  },
  LENGTH_OUT_OF_RANGE: {
    en: '`{field}` takes {minimum} to {maximum} characters; this has {size}.',
    'zh-CN': '`{field}` 须为 {minimum} 至 {maximum} 个字符；现为 {size} 个。',
  },
  NUMBER_OUT_OF_RANGE: {
    en: '`{field}` takes {minimum} to {maximum}.',
    'zh-CN': '`{field}` 须在 {minimum} 至 {maximum} 之间。',
  },
  DUPLICATE: {
    en: 'There is already a {entity} {id}.',
    'zh-CN': '{entity} {id} 已存在。',
  },
});
