import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { exampleQuery } from '../example-query.ts';
import { graphqlPath } from './graphql-route.ts';

export const graphiqlPath = '/graphiql';

/** Where `graphiql/bundle.ts` puts the page; the same place seen from the sources and from what is built of them. */
const bundleFolder = join(import.meta.dirname, '../../dist/graphiql');

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ttf': 'font/ttf',
};

/** Everything from here and nothing from elsewhere; the editor writes its styles inline. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the page to try queries on, all of it from this machine. `key` is sent with each query unless the user changes it. */
export function addGraphiqlRoute(app: FastifyInstance, key: string | null): void {
  app.get('/', async (_request, reply) => reply.redirect(`${graphiqlPath}/`));
  app.get(graphiqlPath, async (_request, reply) => reply.redirect(`${graphiqlPath}/`));
  app.get(`${graphiqlPath}/settings.json`, async () => ({
    endpoint: graphqlPath,
    headers: key === null ? {} : { authorization: `Bearer ${key}` },
    query: exampleQuery,
  }));
  for (const file of bundledFiles()) {
    const url = file === 'index.html' ? `${graphiqlPath}/` : `${graphiqlPath}/${file}`;
    const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
    app.get(url, async (_request, reply) => {
      // The names of assets change with their content.
      const caching = file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      reply.headers({ 'content-type': type, 'cache-control': caching, 'content-security-policy': pagePolicy });
      return reply.send(await readFile(join(bundleFolder, file)));
    });
  }
}

function bundledFiles(): string[] {
  if (!existsSync(bundleFolder)) return [];
  return readdirSync(bundleFolder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => extname(file) in mediaTypes);
}
