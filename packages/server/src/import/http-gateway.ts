import { type Answer, type Gateway, type Operation, TargetRefused, TargetUnavailable } from './gateway.ts';
import { isRecord } from './source-row.ts';

/** How long an answer may take. */
const patience = 60_000;

/** Later may be better: too many requests, or the server starts, stops or lacks its database. */
const passingStatus = new Set([408, 429, 502, 503, 504]);

/** The API of a running server. */
export function createHttpGateway(url: string, key: string): Gateway {
  return {
    concurrency: 8,
    async execute({ query, variables = {}, locale = 'en' }: Operation): Promise<Answer> {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}`, 'accept-language': locale };
      const body = JSON.stringify({ query, variables });
      const response = await reach(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(patience) });
      if (passingStatus.has(response.status)) {
        throw new TargetUnavailable(`${url} answers ${response.status}`, undefined, retryAfter(response));
      }
      return read(response, url);
    },
    close: async () => {},
  };
}

async function reach(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new TargetUnavailable(`${url}: ${cause instanceof Error ? cause.message : String(cause)}`, error);
  }
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
}

/** An answer that breaks off is none; the mutation it answered may have been done. */
async function textOf(response: Response, url: string): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    throw new TargetUnavailable(`${url}: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function read(response: Response, url: string): Promise<Answer> {
  if (response.status === 413) return { failure: { code: 'TOO_LARGE_FOR_SERVER', message: '', passing: false } };
  const answer = parse(await textOf(response, url));
  if (!isRecord(answer)) throw new TargetRefused({ code: 'NO_GRAPHQL_SERVER', message: `${url} answers ${response.status}` });
  const [error] = Array.isArray(answer['errors']) ? answer['errors'] : [];
  if (isRecord(error)) {
    const extensions = isRecord(error['extensions']) ? error['extensions'] : {};
    const code = String(extensions['code'] ?? 'UNEXPECTED');
    const message = String(error['message'] ?? '');
    if (code === 'DATABASE_UNAVAILABLE') throw new TargetUnavailable(message);
    return { failure: { code, message, passing: code === 'INTERNAL_SERVER_ERROR' } };
  }
  return { data: isRecord(answer['data']) ? answer['data'] : {} };
}
