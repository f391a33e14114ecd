import { formatReading, type Locale, locales, readPlugin } from '@aftercare/plugin-sdk';
import { exitCodes } from '../exit.ts';
import { choosePlugins, dependenciesOf } from './chosen-plugins.ts';
import type { Terminal } from './terminal.ts';

export interface ExplainOptions {
  readonly locale?: Locale;
  readonly decision?: string;
  readonly json: boolean;
}

/**
 * `aftercare plugin explain`: the rules of plugins as sentences, in the terminal's language unless another is named; as JSON in
 * both unless one is named.
 */
export async function explainPlugins(terminal: Terminal, wanted: readonly string[], options: ExplainOptions): Promise<number> {
  const { chosen, all } = await choosePlugins(terminal, wanted);
  if (options.json) {
    const asked = options.locale === undefined ? locales : [options.locale];
    const readings = chosen.map((plugin) => ({
      plugin: plugin.id,
      version: plugin.version,
      rulesets: Object.fromEntries(
        asked.map((locale) => [locale, readPlugin(plugin, locale, dependenciesOf(plugin, all), options.decision)]),
      ),
    }));
    terminal.print(JSON.stringify(readings, null, 2));
    return exitCodes.done;
  }
  const locale = options.locale ?? terminal.locale;
  for (const plugin of chosen) {
    terminal.print(`${plugin.label[locale]} (${plugin.id} ${plugin.version})`);
    for (const reading of readPlugin(plugin, locale, dependenciesOf(plugin, all), options.decision))
      terminal.print(`\n${formatReading(reading, locale)}\n`);
  }
  return exitCodes.done;
}
