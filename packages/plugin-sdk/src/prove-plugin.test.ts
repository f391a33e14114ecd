import { describe, expect, test } from 'vitest';
import { sampleExamples, samplePlugin } from '../test/sample-plugin.ts';
import type { ExampleFile } from './example.ts';
import type { Plugin } from './plugin.ts';
import { provePlugin } from './prove-plugin.ts';

const meant = { en: 'Meant to be so.', 'zh-CN': '有意如此。' };
const now = '2026-03-02T09:30:00+08:00';
const file = (decision: string, ...examples: ExampleFile['examples']): ExampleFile => ({
  decision,
  caseType: 'toy.complaint',
  examples,
});
const fires = (name: string, facts: ExampleFile['examples'][number]['facts'], ...fired: string[]) => ({
  name,
  now,
  facts,
  expect: { status: 'DECIDED' as const, fired },
});

/** The sample with an example of each outcome of each condition, and its findings explained. */
const proven: Plugin = {
  ...samplePlugin,
  examples: [
    sampleExamples,
    file(
      'classify',
      fires('a doll', { 'details.part': 'DOLL', 'details.broken': true }, 'broken'),
      fires('a doll in one piece', { 'details.part': 'DOLL', 'details.broken': false }),
    ),
    file(
      'clocks',
      fires('urgent', { 'classification.urgency': 'URGENT' }, 'respond'),
      fires('not urgent', { 'classification.urgency': 'NORMAL' }),
    ),
  ],
  explanations: [
    { kind: 'GAP', explanation: meant },
    { kind: 'OVERLAP', explanation: meant },
  ],
};

const failing = (more: Partial<Plugin>, coverage = 95, mutation = coverage) =>
  provePlugin({ ...proven, ...more }, { coverage, mutation })
    .filter(({ holds }) => !holds)
    .map(({ report }) => report);

describe('provePlugin', () => {
  test('finds nothing where nothing is', () => {
    expect(failing({})).toEqual([]);
  });

  test('tells of faults alone where there are any', () => {
    expect(failing({ version: 'one', examples: [] })).toEqual([expect.stringContaining('version')]);
  });

  test.each<[string, Partial<Plugin>, string]>([
    ['an example', { examples: [] }, '0 examples'],
    [
      'every example decided as expected',
      { examples: [...proven.examples, file('classify', fires('no', {}, 'broken'))] },
      '1 not',
    ],
    ['every rule to fire', { examples: proven.examples.slice(0, 2) }, 'respond'],
    ['an explanation of each finding', { explanations: [] }, 'unexplained: 2'],
    [
      'no explanation of nothing',
      { explanations: [...(proven.explanations ?? []), { kind: 'SHADOWED', explanation: meant }] },
      'fit no finding',
    ],
  ])('asks for %s', (_name, more, report) => {
    expect(failing(more, 0)).toEqual([expect.stringContaining(report)]);
  });

  test('asks that the examples notice as many deliberate errors as named', () => {
    const [first, second, third] = proven.examples;
    const [urgent] = third?.examples ?? [];
    if (third === undefined || urgent === undefined) throw new Error('the sample has examples');
    // Whatever the rule decides it fires, and so every outcome of its conditions is seen.
    const careless = { ...third, examples: third.examples.map((each) => ({ ...each, expect: { status: 'DECIDED' as const } })) };
    const examples = [first, second, careless].filter((each) => each !== undefined);
    expect(failing({ examples }, 95, 100)).toEqual([expect.stringContaining('without the rule: rules[0]  respond')]);
    expect(failing({ examples }, 95, 50)).toEqual([]);
  });

  test('asks for the coverage named', () => {
    const [first, second] = proven.examples;
    const examples = [first, second, file('clocks', fires('urgent', { 'classification.urgency': 'URGENT' }, 'respond'))];
    const fewer = { examples: examples.filter((each) => each !== undefined) };
    expect(failing(fewer, 100, 0)).toEqual([expect.stringContaining('%')]);
    expect(failing(fewer, 50, 0)).toEqual([]);
  });
});
