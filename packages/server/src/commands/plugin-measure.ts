import { resolve } from 'node:path';
import { type Fault, FaultsError, type LocalizedText, loadPlugins, type Measurement, type Plugin } from '@aftercare/plugin-sdk';
import { exitCodes } from '../exit.ts';
import { fileFault } from '../import/check-file.ts';
import { checkSource, rowsOf } from '../import/check-source.ts';
import { targetOf } from '../import/import-target.ts';
import type { Comparison, Mapping } from '../import/mapping.ts';
import { readMapping } from '../import/mapping-file.ts';
import { RowPlanner } from '../import/plan-row.ts';
import { barProgress, lineProgress } from '../import/progress.ts';
import { openSource } from '../import/source-file.ts';
import { formatRejected } from '../import/summary.ts';
import { total } from '../import/tally.ts';
import { formatMeasurement, measurementJson } from '../measure/format-measurement.ts';
import { barsOf } from '../measure/measurement-bars.ts';
import { runMeasurement } from '../measure/run-measurement.ts';
import { createSchema } from '../schema.ts';
import { choosePlugins } from './chosen-plugins.ts';
import type { Terminal } from './terminal.ts';

export interface MeasureOptions {
  readonly records: string;
  readonly measurement?: string;
  readonly map?: string;
  readonly json?: boolean;
}

/** So many lines on rejected records are shown. */
const shownLines = 20;

/** `aftercare plugin measure`: sets a decision of a plugin beside what people decided about the same records. */
export async function measurePlugin(terminal: Terminal, wanted: string, options: MeasureOptions): Promise<number> {
  const { chosen, all } = await choosePlugins(terminal, [wanted]);
  const [plugin] = chosen;
  if (plugin === undefined) throw new Error(`No plugin was chosen by ${wanted}`);
  const plugins = loadPlugins(all);
  const measurement = chooseMeasurement(plugin, options.measurement);
  const mappingName = options.map ?? measurement.mapping;
  const mapping = readMapping(mappingName, terminal.workingFolder);
  const comparison = comparisonOf(measurement, mapping, mappingName);
  const file = resolve(terminal.workingFolder, options.records);
  const unusable = fileFault(file, mapping);
  if (unusable) throw refuse({ ...unusable, path: options.records });
  const target = targetOf(createSchema(plugins), plugins.caseTypes);
  await checkSource(file, mapping, mappingName, target);

  const rejectedLines: string[] = [];
  const progress = process.stderr.isTTY
    ? barProgress(process.stderr, terminal.locale)
    : lineProgress(terminal.tell, terminal.locale);
  progress.start(await rowsOf(file, mapping), 0);
  // No clock: nothing is opened, so a record without a time is as good as any.
  const planner = new RowPlanner({ mapping, target, unit: 'measure', historical: false, now: new Date() });
  const run = await runMeasurement({
    ...{ source: await openSource(file, mapping), planner, plugins, comparison },
    onRow(rejected) {
      progress.advance(rejected !== null);
      if (rejected && rejectedLines.length < shownLines) rejectedLines.push(...formatRejected(rejected, terminal.locale));
    },
  }).finally(() => progress.stop());

  const bars = barsOf(measurement, run.matrix);
  const report = { plugin, measurement, mapping, comparison, run, bars };
  for (const line of rejectedLines.slice(0, shownLines)) terminal.tell(line);
  if (options.json) terminal.print(JSON.stringify(measurementJson(report), null, 2));
  else for (const line of formatMeasurement(report, terminal.locale)) terminal.print(line);
  return total(run.rejected) === 0 && bars.every(({ met }) => met) ? exitCodes.done : exitCodes.failed;
}

function chooseMeasurement({ id, measurements = [] }: Plugin, wanted: string | undefined): Measurement {
  const ids = measurements.map((measurement) => measurement.id).join(', ');
  const [first, second] = measurements;
  if (first === undefined) {
    const message = {
      en: `The plugin ${id} has no measurement. Add measurements/<id>.json.`,
      'zh-CN': `插件 ${id} 没有度量。请添加 measurements/<标识>.json。`,
    };
    throw refuse({ code: 'MEASUREMENT_MISSING', path: id, message });
  }
  if (wanted !== undefined) {
    const found = measurements.find((measurement) => measurement.id === wanted);
    if (found) return found;
    const message = {
      en: `The plugin ${id} has no measurement "${wanted}". It has ${ids}.`,
      'zh-CN': `插件 ${id} 没有名为“${wanted}”的度量。现有：${ids}。`,
    };
    throw refuse({ code: 'MEASUREMENT_UNKNOWN', path: '--measurement', message });
  }
  if (second === undefined) return first;
  const message = {
    en: `The plugin ${id} has several measurements; name one: ${ids}.`,
    'zh-CN': `插件 ${id} 有多项度量，请指明其一：${ids}。`,
  };
  throw refuse({ code: 'MEASUREMENT_AMBIGUOUS', path: '--measurement', message });
}

function comparisonOf({ decision }: Measurement, { comparisons = [] }: Mapping, mappingName: string): Comparison {
  const found = comparisons.find((comparison) => comparison.decision === decision);
  if (found) return found;
  const message: LocalizedText = {
    en: `The mapping does not say which column holds what people decided: add one for "${decision}".`,
    'zh-CN': `映射未说明哪一列是人工决定：请为“${decision}”补充一项。`,
  };
  throw new FaultsError('The mapping', [{ code: 'COMPARISON_MISSING', file: mappingName, path: 'comparisons', message }]);
}

function refuse(fault: Omit<Fault, 'file'>): FaultsError {
  return new FaultsError('The command line', [{ ...fault, file: 'aftercare plugin measure' }]);
}
