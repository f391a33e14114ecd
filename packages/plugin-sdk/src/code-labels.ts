import { type CodeLabels, inSentence } from '@aftercare/policy';
import { coreCodes } from './core-codes.ts';
import type { Plugin } from './plugin.ts';

/** What the codes of plugins are called, the core's too; those of a later plugin come before those of an earlier one. */
export function codeLabelsOf(plugins: readonly Plugin[]): CodeLabels {
  const caseTypes = plugins
    .flatMap((plugin) => plugin.caseTypes)
    .map(({ id, label }) => [`type.${id}`, { ...label, en: inSentence(label.en) }] as const);
  return Object.assign({}, coreCodes, Object.fromEntries(caseTypes), ...plugins.map((plugin) => plugin.codes ?? {}));
}
