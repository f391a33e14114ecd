import { basename } from 'node:path';
import { FaultsError, type LocalizedText } from '@aftercare/plugin-sdk';
import type { Terminal } from '../commands/terminal.ts';
import { exitCodes } from '../exit.ts';
import { findDestination } from './case-operations.ts';
import { rowsOf } from './check-source.ts';
import { fingerprint } from './checkpoint.ts';
import { compare, formatConfusion } from './compare.ts';
import type { Gateway } from './gateway.ts';
import type { ImportArguments } from './import-arguments.ts';
import type { ImportTarget } from './import-target.ts';
import { interrupted } from './interruption.ts';
import type { Mapping } from './mapping.ts';
import { RowPlanner } from './plan-row.ts';
import { barProgress, lineProgress, type Progress } from './progress.ts';
import { type ImportResult, runImport } from './run-import.ts';
import { openSource } from './source-file.ts';
import { hashFile } from './source-text.ts';
import { formatRejected, formatSummary } from './summary.ts';
import { total } from './tally.ts';

/** Without a report, so many lines on rejected rows are shown. */
const shownLines = 20;

export interface SessionOptions {
  readonly given: ImportArguments;
  readonly mapping: Mapping;
  readonly target: ImportTarget;
  readonly gateway: Gateway;
  readonly terminal: Terminal;
  readonly stop: AbortSignal;
}

/** One import as somebody at a terminal sees it: progress, what became of the rows, how to go on. */
export class ImportSession {
  readonly #options: SessionOptions;
  readonly #rejectedLines: string[] = [];
  #openedNow = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Carries the import out and gives the exit code. */
  async run(): Promise<number> {
    const { given, mapping, gateway, terminal } = this.#options;
    const rows = Math.min(await rowsOf(given.file, mapping), given.limit ?? Number.POSITIVE_INFINITY);
    const tenantId = given.dryRun ? 'dry run' : await destinationOf(gateway, given.unit);
    const begun = performance.now();
    const result = await this.#import(rows, tenantId);
    this.#tellResult(result, (performance.now() - begun) / 1000);
    if (!result.complete) {
      const { rows: done } = result.tally;
      const name = basename(given.file);
      const text = {
        en: `${done} of ${rows} rows of ${name} are done. The same command again goes on.`,
        'zh-CN': `已处理 ${name} 的 ${done}/${rows} 行。再次运行同一命令即可继续。`,
      };
      terminal.tell(text[terminal.locale]);
      if (result.error !== null) throw result.error;
      return interrupted;
    }
    await this.#tellComparisons();
    return total(result.tally.rejected) > 0 ? exitCodes.failed : exitCodes.done;
  }

  async #import(rows: number, tenantId: string | null): Promise<ImportResult> {
    const { given, mapping, gateway, terminal, stop } = this.#options;
    const { file, unit, limit, report, historical, url, concurrency = gateway.concurrency } = given;
    const { locale, tell } = terminal;
    const progress: Progress = process.stderr.isTTY ? barProgress(process.stderr, locale) : lineProgress(tell, locale);
    progress.start(rows, 0);
    try {
      return await runImport({
        source: await openSource(file, mapping),
        planner: this.#planner(),
        ...{ gateway, unit, stop, concurrency },
        ...(limit === undefined ? {} : { limit }),
        ...(report === undefined ? {} : { report }),
        fingerprint: fingerprint([await hashFile(file), mapping, unit, tenantId, historical, url]),
        onResume({ row, tally }) {
          progress.stop();
          tell({ en: `Going on behind row ${row}.`, 'zh-CN': `从第 ${row} 行之后继续。` }[locale]);
          progress.start(rows, tally.rows);
        },
        onRow: (outcome) => {
          this.#openedNow += outcome.tally.opened;
          progress.advance(outcome.rejected !== null);
        },
        onRejected: (row) => {
          const isShown = report === undefined && this.#rejectedLines.length < shownLines;
          if (isShown) this.#rejectedLines.push(...formatRejected(row, locale));
        },
      });
    } finally {
      progress.stop();
    }
  }

  #planner(): RowPlanner {
    const { given, mapping, target } = this.#options;
    return new RowPlanner({ mapping, target, unit: given.unit, historical: given.historical, now: new Date() });
  }

  #tellResult({ tally }: ImportResult, seconds: number): void {
    const { given, mapping, terminal } = this.#options;
    const { dryRun, report = null } = given;
    for (const line of this.#rejectedLines.slice(0, shownLines)) terminal.tell(line);
    if (report === null && total(tally.rejected) > shownLines) {
      const more = { en: 'There are more: --report <file> keeps them all.', 'zh-CN': '还有更多：--report <文件> 可全部保留。' };
      terminal.tell(more[terminal.locale]);
    }
    const rate = this.#openedNow === 0 ? null : this.#openedNow / seconds;
    for (const line of formatSummary(tally, { mapping, locale: terminal.locale, dryRun, report, rate })) terminal.print(line);
  }

  async #tellComparisons(): Promise<void> {
    const { given, mapping, gateway, terminal } = this.#options;
    const { comparisons, unit, limit } = given;
    if (comparisons.length === 0) return;
    const source = await openSource(given.file, mapping);
    const bounds = limit === undefined ? {} : { limit };
    for (const confusion of await compare(comparisons, { source, planner: this.#planner(), gateway, unit, ...bounds })) {
      for (const line of ['', ...formatConfusion(confusion, terminal.locale)]) terminal.print(line);
    }
  }
}

/** The tenant that takes the cases. */
async function destinationOf(gateway: Gateway, unit: string): Promise<string | null> {
  const { tenantId, unitFound } = await findDestination(gateway, unit);
  if (unitFound) return tenantId;
  const message: LocalizedText = { en: `There is no business unit "${unit}".`, 'zh-CN': `没有业务单位“${unit}”。` };
  throw new FaultsError('The command line', [{ code: 'UNIT_UNKNOWN', file: 'aftercare import', path: '--unit', message }]);
}
