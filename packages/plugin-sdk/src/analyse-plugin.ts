import {
  analyseRuleset,
  type Fault,
  type Finding,
  type OpenQuestion,
  type Ruleset,
  type RulesetAnalysis,
  unreadParameters,
} from '@aftercare/policy';
import { decisionPoints } from './decision-points.ts';
import { factRanges } from './fact-ranges.ts';
import { factsFor } from './facts-for.ts';
import type { FindingExplanation } from './finding-explanation.ts';
import { originOf } from './origin.ts';
import type { Plugin } from './plugin.ts';

/** A finding with the file that it is about, and why it is meant to be so where the plugin says it. */
export interface PluginFinding extends Finding {
  readonly file: string;
  readonly explanation?: FindingExplanation['explanation'];
}

export interface PluginOpenQuestion extends OpenQuestion {
  readonly file: string;
}

export interface PluginAnalysis {
  readonly plugin: string;
  readonly findings: readonly PluginFinding[];
  /** The findings that nobody has explained; a rule that a parameter switches off explains itself. */
  readonly unexplained: readonly PluginFinding[];
  readonly undetermined: readonly PluginOpenQuestion[];
  /** Explanations that fit no finding (any more). */
  readonly stale: readonly Fault[];
}

const analysisFile = 'analysis.json';

/**
 * What is odd about a plugin's rules, with its own parameter defaults in force.
 *
 * @param dependencies the plugins whose case types its rulesets answer for
 */
export function analysePlugin(plugin: Plugin, dependencies: readonly Plugin[] = []): PluginAnalysis {
  const analyses = plugin.rulesets.map((ruleset, index) => ({
    file: originOf(ruleset, `rulesets[${index}]`),
    ...analyse(plugin, ruleset, [plugin, ...dependencies]),
  }));
  const found = [
    ...analyses.flatMap(({ file, findings }) => findings.map((finding) => ({ ...finding, file }))),
    ...unreadParameters(plugin.rulesets, plugin.parameters).map((finding) => ({ ...finding, file: 'parameters.json' })),
  ];
  const explanations = plugin.explanations ?? [];
  const findings = found.map((finding): PluginFinding => {
    const fitting = explanations.find((each) => fits(each, finding));
    return fitting === undefined ? finding : { ...finding, explanation: fitting.explanation };
  });
  return {
    plugin: plugin.id,
    findings,
    unexplained: findings.filter((finding) => finding.kind !== 'SWITCHED_OFF' && finding.explanation === undefined),
    undetermined: analyses.flatMap(({ file, undetermined }) => undetermined.map((question) => ({ ...question, file }))),
    stale: explanations.flatMap((each, index) => (found.some((finding) => fits(each, finding)) ? [] : [staleFault(each, index)])),
  };
}

function analyse(plugin: Plugin, ruleset: Ruleset, plugins: readonly Plugin[]): RulesetAnalysis {
  const caseTypes = plugins.flatMap((owner) => owner.caseTypes).filter(({ id }) => ruleset.caseTypes.includes(id));
  const point = decisionPoints.find(({ id }) => id === ruleset.decision);
  const core = point?.facts ?? [];
  const facts = [...core, ...factsFor(caseTypes, plugins)];
  const own = new Set(plugins.flatMap((owner) => owner.facts.map(({ id }) => id)));
  return analyseRuleset({
    ruleset,
    facts,
    parameters: plugin.parameters,
    parameterValues: {},
    ranges: factRanges(caseTypes, plugins),
    // The core gathers its own facts and the details; of a plugin's own it knows no source.
    supplied: new Set(facts.map(({ id }) => id).filter((id) => !own.has(id))),
  });
}

function fits({ kind, ruleset, rules, subject }: FindingExplanation, finding: PluginFinding): boolean {
  return (
    kind === finding.kind &&
    (ruleset === undefined || ruleset === finding.file) &&
    (subject === undefined || subject === finding.subject) &&
    (rules === undefined || rules.toSorted().join('\n') === finding.rules.toSorted().join('\n'))
  );
}

function staleFault({ kind }: FindingExplanation, index: number): Fault {
  return {
    code: 'STALE_EXPLANATION',
    file: analysisFile,
    path: `explanations[${index}]`,
    message: {
      en: `The analysis has no such finding (any more): remove the explanation of this ${kind}.`,
      'zh-CN': `分析中没有（或已不再有）这一发现：请删除对此 ${kind} 的说明。`,
    },
    found: kind,
  };
}
