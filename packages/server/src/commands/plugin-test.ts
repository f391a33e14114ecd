import { formatExampleReport, runExamples } from '@aftercare/plugin-sdk';
import { exitCodes } from '../exit.ts';
import { choosePlugins, dependenciesOf } from './chosen-plugins.ts';
import type { Terminal } from './terminal.ts';

/** `aftercare plugin test`: takes every worked example of the plugins to their rules and shows where they part. */
export async function testPlugins(terminal: Terminal, wanted: readonly string[]): Promise<number> {
  const { chosen, all } = await choosePlugins(terminal, wanted);
  let failures = 0;
  for (const plugin of chosen) {
    const report = runExamples(plugin, dependenciesOf(plugin, all));
    failures += report.failures.length;
    terminal.print(formatExampleReport(report, terminal.locale));
  }
  return failures === 0 ? exitCodes.done : exitCodes.failed;
}
