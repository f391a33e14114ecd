import type { PluginRegistry } from '@aftercare/plugin-sdk';
import type { Command } from 'commander';
import type { GraphQLSchema } from 'graphql';
import { type Configuration, readConfiguration } from '../configuration.ts';
import { seedDemoOnce } from '../demo-data.ts';
import { remoteCaseTypes } from '../import/case-operations.ts';
import { checkSource } from '../import/check-source.ts';
import { createDryGateway } from '../import/dry-gateway.ts';
import type { Gateway } from '../import/gateway.ts';
import { createHttpGateway } from '../import/http-gateway.ts';
import { type ImportArguments, type ImportCommandOptions, readArguments } from '../import/import-arguments.ts';
import { importEnding } from '../import/import-ending.ts';
import { ImportSession } from '../import/import-session.ts';
import { targetOf } from '../import/import-target.ts';
import { stopOnSignal } from '../import/interruption.ts';
import { readMapping } from '../import/mapping-file.ts';
import { openLocalGateway } from '../import/open-gateway.ts';
import { persistent } from '../import/persistence.ts';
import { loadPluginPackages } from '../plugin-packages.ts';
import { createSchema } from '../schema.ts';
import type { Terminal } from './terminal.ts';

const afterHelp = `
Mappings that come with the product: openfda-recalls, fsis-recalls, cfpb-complaints, nyc-311-requests.

Exit codes:
  0    every row is a case, was one already, or was skipped
  1    some rows were rejected
  2    the command line, the mapping or the file is wrong, or the key may not open cases
  3    the database or the server is not to be had
  130  interrupted; the same command again goes on
`;

/** Adds `aftercare import` to the program; `ended` gets its exit code. */
export function addImportCommand(program: Command, terminal: Terminal, ended: (exitCode: number) => void): void {
  const list = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];
  program
    .command('import')
    .argument('<file>', 'CSV or JSON lines, also packed (.gz)')
    .description('open a case for each row of a file; again, or interrupted and again, it opens none twice')
    .requiredOption('--map <mapping>', 'mapping file, or the name of one that comes with the product')
    .requiredOption('--unit <code>', 'business unit that takes the cases')
    .option('--report <file>', 'where rejected rows go, .jsonl or .csv; beside it stands how far the import has come')
    .option('--limit <n>', 'read the first n rows only')
    .option('--dry-run', 'read and check every row, open nothing')
    .option('--key <key>', 'API key to act for (AFTERCARE_KEY; demo-admin outside production)')
    .option('--url <url>', 'post to a running server instead of opening the database')
    .option('--concurrency <n>', 'rows at a time (1 on the embedded database, else 8)')
    .option('--opened-now', 'open the cases as of now, even where the mapping is historical')
    .option('--compare <decision=column>', 'afterwards, set what was decided beside a column: recallPlan.class=class', list)
    .addHelpText('after', afterHelp)
    .action(async (file: string, options: ImportCommandOptions) => ended(await importFile(terminal, file, options)));
}

/** `aftercare import`: takes the rows of a file to the API and says what became of them. */
export async function importFile(terminal: Terminal, file: string, options: ImportCommandOptions): Promise<number> {
  const { environment, workingFolder } = terminal;
  const configuration = readConfiguration(environment, workingFolder);
  const mapping = readMapping(options.map, workingFolder);
  const defaultKey = environment['AFTERCARE_KEY'] || (configuration.production ? undefined : 'demo-admin');
  const given = readArguments(file, options, { workingFolder, mapping, defaultKey });
  const plugins = await loadPluginPackages(configuration.plugins, workingFolder);
  const schema = createSchema(plugins);
  const own = targetOf(schema, plugins.caseTypes);
  const overHttp = given.url !== null && !given.dryRun;
  // A server may have other case types than this program; otherwise all faults are told before a database is opened.
  if (!overHttp) await checkSource(given.file, mapping, options.map, own);
  const stopping = new AbortController();
  const release = stopOnSignal(stopping, terminal);
  let opened: Gateway | null = null;
  try {
    opened = await openGateway(given, { configuration, plugins, schema, terminal });
    const gateway = persistent(opened, stopping.signal);
    const target = overHttp ? targetOf(schema, await remoteCaseTypes(gateway)) : own;
    if (overHttp) await checkSource(given.file, mapping, options.map, target);
    return await new ImportSession({ given, mapping, target, gateway, terminal, stop: stopping.signal }).run();
  } catch (error) {
    const ending = importEnding(error, terminal.locale);
    if (ending === null) throw error;
    for (const line of ending.lines) terminal.tell(line);
    return ending.exitCode;
  } finally {
    release();
    await opened?.close();
  }
}

interface Surroundings {
  readonly configuration: Configuration;
  readonly plugins: PluginRegistry;
  readonly schema: GraphQLSchema;
  readonly terminal: Terminal;
}

async function openGateway(given: ImportArguments, { configuration, plugins, schema, terminal }: Surroundings): Promise<Gateway> {
  if (given.dryRun) return createDryGateway(plugins);
  if (given.url !== null) return createHttpGateway(given.url, given.key);
  return openLocalGateway({
    ...{ configuration, plugins, schema, key: given.key },
    seed: (database, services) => seedDemoOnce(database, services, terminal.tell),
  });
}
