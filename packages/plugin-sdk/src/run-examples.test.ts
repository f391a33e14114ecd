import { describe, expect, test } from 'vitest';
import { sampleExamples, samplePlugin } from '../test/sample-plugin.ts';
import type { Example } from './example.ts';
import { formatExampleReport } from './format-example-report.ts';
import type { Plugin } from './plugin.ts';
import { runExamples } from './run-examples.ts';

const [wheel] = sampleExamples.examples;

function withExamples(...changes: Partial<Example>[]): Plugin {
  if (wheel === undefined) throw new Error('The sample has no example.');
  return { ...samplePlugin, examples: [{ ...sampleExamples, examples: changes.map((change) => ({ ...wheel, ...change })) }] };
}

describe('runExamples', () => {
  test('passes what is decided as expected and names the rules that never fire', () => {
    const report = runExamples(samplePlugin);
    expect(report.failures).toEqual([]);
    expect(report.coverage.find(({ rule }) => rule === 'wheel-off')?.firedIn).toBe(1);
    expect(report.neverFired.map(({ rule }) => rule)).toEqual(['broken', 'respond']);
  });

  test('shows where a decision parts from what is expected', () => {
    const report = runExamples(
      withExamples({
        expect: { status: 'DECIDED', outcome: { category: 'WHEEL', severity: 'MINOR', urgency: 'URGENT' }, fired: ['broken'] },
      }),
    );
    expect(report.failures[0]?.differences).toEqual([
      { path: 'outcome.severity', expected: 'MINOR', found: 'SERIOUS' },
      { path: 'outcome.team', found: 'WORKSHOP' },
      { path: 'fired', expected: ['broken'], found: ['wheel-off'] },
    ]);
  });

  test('a detail left out is missing, or none where the form says so', () => {
    const report = runExamples(
      withExamples(
        { facts: {}, expect: { status: 'NEEDS_INFORMATION', missing: ['details.part'] } },
        { facts: { 'details.part': 'DOLL' }, expect: { status: 'DECIDED', fired: [] } },
      ),
    );
    expect(report.failures).toEqual([]);
  });

  test('a draft neither fails nor counts', () => {
    const report = runExamples(withExamples({ name: 'draft', confirmed: false, expect: { status: 'REFERRED' } }));
    expect(report).toMatchObject({ results: [], failures: [], drafts: [{ name: 'draft', passed: false }] });
    expect(report.coverage.every(({ firedIn }) => firedIn === 0)).toBe(true);
    expect(formatExampleReport(report)).toContain('Drafts that wait to be confirmed: 1, in examples[0].');
  });

  test('an example without rules fails with the cause', () => {
    const report = runExamples({ ...samplePlugin, examples: [{ ...sampleExamples, decision: 'documents' }] });
    expect(report.failures[0]?.error).toBe('No ruleset decides "documents" for toy.complaint.');
  });
});

describe('formatExampleReport', () => {
  test('prints the difference in either language', () => {
    const report = runExamples(withExamples({ expect: { status: 'REFERRED' } }));
    expect(formatExampleReport(report)).toBe(
      [
        'toy-shop: 1 examples, 0 as expected, 1 not.',
        '1 of 3 rules fire in an example.',
        '',
        '✗ examples[0] (classify, toy.complaint): wheel',
        '    status',
        '      - expected: "REFERRED"',
        '      + decided: "DECIDED"',
        '    rules fired: wheel-off',
        '',
        'Rules that fire in no example:',
        '  rulesets[0]: broken',
        '  rulesets[1]: respond',
      ].join('\n'),
    );
    expect(formatExampleReport(report, 'zh-CN')).toContain('没有任何示例触发的规则');
  });
});
