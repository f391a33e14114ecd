import { describe, expect, it } from 'vitest';
import { sampleClassify, samplePlugin } from '../test/sample-plugin.ts';
import { analysePlugin } from './analyse-plugin.ts';
import type { FindingExplanation } from './finding-explanation.ts';
import { formatPluginAnalysis } from './format-plugin-analysis.ts';
import type { Plugin } from './plugin.ts';

const unread = { ...samplePlugin.parameters[0], id: 'nobodyReads' };
const [first] = sampleClassify.rules;
if (unread.type === undefined || first === undefined) throw new Error('The sample has no parameter or no rule.');
const { type, label, source } = unread;

/** With a parameter that no rule reads and a rule that another hides. */
const odd: Plugin = {
  ...samplePlugin,
  parameters: [...samplePlugin.parameters, { id: 'nobodyReads', type, ...labelled() }],
  rulesets: samplePlugin.rulesets.map((ruleset) =>
    ruleset === sampleClassify
      ? { ...ruleset, hitPolicy: 'first', rules: [...ruleset.rules, { ...first, name: 'zz-hidden', priority: -1 }] }
      : ruleset,
  ),
};

function labelled() {
  if (label === undefined || source === undefined) throw new Error('The sample’s parameter has no label or source.');
  return { label, source };
}

const because = { en: 'On purpose.', 'zh-CN': '有意如此。' };
const explained = (...explanations: FindingExplanation[]): Plugin => ({ ...odd, explanations });
const keys = (plugin: Plugin) =>
  analysePlugin(plugin).unexplained.map(({ kind, file, rules, subject }) =>
    [kind, file, ...rules, ...(subject === undefined ? [] : [subject])].join(' '),
  );

describe('the analysis of a plugin', () => {
  it('names the file, and the parameters that no ruleset reads', () => {
    expect(keys(odd)).toContain(`SHADOWED rulesets[0] zz-hidden ${first.name}`);
    expect(keys(odd)).toContain('UNREAD_PARAMETER parameters.json nobodyReads');
  });

  it('leaves out of the unexplained what an explanation fits, in every member that it has', () => {
    const rules = [first.name, 'zz-hidden'];
    expect(keys(explained({ kind: 'SHADOWED', explanation: because })).join()).not.toContain('SHADOWED');
    expect(keys(explained({ kind: 'SHADOWED', ruleset: 'rulesets[0]', rules, explanation: because })).join()).not.toContain(
      'SHADOWED',
    );
    expect(keys(explained({ kind: 'SHADOWED', ruleset: 'rulesets[1]', explanation: because })).join()).toContain('SHADOWED');
    expect(keys(explained({ kind: 'SHADOWED', rules: ['zz-hidden'], explanation: because })).join()).toContain('SHADOWED');
    expect(keys(explained({ kind: 'UNREAD_PARAMETER', subject: 'other', explanation: because })).join()).toContain(
      'UNREAD_PARAMETER',
    );
  });

  it('reports an explanation that fits nothing, with its place', () => {
    const { stale } = analysePlugin(
      explained({ kind: 'SHADOWED', explanation: because }, { kind: 'UNREACHABLE', explanation: because }),
    );
    expect(stale.map(({ code, file, path }) => [code, file, path])).toEqual([
      ['STALE_EXPLANATION', 'analysis.json', 'explanations[1]'],
    ]);
  });

  it('can be read in both languages, with the facts that show a finding', () => {
    const analysis = analysePlugin(explained({ kind: 'UNREAD_PARAMETER', subject: 'nobodyReads', explanation: because }));
    const [hidden] = analysis.unexplained.filter(({ kind }) => kind === 'SHADOWED');
    const [fact, value] = Object.entries(hidden?.witness?.facts ?? {})[0] ?? [];
    expect(formatPluginAnalysis(analysis)).toContain(`${fact} = ${JSON.stringify(value)}`);
    expect(formatPluginAnalysis(analysis)).toContain('On purpose.');
    expect(formatPluginAnalysis(analysis, 'zh-CN')).toContain('只要规则“zz-hidden”成立');
    expect(formatPluginAnalysis(analysis, 'zh-CN')).toContain('有意如此。');
  });
});
