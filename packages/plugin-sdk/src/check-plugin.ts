import type { Fault } from '@aftercare/policy';
import { checkCaseTypes } from './check-case-types.ts';
import { checkExamples } from './check-examples.ts';
import { checkManifest } from './check-manifest.ts';
import { checkMeasurements } from './check-measurements.ts';
import { checkRulesets } from './check-rulesets.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import type { Plugin } from './plugin.ts';

/**
 * Every fault of one plugin; none when it may be loaded.
 *
 * @param dependencies the plugins it depends on. Without them, what it says of their case types is left to `loadPlugins`.
 */
export function checkPlugin(plugin: Plugin, dependencies?: readonly Plugin[]): Fault[] {
  return [
    ...checkManifest(plugin),
    ...checkCaseTypes(plugin),
    ...checkVocabulary(plugin),
    ...checkRulesets(plugin, dependencies),
    ...checkExamples(plugin, dependencies),
    ...checkMeasurements(plugin),
  ];
}
