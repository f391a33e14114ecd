import type { Database } from '@aftercare/platform';
import type { GraphQLFormattedError } from 'graphql';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../../../test/database.ts';
import { makeKey } from './api-key.fixture.ts';
import { openTestServer, type TestServer } from './http-server.fixture.ts';

describe.each(databases)('GraphQL over HTTP on $name', ({ open }) => {
  let database: Database;
  let server: TestServer;

  beforeAll(async () => {
    database = await open();
    server = await openTestServer(database);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
  const codeOf = async (response: Response) => (await errorsOf(response))[0]?.extensions?.['code'];

  describe('who asks', () => {
    it('may be nobody, for what is public', async () => {
      const response = await server.post({ query: '{ greeting }' });
      expect([response.status, await response.json()]).toEqual([200, { data: { greeting: 'hello' } }]);
    });

    it('may not be nobody for anything else', async () => {
      expect(await codeOf(await server.post({ query: '{ permitted }' }))).toBe('UNAUTHENTICATED');
    });

    it('is whoever has the key', async () => {
      const response = await server.post({ query: '{ permitted }' }, bearer(await makeKey(database)));
      expect(await response.json()).toEqual({ data: { permitted: 'yes' } });
    });

    it('is refused what its roles do not permit', async () => {
      const key = await makeKey(database, { roles: ['NOBODY'] });
      expect(await codeOf(await server.post({ query: '{ permitted }' }, bearer(key)))).toBe('FORBIDDEN');
    });

    it.each(['Bearer nobody-has-this', 'Bearer', 'Bearer  ', 'Basic YTpi', 'Bearer a b', ''])(
      'is refused with the header "%s"',
      async (authorization) => {
        const response = await server.post({ query: '{ greeting }' }, { authorization });
        expect([response.status, await codeOf(response)]).toEqual([401, 'UNAUTHENTICATED']);
        expect(response.headers.get('www-authenticate')).toContain('Bearer');
      },
    );

    it('is refused with a revoked key', async () => {
      const key = await makeKey(database, { revoked: true });
      expect((await server.post({ query: '{ greeting }' }, bearer(key))).status).toBe(401);
    });

    it('is refused with a demonstration key, except where those are accepted', async () => {
      const key = await makeKey(database, { demo: true });
      expect((await server.post({ query: '{ greeting }' }, bearer(key))).status).toBe(401);
      const demo = await openTestServer(database, { demoKeys: true });
      expect((await demo.post({ query: '{ permitted }' }, bearer(key))).status).toBe(200);
      await demo.close();
    });

    it('sees the schema with a key only', async () => {
      const query = '{ __schema { queryType { name } } }';
      const stranger = await server.post({ query });
      expect([stranger.status, await codeOf(stranger)]).toEqual([401, 'UNAUTHENTICATED']);
      const known = await server.post({ query }, bearer(await makeKey(database)));
      expect(await known.json()).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
    });

    it('is told no field names as a stranger', async () => {
      const errors = await errorsOf(await server.post({ query: '{ greting }' }));
      expect(errors[0]?.message).toBe('Cannot query field "greting" on type "Query".');
    });
  });

  describe('a request that is none', () => {
    it('is too large', async () => {
      const response = await server.post({ query: `{ greeting } # ${'x'.repeat(1_100_000)}` });
      expect([response.status, await codeOf(response)]).toEqual([413, 'BODY_TOO_LARGE']);
    });

    it.each(['{', '', 'null x', '{"query": "{ greeting }", "__proto__": {}}'])('is not JSON: %s', async (body) => {
      const response = await server.post(body);
      expect(response.status).toBe(400);
      expect(await codeOf(response)).toBe('MALFORMED_JSON');
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])('is of the type %s', async (type) => {
      const response = await server.post('{"query":"mutation { echo(say: \\"hi\\") }"}', { 'content-type': type });
      expect([response.status, await codeOf(response)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    });

    it('is not GraphQL', async () => {
      const response = await server.post({ query: '{ greeting' });
      const errors = await errorsOf(response);
      expect(response.status).toBe(400);
      expect(errors[0]).toMatchObject({ message: expect.stringContaining('Syntax Error'), locations: [{ line: 1, column: 11 }] });
      expect(errors[0]?.extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED', correlationId: expect.any(String) });
    });

    it('has too many tokens', async () => {
      const response = await server.post({ query: `{ ${'greeting '.repeat(3_000)} }` });
      expect([response.status, await codeOf(response)]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
    });

    it('is a batch', async () => {
      const response = await server.post([{ query: '{ greeting }' }, { query: '{ greeting }' }]);
      expect([response.status, await codeOf(response)]).toEqual([400, 'BAD_REQUEST']);
    });

    it('comes by a method that has no meaning here', async () => {
      const response = await fetch(`${server.url}/graphql`, { method: 'PUT' });
      expect([response.status, response.headers.get('allow'), await codeOf(response)]).toEqual([
        405,
        'GET, POST',
        'METHOD_NOT_ALLOWED',
      ]);
    });

    it('is for another address', async () => {
      const response = await fetch(`${server.url}/grphql`);
      expect([response.status, await codeOf(response)]).toEqual([404, 'NO_SUCH_PAGE']);
    });
  });

  describe('by GET', () => {
    const get = (query: string, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
    const preflight = { 'apollo-require-preflight': 'true' };

    it('queries', async () => {
      expect(await (await get('{ greeting }', preflight)).json()).toEqual({ data: { greeting: 'hello' } });
    });

    it('does not mutate', async () => {
      expect((await get('mutation { echo(say: "hi") }', preflight)).status).toBe(405);
    });

    it('needs a header that another site’s page cannot send', async () => {
      const response = await get('{ greeting }');
      expect([response.status, await codeOf(response)]).toEqual([400, 'BAD_REQUEST']);
    });
  });

  describe('an error', () => {
    it('that nobody foresaw shows nothing but where the log has it', async () => {
      const response = await server.post({ query: '{ broken }' }, { 'x-correlation-id': 'portal-1' });
      const body = await response.text();
      expect(JSON.parse(body).errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', correlationId: 'portal-1' });
      expect(body).not.toMatch(/secret|stack|\.ts/);
      const line = server.logged.find((one) => one.includes('password=secret'));
      expect(line).toContain('"correlationId":"portal-1"');
      expect(line).toContain('"stack"');
    });

    it('for want of the database says to try again', async () => {
      const response = await server.post({ query: '{ disconnected }' });
      const body = await response.text();
      expect([response.status, JSON.parse(body).errors[0].extensions.code]).toEqual([503, 'DATABASE_UNAVAILABLE']);
      expect(body).not.toContain('10.0.0.7');
    });

    it('of a use case is told in the caller’s language', async () => {
      const errors = await errorsOf(await server.post({ query: '{ refused }' }, { 'accept-language': 'zh-CN' }));
      expect(errors[0]).toMatchObject({
        message: expect.stringContaining('不存在Product 7'),
        path: ['refused'],
        extensions: { code: 'NOT_FOUND', field: 'product.id' },
      });
    });

    it('of access is told in the caller’s language', async () => {
      const errors = await errorsOf(await server.post({ query: '{ permitted }' }, { 'accept-language': 'zh' }));
      expect(errors[0]?.message).toContain('需要密钥');
      expect(errors[0]?.extensions).not.toHaveProperty('messages');
    });
  });

  it('carries the caller’s correlation id where it is plain, else one of its own', async () => {
    const send = async (id: string) =>
      (await server.post({ query: '{ greeting }' }, { 'x-correlation-id': id })).headers.get('x-correlation-id');
    expect(await send('order-17:a')).toBe('order-17:a');
    expect(await send('a"b{}')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await send('x'.repeat(200))).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('sends what keeps browsers in bounds, and invites no other site', async () => {
    const { headers } = await server.post({ query: '{ greeting }' }, { origin: 'https://elsewhere.example' });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('answers nothing before it is ready', async () => {
    const starting = await openTestServer(database, { state: 'starting' });
    const response = await starting.post({ query: '{ greeting }' });
    expect([response.status, await codeOf(response)]).toEqual([503, 'STARTING']);
    await starting.close();
  });

  it('is GraphQL over HTTP as the specification has it', async () => {
    const audits = serverAudits({ url: `${server.url}/graphql`, fetchFn: asKnownProgram(await makeKey(database)) });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    const errors = results.flatMap((result) =>
      result.status === 'error' ? [`${result.id} ${result.name}: ${result.reason}`] : [],
    );
    expect(errors).toEqual([]);
    expect(results.filter((result) => result.status === 'ok').length).toBeGreaterThan(40);
  });
});

async function errorsOf(response: Response): Promise<readonly GraphQLFormattedError[]> {
  const answer: { readonly errors?: readonly GraphQLFormattedError[] } = JSON.parse(await response.text());
  return answer.errors ?? [];
}

/** The audits send GET requests as any page could, and introspect; ours show that they come from a program with a key. */
function asKnownProgram(key: string) {
  return (url: string, init: RequestInit = {}): Promise<Response> => {
    const shown = { 'apollo-require-preflight': '1', authorization: `Bearer ${key}` };
    return fetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), ...shown } });
  };
}
