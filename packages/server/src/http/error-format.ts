import { requestErrorCodes, UserErrors } from '@aftercare/platform';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '../logger.ts';
import { type Caller, currentCaller } from './caller.ts';
import { isDatabaseUnavailable } from './database-unavailable.ts';
import { refuseRequest } from './http-errors.ts';

/** Codes of Apollo Server's that speak of the request and so may reach the caller as they are. */
const apolloCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'INTROSPECTION_DISABLED',
]);

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * What a caller is told of an error: a refusal in the caller's language, with its code; of anything unforeseen only that
 * it happened. All carry the correlation id, under which the log has the rest.
 */
export function errorFormatter(logger: Logger): FormatError {
  return (formatted, error) => {
    const caller = currentCaller();
    const cause = unwrapResolverError(error);
    const place = {
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    };
    const foreseen = cause instanceof UserErrors ? fromUserErrors(cause, caller) : fromRefusal(formatted, cause, caller);
    return { ...(foreseen ?? unforeseen(cause, caller, logger, formatted.path)), ...place };
  };
}

/** An error as the body of an answer that never came to GraphQL. */
export function formatRefusal(error: GraphQLError, caller: Caller): GraphQLFormattedError {
  return fromRefusal(error.toJSON(), error, caller) ?? { message: error.message };
}

/** Logs what went wrong in full and gives what a caller may know of it. */
export function unforeseen(
  error: unknown,
  caller: Caller,
  logger: Logger,
  path?: readonly (string | number)[],
): GraphQLFormattedError {
  const code = isDatabaseUnavailable(error) ? 'DATABASE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
  logger.error({ err: error, code, correlationId: caller.correlationId, path }, 'a request failed');
  return formatRefusal(refuseRequest(code), caller);
}

/** A use case's refusal where there is no payload to answer it in. */
function fromUserErrors(errors: UserErrors, { locale, correlationId }: Caller): GraphQLFormattedError {
  const [first] = errors.details;
  const extensions = { code: first?.code, correlationId, ...(first?.field === undefined ? {} : { field: first.field }) };
  return { message: errors.messages(locale).join(' '), extensions };
}

function fromRefusal(formatted: GraphQLFormattedError, cause: unknown, caller: Caller): GraphQLFormattedError | null {
  if (!(cause instanceof GraphQLError)) return null;
  const { code, messages: _, stacktrace: __, http: ___, ...rest } = formatted.extensions ?? {};
  if (typeof code !== 'string') return null;
  const text = requestErrorCodes.get(code);
  if (text === undefined && !apolloCodes.has(code)) return null;
  const message = text?.[caller.locale] ?? (caller.actor === null ? withoutSuggestion(formatted.message) : formatted.message);
  return { message, extensions: { ...rest, code, correlationId: caller.correlationId } };
}

/** To strangers the schema is not shown, in suggestions neither. */
function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean [^?]*\?$/, '');
}
