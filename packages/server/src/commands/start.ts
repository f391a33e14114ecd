import type { Locale } from '@aftercare/platform';
import { type Configuration, readConfiguration } from '../configuration.ts';
import { demoKeys, seedDemoOnce } from '../demo-data.ts';
import { exitCodes } from '../exit.ts';
import { createLogger, type Logger } from '../logger.ts';
import { loadPluginPackages } from '../plugin-packages.ts';
import { type RunningServer, type StartStage, startServer } from '../start-server.ts';
import type { Terminal } from './terminal.ts';
import { welcome } from './welcome.ts';

const stages: Readonly<Record<StartStage, Readonly<Record<Locale, string>>>> = {
  'opening-database': { en: 'Opening the database …', 'zh-CN': '正在打开数据库……' },
  migrating: { en: 'Bringing its tables up to date …', 'zh-CN': '正在更新数据表……' },
  seeding: { en: 'Making demonstration data, the first time only …', 'zh-CN': '正在生成演示数据（仅首次）……' },
};

/** `aftercare start`: serves until a signal ends it. `byReference`: by json-rules-engine instead of compiled rules. */
export async function start(terminal: Terminal, byReference: boolean): Promise<void> {
  const configuration = readConfiguration(terminal.environment, terminal.workingFolder);
  const logger = createLogger(configuration.logLevel);
  exitOnUnhandled(logger);
  const plugins = await loadPluginPackages(configuration.plugins, terminal.workingFolder);
  const server = await startServer({
    ...configuration,
    plugins,
    logger,
    byReference,
    ...graphiqlKey(configuration),
    ...(configuration.demoData ? { seed: (database, services) => seedDemoOnce(database, services, terminal.tell) } : {}),
    onStage: (stage) => terminal.tell(stages[stage][terminal.locale]),
  });
  closeOnSignal(server, logger, terminal);
  logger.info({ url: server.url, evaluator: byReference ? 'json-rules-engine' : 'compiled' }, 'listening');
  if (!configuration.production) {
    terminal.print(welcome(server.url, configuration.demoData ? demoKeys : [], terminal.locale));
  }
}

function graphiqlKey({ demoData }: Configuration): { readonly graphiqlKey?: string } {
  const [first] = demoKeys;
  return demoData && first ? { graphiqlKey: first.key } : {};
}

/** A terminal's Ctrl-C reaches a program both directly and through the package manager that runs it. */
const sameSignalWithin = 500;

/** Past the time for requests under way, how long closing the rest may take before the process ends regardless. */
const closeWithin = 15_000;

function closeOnSignal(server: RunningServer, logger: Logger, terminal: Terminal): void {
  let firstAt: number | null = null;
  const onSignal = (signal: NodeJS.Signals) => {
    if (firstAt !== null) {
      if (performance.now() - firstAt > sameSignalWithin) process.exit(exitCodes.failed);
      return;
    }
    firstAt = performance.now();
    logger.info({ signal }, 'closing');
    terminal.tell(terminal.locale === 'en' ? 'Closing; again to end at once.' : '正在关闭；再次发送信号可立即结束。');
    setTimeout(() => {
      logger.error('closing took too long');
      process.exit(exitCodes.failed);
    }, closeWithin).unref();
    server.close().then(
      () => process.exit(exitCodes.done),
      (error: unknown) => {
        logger.error({ err: error }, 'closing failed');
        process.exit(exitCodes.failed);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

/** After an error that nothing caught nobody knows what state the process is in. */
function exitOnUnhandled(logger: Logger): void {
  const onError = (error: unknown) => {
    logger.fatal({ err: error }, 'an error nobody handled');
    process.exit(exitCodes.failed);
  };
  process.on('uncaughtException', onError);
  process.on('unhandledRejection', onError);
}
