import { ApiKey, type Database, hashApiKey, insert, inTransaction } from '@aftercare/platform';
import { type RunningServer, startServer } from '@aftercare/server';
import { type Company, plugins } from './company.ts';

export interface HttpCompany {
  readonly server: RunningServer;
  /** Posts an operation with a key of the administrator and gives the answer as it came. */
  post(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answered>;
}

export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
  readonly body: any;
}

/** Makes a key of an administrator of the company. */
export async function giveKey(company: Company): Promise<string> {
  const key = `test-${company.tenantId}`;
  await inTransaction(company.request(), async (context) => {
    insert(context, ApiKey, { name: 'test', keyHash: hashApiKey(key), kind: 'STAFF', roles: ['ADMINISTRATOR'], demo: false });
  });
  return key;
}

/** Serves a company's database over HTTP, its rules compiled or by json-rules-engine. */
export async function serve(database: Database, company: Company, { byReference = false } = {}): Promise<HttpCompany> {
  const key = await giveKey(company);
  const server = await startServer({ plugins, database, clock: company.clock, byReference });
  return {
    server,
    async post(query, variables = {}, headers = {}) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, body: await response.json() };
    },
  };
}
