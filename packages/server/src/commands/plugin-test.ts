import {
  type CoverageReport,
  coverConditions,
  draftBoundaries,
  FaultsError,
  formatBoundaries,
  formatCoverage,
  formatCoverageSummary,
  formatExampleReport,
  formatMutations,
  mutatePlugin,
  type Plugin,
  runExamples,
} from '@aftercare/plugin-sdk';
import { exitCodes } from '../exit.ts';
import { choosePlugins, dependenciesOf } from './chosen-plugins.ts';
import { writeDrafts } from './draft-files.ts';
import type { PluginTestReport, TestedPlugin } from './plugin-test-report.ts';
import { refuseUnwritable } from './refuse-unwritable.ts';
import type { Terminal } from './terminal.ts';

/** What the command line gives, as text. */
export interface PluginTestOptions {
  readonly coverage?: boolean;
  readonly threshold?: string;
  readonly mutate?: boolean;
  readonly boundaries?: boolean;
  readonly write?: string;
  readonly json?: boolean;
}

/**
 * `aftercare plugin test`: takes every worked example of the plugins to their rules and shows where they part, which outcomes of
 * conditions no example shows, which errors in the rules none would notice, and which examples are missing around thresholds.
 */
export async function testPlugins(terminal: Terminal, wanted: readonly string[], options: PluginTestOptions): Promise<number> {
  const threshold = readThreshold(options.threshold);
  const { chosen, all } = await choosePlugins(terminal, wanted);
  const plugins = chosen.map((plugin) => {
    const tested = testPlugin(terminal, plugin, dependenciesOf(plugin, all), options);
    if (options.json !== true) print(terminal, tested, threshold, options);
    return tested.report;
  });
  const passed = plugins.every(({ examples, coverage }) => examples.failures.length === 0 && coverage.percent >= threshold);
  const report: PluginTestReport = { threshold, passed, plugins };
  if (options.json === true) terminal.print(JSON.stringify(report, null, 2));
  return passed ? exitCodes.done : exitCodes.failed;
}

interface Tested {
  readonly report: TestedPlugin;
  readonly examples: ReturnType<typeof runExamples>;
  readonly written: readonly string[];
}

function testPlugin(
  { workingFolder }: Terminal,
  plugin: Plugin,
  dependencies: readonly Plugin[],
  { mutate, boundaries, write }: PluginTestOptions,
): Tested {
  const examples = runExamples(plugin, dependencies);
  const drafts = boundaries === true || write !== undefined ? draftBoundaries(plugin, dependencies) : undefined;
  const report: TestedPlugin = {
    plugin: plugin.id,
    version: plugin.version,
    examples: {
      total: examples.results.length,
      asExpected: examples.results.length - examples.failures.length,
      drafts: examples.drafts.length,
      failures: examples.failures.map(({ decided: _, ...failure }) => failure),
      neverFired: examples.neverFired,
    },
    coverage: coverConditions(plugin, dependencies),
    ...(mutate === true ? { mutation: mutatePlugin(plugin, dependencies) } : {}),
    ...(drafts === undefined ? {} : { boundaries: drafts }),
  };
  return {
    report,
    examples,
    written:
      drafts === undefined || write === undefined ? [] : refuseUnwritable(write, () => writeDrafts(drafts, workingFolder, write)),
  };
}

function print(
  terminal: Terminal,
  { report, examples, written }: Tested,
  threshold: number,
  { coverage: wantsCoverage, write }: PluginTestOptions,
): void {
  const { locale } = terminal;
  terminal.print(formatExampleReport(examples, locale));
  const { coverage, mutation, boundaries } = report;
  const isLow = coverage.percent < threshold;
  terminal.print(wantsCoverage === true || isLow ? formatCoverage(coverage, locale) : formatCoverageSummary(coverage, locale));
  if (isLow) terminal.tell(tooLow(coverage, threshold)[locale]);
  if (mutation !== undefined) terminal.print(formatMutations(mutation, locale));
  if (boundaries === undefined) return;
  terminal.print(formatBoundaries(boundaries, locale));
  for (const path of written) terminal.print(`  ${path}`);
  if (write !== undefined) return;
  for (const { name, contents } of boundaries.files) terminal.print(`${name}\n${JSON.stringify(contents, null, 2)}`);
}

function tooLow({ plugin, percent }: CoverageReport, threshold: number): Readonly<Record<Terminal['locale'], string>> {
  return {
    en: `${plugin}: ${percent} % of the condition outcomes are seen, less than the ${threshold} % asked for.`,
    'zh-CN': `${plugin}：条件结果覆盖率为 ${percent}%，低于要求的 ${threshold}%。`,
  };
}

/** @throws FaultsError when it is no percentage */
function readThreshold(text = '0'): number {
  const percent = /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (percent <= 100) return percent;
  throw new FaultsError('The command line', [
    {
      code: 'OPTION_INVALID',
      file: 'aftercare plugin test',
      path: '--threshold',
      message: { en: `"${text}" is no number from 0 to 100.`, 'zh-CN': `“${text}”不是 0 到 100 的数。` },
      found: text,
    },
  ]);
}
