import { decisionPoints, FaultsError, locales } from '@aftercare/plugin-sdk';
import { Command, CommanderError, Option } from 'commander';
import { commandLineFault } from './command-line-fault.ts';
import { addImportCommand } from './commands/import.ts';
import { migrate } from './commands/migrate.ts';
import { checkPlugins } from './commands/plugin-check.ts';
import { createPlugin, type PluginCreateOptions } from './commands/plugin-create.ts';
import { type ExplainOptions, explainPlugins } from './commands/plugin-explain.ts';
import { type MeasureOptions, measurePlugin } from './commands/plugin-measure.ts';
import { type PluginTestOptions, testPlugins } from './commands/plugin-test.ts';
import { printSchemaTo } from './commands/schema-print.ts';
import { start } from './commands/start.ts';
import { createTenantWithKey } from './commands/tenant-create.ts';
import type { Terminal } from './commands/terminal.ts';
import { endingOf, exitCodes } from './exit.ts';
import { faultsOf } from './plugin-packages.ts';

const surroundings = `
Environment:
  PORT                port to listen on; 0 lets the system choose (4000)
  HOST                address to listen on (127.0.0.1)
  DATABASE_URL        postgres://user:password@host:5432/database; without it the database is embedded
  DEMO_DATA           yes or no: whether an empty database gets demonstration data (yes where it is embedded)
  DATA_DIR            folder of the embedded database (.data)
  AFTERCARE_PLUGINS   comma-separated packages or folders of plugins (those that come with the product)
  LOG_LEVEL           trace, debug, info, warn, error, fatal or silent (warn; info in production)
  NODE_ENV            production refuses demonstration keys and makes no demonstration data
  LANG                zh_CN.UTF-8 speaks Chinese

Exit codes:
  0  done
  1  it failed, or what it checked did
  2  an argument, a variable or a plugin is wrong; every fault is named
  3  the port, the data folder or the database is not to be had
`;

/** Runs the `aftercare` command and gives its exit code; null where it goes on until a signal ends it. */
export async function run(terminal: Terminal, given: readonly string[]): Promise<number | null> {
  let exitCode: number | null = exitCodes.done;
  const program = new Command('aftercare')
    .description('Headless after-sales service: one GraphQL API, every judgement a decision by rules.')
    .addHelpText('after', surroundings)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.tell(text.trimEnd()),
      // It is told below, in the terminal's language.
      outputError: () => undefined,
    });

  program
    .command('start')
    .option('--reference', 'evaluate rules by json-rules-engine itself instead of compiled: the same decisions, for doubt', false)
    .description('serve the API until a signal ends it')
    .action(async ({ reference }: { readonly reference: boolean }) => {
      await start(terminal, reference);
      exitCode = null;
    });
  program
    .command('migrate')
    .description('bring the tables of the database up to date and print the migrations run')
    .action(() => migrate(terminal));

  program
    .command('schema')
    .description('the schema of the API')
    .command('print')
    .argument('[file]', 'file to write; standard output when absent')
    .description('print the schema with the configured plugins, sorted')
    .action((file: string | undefined) => printSchemaTo(terminal, file));

  program
    .command('tenant')
    .description('the companies of an installation')
    .command('create')
    .requiredOption('--name <name>', 'name in English')
    .requiredOption('--name-zh <name>', 'name in Chinese')
    .description('make a company and print the key of its first administrator')
    .action(({ name, nameZh }: { readonly name: string; readonly nameZh: string }) =>
      createTenantWithKey(terminal, { en: name, zhCN: nameZh }),
    );

  addImportCommand(program, terminal, (code) => {
    exitCode = code;
  });

  const plugin = program.command('plugin').description('plugins, as their authors need it');
  plugin
    .command('create')
    .argument('<name>', 'lower-case words joined by hyphens, such as furniture-care')
    .description('write a plugin that works, to be changed into your own')
    .option('--folder <folder>', 'where to; plugins/<name> when absent')
    .option('--number-prefix <letters>', 'capital letters that its case numbers begin with; made from the name when absent')
    .action((name: string, options: PluginCreateOptions) => createPlugin(terminal, name, options));
  plugin
    .command('test')
    .argument('[plugin...]', 'folders, packages, or ids of configured plugins; all configured ones when absent')
    .description('take the worked examples of plugins to their rules and show where they part')
    .option('--coverage', 'show which outcomes of which comparison no example shows')
    .option('--threshold <percent>', 'fail when the examples of a plugin show less of the outcomes of its conditions')
    .option('--mutate', 'put one error at a time into the rules and show those that no example notices')
    .option('--boundaries', 'draft the examples that are missing around thresholds, for a person to confirm')
    .option('--write <folder>', 'write the drafts to files of this folder instead of printing them')
    .option('--json', 'print all as one JSON document and nothing else')
    .action(async (wanted: string[], options: PluginTestOptions) => {
      exitCode = await testPlugins(terminal, wanted, options);
    });
  plugin
    .command('check')
    .argument('[plugin...]', 'folders, packages, or ids of configured plugins; all configured ones when absent')
    .option('--json', 'print everything as one JSON object')
    .description('check the files of plugins, each by itself and all against one another, and analyse their rules')
    .action(async (wanted: string[], { json = false }: { readonly json?: boolean }) => {
      exitCode = await checkPlugins(terminal, wanted, json);
    });
  plugin
    .command('measure')
    .argument('<plugin>', 'folder, package, or id of a configured plugin')
    .requiredOption('--records <file>', 'records about which people decided, CSV or JSON lines, also packed (.gz)')
    .option('--measurement <id>', 'which of the plugin’s measurements, where it has several')
    .option('--map <mapping>', 'import mapping that reads the records, instead of the measurement’s own')
    .option('--json', 'print the figures as JSON')
    .description('set a decision of a plugin beside what people decided about the same records: matrix, recall, precision, F1')
    .action(async (wanted: string, options: MeasureOptions) => {
      exitCode = await measurePlugin(terminal, wanted, options);
    });

  plugin
    .command('explain')
    .argument('[plugin...]', 'folders, packages, or ids of configured plugins; all configured ones when absent')
    .addOption(new Option('--locale <locale>', 'en or zh-CN; the terminal’s language when absent').choices([...locales]))
    .addOption(new Option('--decision <decision>', 'only the rules of this decision').choices(decisionPoints.map(({ id }) => id)))
    .option('--json', 'as JSON, in both languages unless one is named', false)
    .description('print the rules of plugins as sentences, with sources and the provenance of figures')
    .action(async (wanted: string[], options: ExplainOptions) => {
      exitCode = await explainPlugins(terminal, wanted, options);
    });

  try {
    await program.parseAsync([...given], { from: 'user' });
    return exitCode;
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return exitCodes.done;
    const fault = thrown instanceof CommanderError ? commandLineFault(thrown, program, given) : undefined;
    if (thrown instanceof CommanderError && fault === undefined) return exitCodes.misconfigured;
    const error: unknown = fault === undefined ? thrown : new FaultsError('The command line', [fault]);
    const ending = endingOf(error, terminal.locale);
    if (ending === null) throw error;
    for (const line of ending.lines) terminal.tell(line);
    // Whoever reads standard output as JSON finds JSON there, whatever came of the command.
    if (given[0] === 'plugin' && given.includes('--json'))
      terminal.print(JSON.stringify({ faults: faultsOf(error) ?? [] }, null, 2));
    return ending.exitCode;
  }
}
