import { formatFault } from '@aftercare/policy';
import { analysePlugin } from './analyse-plugin.ts';
import { checkPlugin } from './check-plugin.ts';
import { coverConditions } from './coverage/cover-conditions.ts';
import { formatCoverage } from './coverage/format-coverage.ts';
import { formatExampleReport } from './format-example-report.ts';
import { formatPluginAnalysis } from './format-plugin-analysis.ts';
import { formatMutations } from './mutation/format-mutations.ts';
import { mutatePlugin } from './mutation/mutate-plugin.ts';
import type { Plugin } from './plugin.ts';
import { runExamples } from './run-examples.ts';

/** One thing that a plugin's author promises of it. */
export interface PluginProof {
  readonly name: string;
  readonly holds: boolean;
  /** What was found, in English: to be shown where it does not hold. */
  readonly report: string;
}

/** How much the worked examples of a plugin have to show, each in percent. */
export interface ProofThresholds {
  /** Of the outcomes that conditions can have. */
  readonly coverage: number;
  /** Of the deliberate errors in the rules (a rule dropped, an operator flipped, a boundary moved), those that make one fail. */
  readonly mutation: number;
}

/**
 * What the tests of every plugin show: no fault, worked examples decided as expected in which every rule fires, conditions shown both
 * ways, errors in the rules noticed, and nothing odd left unexplained. Of a plugin with a fault only the faults are told.
 *
 * @param dependencies the plugins whose case types its rulesets answer for
 */
export function provePlugin(
  plugin: Plugin,
  { coverage, mutation, dependencies = [] }: ProofThresholds & { readonly dependencies?: readonly Plugin[] },
): readonly PluginProof[] {
  const faults = checkPlugin(plugin, dependencies);
  const sound: PluginProof = {
    name: 'the plugin has no fault',
    holds: faults.length === 0,
    report: faults.map((fault) => formatFault(fault, 'en')).join('\n'),
  };
  if (!sound.holds) return [sound];
  const examples = runExamples(plugin, dependencies);
  const conditions = coverConditions(plugin, dependencies);
  const mutations = mutatePlugin(plugin, dependencies);
  const analysis = analysePlugin(plugin, dependencies);
  return [
    sound,
    {
      name: 'every worked example is decided as expected, and every rule fires in one',
      holds: examples.results.length > 0 && examples.failures.length === 0 && examples.neverFired.length === 0,
      report: formatExampleReport(examples),
    },
    {
      name: `the worked examples show at least ${coverage} % of the outcomes that conditions can have`,
      holds: conditions.percent >= coverage,
      report: formatCoverage(conditions),
    },
    {
      name: `the worked examples notice at least ${mutation} % of the rules dropped, operators flipped and boundaries moved`,
      holds: mutations.score >= mutation,
      report: formatMutations(mutations),
    },
    {
      name: 'nothing odd about the rules is left unexplained or undetermined',
      holds: [analysis.unexplained, analysis.undetermined, analysis.stale].every(({ length }) => length === 0),
      report: formatPluginAnalysis(analysis),
    },
  ];
}
