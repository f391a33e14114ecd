import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { standardPlugins } from './configuration.ts';
import { exampleQuery } from './example-query.ts';
import { loadPluginPackages } from './plugin-packages.ts';
import { createSchema, schemaText } from './schema.ts';

const committed = join(import.meta.dirname, '../../../schema/schema.graphql');

describe('the schema', async () => {
  const plugins = await loadPluginPackages(standardPlugins, join(import.meta.dirname, '..'));

  it('is the committed one; `pnpm run schema` writes it', () => {
    expect(schemaText(createSchema(plugins))).toBe(schemaText(buildSchema(readFileSync(committed, 'utf8'))));
  });

  it('is the same however often it is made', () => {
    expect(schemaText(createSchema(plugins))).toBe(schemaText(createSchema(plugins)));
  });

  it('answers the query that the page and the terminal offer', () => {
    expect(validate(createSchema(plugins), parse(exampleQuery))).toEqual([]);
  });
});
