import { basename } from 'node:path';
import { FolderInUseError, type Locale } from '@aftercare/platform';
import { FaultsError, type LocalizedText, type PluginRegistry } from '@aftercare/plugin-sdk';
import type { Command } from 'commander';
import { type GraphQLSchema, isEnumType } from 'graphql';
import { type Configuration, readConfiguration } from '../configuration.ts';
import { seedDemoOnce } from '../demo-data.ts';
import { exitCodes } from '../exit.ts';
import { findDestination, remoteCaseTypes } from '../import/case-operations.ts';
import { checkMapping } from '../import/check-mapping.ts';
import { fingerprint } from '../import/checkpoint.ts';
import { compare, formatConfusion } from '../import/compare.ts';
import { createDryGateway } from '../import/dry-gateway.ts';
import { type Gateway, TargetRefused, TargetUnavailable } from '../import/gateway.ts';
import { createHttpGateway } from '../import/http-gateway.ts';
import { type ImportArguments, type ImportCommandOptions, readArguments } from '../import/import-arguments.ts';
import type { ImportTarget } from '../import/import-target.ts';
import type { Mapping } from '../import/mapping.ts';
import { readMapping } from '../import/mapping-file.ts';
import { openLocalGateway } from '../import/open-gateway.ts';
import { persistent } from '../import/persistence.ts';
import { RowPlanner } from '../import/plan-row.ts';
import { barProgress, lineProgress, type Progress } from '../import/progress.ts';
import { runImport } from '../import/run-import.ts';
import { countRows, openSource } from '../import/source-file.ts';
import { hashFile } from '../import/source-text.ts';
import { formatRejected, formatSummary } from '../import/summary.ts';
import { total } from '../import/tally.ts';
import { loadPluginPackages } from '../plugin-packages.ts';
import { createSchema } from '../schema.ts';
import type { Terminal } from './terminal.ts';

/** As of a program that SIGINT ended. */
const interrupted = 130;

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
    .option('--compare <decision=column>', 'afterwards, set what was decided beside a column: recallPlan.class=recall_classification', list)
    .addHelpText('after', afterHelp)
    .action(async (file: string, options: ImportCommandOptions) => ended(await importFile(terminal, file, options)));
}

/** `aftercare import`: takes the rows of a file to the API and says what became of them. */
export async function importFile(terminal: Terminal, file: string, options: ImportCommandOptions): Promise<number> {
  const { environment, workingFolder, locale } = terminal;
  const configuration = readConfiguration(environment, workingFolder);
  const mapping = readMapping(options.map, workingFolder);
  const defaultKey = environment['AFTERCARE_KEY'] || (configuration.production ? undefined : 'demo-admin');
  const given = readArguments(file, options, { workingFolder, mapping, defaultKey });
  const stopping = new AbortController();
  const release = stopOnSignal(stopping, terminal);
  let gateway: Gateway | null = null;
  try {
    const plugins = await loadPluginPackages(configuration.plugins, workingFolder);
    const schema = createSchema(plugins);
    // What is wrong with the mapping is said before a database is opened; a server may have other case types than this program.
    if (given.url === null) await checkAgainstFile(given, mapping, options.map, targetOf(schema, plugins.caseTypes));
    const made = await openGateway(given, { configuration, plugins, schema, terminal });
    gateway = persistent(made, stopping.signal);
    const caseTypes = given.url === null || given.dryRun ? plugins.caseTypes : await remoteCaseTypes(gateway);
    const target = targetOf(schema, caseTypes);
    if (given.url !== null) await checkAgainstFile(given, mapping, options.map, target);
    return await carryOut(given, { mapping, target, gateway, terminal, stop: stopping.signal });
  } catch (error) {
    const ending = endingOf(error, locale);
    if (ending === null) throw error;
    terminal.tell(ending.line);
    return ending.exitCode;
  } finally {
    release();
    await gateway?.close();
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

function targetOf(schema: GraphQLSchema, caseTypes: ImportTarget['caseTypes']): ImportTarget {
  const channel = schema.getType('CaseChannel');
  return { caseTypes, channels: isEnumType(channel) ? channel.getValues().map(({ name }) => name) : [] };
}

async function checkAgainstFile({ file }: ImportArguments, mapping: Mapping, name: string, target: ImportTarget): Promise<void> {
  const source = await readable(file, () => openSource(file, mapping));
  await source.rows.return(undefined);
  checkMapping(mapping, name, source.columns, target);
}

/** @throws FaultsError where the file breaks off or is not what it says */
async function readable<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message: LocalizedText = { en: `It cannot be read to its end: ${reason}`, 'zh-CN': `无法读到文件末尾：${reason}` };
    throw new FaultsError('The file', [{ code: 'FILE_UNREADABLE', file, path: '', message }]);
  }
}

interface Work {
  readonly mapping: Mapping;
  readonly target: ImportTarget;
  readonly gateway: Gateway;
  readonly terminal: Terminal;
  readonly stop: AbortSignal;
}

/** Without a report, so many rejected rows are shown. */
const shown = 20;

async function carryOut(given: ImportArguments, { mapping, target, gateway, terminal, stop }: Work): Promise<number> {
  const { file, unit, historical, dryRun, report = null } = given;
  const { locale } = terminal;
  const say = (text: LocalizedText) => terminal.tell(text[locale]);
  const rows = await readable(file, () => countRows(file, mapping));
  const tenantId = dryRun ? 'dry' : await destinationOf(gateway, unit);
  const planner = () => new RowPlanner({ mapping, unit, target, historical, now: new Date() });
  const progress: Progress = process.stderr.isTTY ? barProgress(process.stderr, locale) : lineProgress(terminal.tell, locale);
  progress.start(Math.min(rows, given.limit ?? rows), 0);
  const begun = performance.now();
  let openedNow = 0;
  const rejectedLines: string[] = [];
  const { tally, complete, error } = await runImport({
    source: await openSource(file, mapping),
    planner: planner(),
    ...{ gateway, unit, stop, concurrency: given.concurrency ?? gateway.concurrency },
    ...(given.limit === undefined ? {} : { limit: given.limit }),
    ...(report === null ? {} : { report }),
    fingerprint: fingerprint([await hashFile(file), mapping, unit, tenantId, historical, given.url]),
    onResume(checkpoint) {
      progress.stop();
      say({ en: `Going on behind row ${checkpoint.row}.`, 'zh-CN': `从第 ${checkpoint.row} 行之后继续。` });
      progress.start(Math.min(rows, given.limit ?? rows), checkpoint.tally.rows);
    },
    onRow(outcome) {
      openedNow += outcome.tally.opened;
      progress.advance(outcome.rejected !== null);
    },
    onRejected(row) {
      if (report === null && rejectedLines.length < shown) rejectedLines.push(...formatRejected(row, locale));
    },
  });
  const seconds = (performance.now() - begun) / 1000;
  progress.stop();
  for (const line of rejectedLines.slice(0, shown)) terminal.tell(line);
  if (report === null && total(tally.rejected) > shown) {
    say({ en: 'There are more: --report <file> keeps them all.', 'zh-CN': '还有更多：--report <文件> 可全部保留。' });
  }
  const summary = { mapping, locale, dryRun, report, rate: openedNow === 0 ? null : openedNow / seconds };
  for (const line of formatSummary(tally, summary)) terminal.print(line);
  if (error !== null) {
    say({ en: `It ended in row ${tally.rows + 1}; the same command again goes on.`, 'zh-CN': `在第 ${tally.rows + 1} 行中断；再次运行同一命令即可继续。` });
    throw error;
  }
  if (!complete) {
    say({
      en: `Stopped after ${tally.rows} of ${rows} rows of ${basename(file)}. The same command again goes on.`,
      'zh-CN': `已处理 ${basename(file)} 的 ${tally.rows}/${rows} 行后停止。再次运行同一命令即可继续。`,
    });
    return interrupted;
  }
  if (given.comparisons.length > 0) {
    const limit = given.limit === undefined ? {} : { limit: given.limit };
    const source = await openSource(file, mapping);
    for (const confusion of await compare(given.comparisons, { source, planner: planner(), gateway, unit, ...limit })) {
      for (const line of ['', ...formatConfusion(confusion, locale)]) terminal.print(line);
    }
  }
  return total(tally.rejected) > 0 ? exitCodes.failed : exitCodes.done;
}

/** The tenant that takes the cases. */
async function destinationOf(gateway: Gateway, unit: string): Promise<string | null> {
  const { tenantId, unitFound } = await findDestination(gateway, unit);
  if (unitFound) return tenantId;
  const message = { en: `There is no business unit "${unit}".`, 'zh-CN': `没有业务单元“${unit}”。` };
  throw new FaultsError('The command line', [{ code: 'UNIT_UNKNOWN', file: 'aftercare import', path: '--unit', message }]);
}

function endingOf(error: unknown, locale: Locale): { readonly exitCode: number; readonly line: string } | null {
  const say = (text: LocalizedText) => text[locale];
  if (error instanceof FolderInUseError) {
    const text = {
      en: 'Another process has the data folder open. If it is the server, import through it: --url http://127.0.0.1:4000/graphql. Otherwise stop it, or set DATA_DIR to another folder.',
      'zh-CN': '数据文件夹正被另一个进程使用。若为服务器，请经由它导入：--url http://127.0.0.1:4000/graphql。否则请停止该进程，或将 DATA_DIR 设为其他文件夹。',
    };
    return { exitCode: exitCodes.unavailable, line: `${error.code} ${say(text)}` };
  }
  if (error instanceof TargetUnavailable) {
    const text = { en: `Nothing answers: ${error.message}`, 'zh-CN': `没有响应：${error.message}` };
    return { exitCode: exitCodes.unavailable, line: `TARGET_UNAVAILABLE ${say(text)}` };
  }
  if (error instanceof TargetRefused) return { exitCode: exitCodes.misconfigured, line: `${error.code} ${error.message}` };
  return null;
}

/** A terminal's Ctrl-C reaches a program both directly and through the package manager that runs it. */
const sameSignalWithin = 500;

/** The first signal lets the rows under way finish, the second ends the program; gives what takes this back. */
function stopOnSignal(stopping: AbortController, terminal: Terminal): () => void {
  let firstAt: number | null = null;
  const onSignal = () => {
    if (firstAt !== null) {
      if (performance.now() - firstAt > sameSignalWithin) process.exit(interrupted);
      return;
    }
    firstAt = performance.now();
    const text = { en: 'Finishing the rows under way; again to end at once.', 'zh-CN': '正在完成处理中的行；再次发送信号可立即结束。' };
    terminal.tell(`\n${text[terminal.locale]}`);
    stopping.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return () => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  };
}
