import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfiguration } from '../configuration.ts';
import { loadPluginPackages } from '../plugin-packages.ts';
import { createSchema, schemaText } from '../schema.ts';
import type { Terminal } from './terminal.ts';

/** `aftercare schema print [file]`: the API's schema, to a file or to standard output. */
export async function printSchemaTo(terminal: Terminal, file: string | undefined): Promise<void> {
  const configuration = readConfiguration(terminal.environment, terminal.workingFolder);
  const text = schemaText(createSchema(await loadPluginPackages(configuration.plugins, terminal.workingFolder)));
  if (file === undefined) terminal.print(text.trimEnd());
  else writeFileSync(resolve(terminal.workingFolder, file), text);
}
