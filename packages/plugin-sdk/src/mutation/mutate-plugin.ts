import { percentOf } from '../coverage/condition-coverage.ts';
import { decider, examplesOfRulesets, isAsExpected, provenExamples, type RulesetExamples } from '../example-cases.ts';
import type { Plugin } from '../plugin.ts';
import { type Mutation, mutantsOf } from './mutants.ts';

export interface MutationScore {
  readonly mutants: number;
  /** Those that made at least one example fail. */
  readonly killed: number;
  /** In per cent, rounded down to one decimal. */
  readonly score: number;
}

export interface RulesetMutations extends MutationScore {
  readonly file: string;
  readonly decision: string;
  readonly caseTypes: readonly string[];
  /** The errors that no example notices. One that changes no decision at all is among them: no example could. */
  readonly survivors: readonly Mutation[];
}

export interface MutationReport extends MutationScore {
  readonly plugin: string;
  readonly rulesets: readonly RulesetMutations[];
}

/**
 * Puts one error at a time into each ruleset and looks whether a confirmed example fails. Examples that already fail on the rules
 * as they are show nothing and are left out.
 *
 * @param dependencies the plugins whose case types its rulesets answer for
 */
export function mutatePlugin(plugin: Plugin, dependencies: readonly Plugin[] = []): MutationReport {
  const rulesets = examplesOfRulesets(plugin, dependencies).map(mutateRuleset);
  const sum = (key: 'mutants' | 'killed') => rulesets.reduce((total, ruleset) => total + ruleset[key], 0);
  return { plugin: plugin.id, ...scoreOf(sum('mutants'), sum('killed')), rulesets };
}

function mutateRuleset(of: RulesetExamples): RulesetMutations {
  const proven = provenExamples(of);
  const survivors: Mutation[] = [];
  let mutants = 0;
  for (const mutant of mutantsOf(of.ruleset)) {
    mutants += 1;
    const decide = decider(mutant.ruleset);
    if (proven.every((example) => isAsExpected(example, decide))) survivors.push(mutant.mutation);
  }
  const { decision, caseTypes } = of.ruleset;
  return { file: of.file, decision, caseTypes, ...scoreOf(mutants, mutants - survivors.length), survivors };
}

function scoreOf(mutants: number, killed: number): MutationScore {
  return { mutants, killed, score: percentOf(killed, mutants) };
}
