import { declareRequestErrors } from '@aftercare/platform';

/** What the server itself answers with, beyond the refusals of the platform and its modules. */
export const refuseRequest = declareRequestErrors({
  INTERNAL_SERVER_ERROR: {
    en: 'Something failed on our side. Try again; if it stays, tell us the correlation id.',
    'zh-CN': '服务器内部发生错误。请重试；若仍然失败，请将关联编号告知我们。',
  },
  DATABASE_UNAVAILABLE: {
    en: 'The database does not answer at the moment. Nothing was changed; repeat the request with the same idempotency key.',
    'zh-CN': '数据库暂时无响应，未作任何更改；请使用相同的幂等键重试。',
  },
  STARTING: {
    en: 'The server is starting. Repeat the request in a moment.',
    'zh-CN': '服务器正在启动，请稍后重试。',
  },
  BODY_TOO_LARGE: {
    en: 'The body is larger than 1 MiB.',
    'zh-CN': '请求正文超过 1 MiB。',
  },
  MALFORMED_JSON: {
    en: 'The body is not JSON: send an object such as {"query": "{ __typename }"}.',
    'zh-CN': '请求正文不是 JSON：请发送形如 {"query": "{ __typename }"} 的对象。',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    en: 'Send the body as `content-type: application/json`.',
    'zh-CN': '请以 `content-type: application/json` 发送请求正文。',
  },
  METHOD_NOT_ALLOWED: {
    en: 'Use POST, or GET for a query.',
    'zh-CN': '请使用 POST；查询也可使用 GET。',
  },
  NO_SUCH_PAGE: {
    en: 'There is nothing at this address. The API is at /graphql, a page to try it at /graphiql.',
    'zh-CN': '此地址没有内容。API 位于 /graphql，试用页面位于 /graphiql。',
  },
  REQUEST_REFUSED: {
    en: 'The request is not of a form that HTTP allows here.',
    'zh-CN': '请求的形式不符合 HTTP 的要求。',
  },
});
