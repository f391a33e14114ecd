import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { addGraphiqlRoute } from './graphiql-route.ts';

async function page(key: string | null = null) {
  const app = fastify();
  addGraphiqlRoute(app, key);
  await app.ready();
  return app;
}

describe('GraphiQL', () => {
  it('comes from this server, with everything it refers to', async () => {
    const app = await page();
    const html = await app.inject('/graphiql/');
    expect(html.statusCode).toBe(200);
    const references = [...html.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, reference = '']) => reference);
    const assets = references.filter((reference) => reference !== 'data:,');
    expect(assets.length).toBeGreaterThan(2);
    for (const reference of assets) {
      expect(reference).toMatch(/^\.\/assets\//);
      const asset = await app.inject(`/graphiql/${reference}`);
      expect([reference, asset.statusCode]).toEqual([reference, 200]);
      expect(asset.headers['content-type']).toMatch(/^(text\/(css|javascript)|font\/ttf)/);
    }
  });

  it('may load from nowhere else', async () => {
    const policy = String((await (await page()).inject('/graphiql/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('brings its workers and the editor’s font', async () => {
    const routes = (await page()).printRoutes({ commonPrefix: false });
    for (const part of ['editor.worker-', 'json.worker-', 'graphql.worker-', 'codicon-']) expect(routes).toContain(part);
  });

  it('sends the key it was given, and none unless it was', async () => {
    const settings = async (key: string | null) => (await (await page(key)).inject('/graphiql/settings.json')).json();
    expect(await settings('demo-admin')).toMatchObject({ endpoint: '/graphql', headers: { authorization: 'Bearer demo-admin' } });
    expect((await settings(null)).headers).toEqual({});
  });

  it('is where a browser is sent first', async () => {
    const app = await page();
    for (const url of ['/', '/graphiql']) expect((await app.inject(url)).headers['location']).toBe('/graphiql/');
  });
});
