import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';
import { serveChild } from './child-server.ts';

interface Options {
  readonly url: string;
  readonly tenantId: string;
  readonly poolSize: number;
}

/** PostGraphile over the product's tables, as fast as its own documentation has it: no explaining, no watching, JSON passed on as text. */
serveChild(async ({ url, tenantId, poolSize }: Options) => {
  const preset: GraphileConfig.Preset = {
    extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
    pgServices: [makePgService({ connectionString: url, schemas: ['public'], poolConfig: { max: poolSize } })],
    grafserv: { graphiql: false, watch: false, outputDataAsString: true },
    grafast: {
      explain: false,
      // The product's session: its role, and whose rows are seen.
      context: () => ({
        pgSettings: { role: 'aftercare_app', 'app.tenant': tenantId, 'app.partner': '', 'app.api_key_hash': '' },
      }),
    },
  };
  const instance = postgraphile(preset);
  const server = createServer();
  await instance.createServ(grafserv).addTo(server);
  await instance.getSchema();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it does not listen');
  return { url: `http://127.0.0.1:${address.port}` };
});
