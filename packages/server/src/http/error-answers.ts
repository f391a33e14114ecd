import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '../logger.ts';
import { callerOf } from './caller.ts';
import { formatRefusal, unforeseen } from './error-format.ts';
import { refuseRequest } from './http-errors.ts';

/** A refusal with the HTTP status it is answered by. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly reason: GraphQLError;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, reason: GraphQLError, headers: Readonly<Record<string, string>> = {}) {
    super(reason.message);
    this.name = 'HttpRefusal';
    this.status = status;
    this.reason = reason;
    this.headers = headers;
  }
}

/** Answers everything that fails outside of GraphQL in GraphQL's own form: `{"errors": [{message, extensions}]}`. */
export function answerErrors(app: FastifyInstance, logger: Logger): void {
  app.setErrorHandler<FastifyError | HttpRefusal>((error, request, reply) => {
    const caller = callerOf(request);
    const refusal = error instanceof HttpRefusal ? error : fromFastify(error);
    if (refusal) return answer(reply.headers(refusal.headers), refusal.status, formatRefusal(refusal.reason, caller));
    const formatted = unforeseen(error, caller, logger);
    return answer(reply, formatted.extensions?.['code'] === 'DATABASE_UNAVAILABLE' ? 503 : 500, formatted);
  });
  app.setNotFoundHandler((request, reply) => answer(reply, 404, formatRefusal(refuseRequest('NO_SUCH_PAGE'), callerOf(request))));
}

function answer(reply: FastifyReply, status: number, error: GraphQLFormattedError): FastifyReply {
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [error] });
}

/** https://fastify.dev/docs/latest/Reference/Errors/ */
const fastifyRefusals = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'BODY_TOO_LARGE'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'MALFORMED_JSON'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'MALFORMED_JSON'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'UNSUPPORTED_MEDIA_TYPE'],
} as const;

function isListed(code: string): code is keyof typeof fastifyRefusals {
  return Object.hasOwn(fastifyRefusals, code);
}

function fromFastify(error: FastifyError): HttpRefusal | null {
  if (isListed(error.code)) {
    const [status, code] = fastifyRefusals[error.code];
    return new HttpRefusal(status, refuseRequest(code));
  }
  const status = error.statusCode ?? 500;
  return status >= 400 && status < 500 ? new HttpRefusal(status, refuseRequest('REQUEST_REFUSED')) : null;
}
