import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Ruleset } from '../ruleset.ts';
import { compiledFor } from './evaluators.fixture.ts';
import { type Feature, features } from './features.fixture.ts';
import { heldByStock } from './oracle.fixture.ts';

const reason = { en: 'x', 'zh-CN': 'x' };

function rulesetOf({ rules, named }: Feature): Ruleset {
  return {
    decision: 'decision',
    caseTypes: ['a.b'],
    hitPolicy: 'collect',
    otherwise: [],
    ...(named === undefined ? {} : { conditions: named }),
    rules: rules.map(({ params, ...rule }) => ({
      ...rule,
      event: { type: 'decision', ...(params === undefined ? {} : { params }) },
      reason,
      source: 's',
    })),
  };
}

describe.each(features)('$feature', (feature) => {
  it.each(feature.cases)('$facts: $events, by json-rules-engine and here', async ({ facts, events, params }) => {
    const ruleset = rulesetOf(feature);
    const stock = await heldByStock(ruleset, facts);
    expect(stock.map(({ rule }) => rule)).toEqual(events);
    const { status, fired, outcome } = compiledFor(ruleset, facts).decide(facts);
    expect(status).toBe('DECIDED');
    expect(fired.map(({ rule }) => rule)).toEqual(events);
    if (params === undefined) return;
    expect(stock.map((held) => held.params)).toEqual(params);
    expect(outcome).toEqual(params);
  });
});

/** Rows of the table in the docs that say: the same as in json-rules-engine. */
const rowsOfSame = readFileSync(new URL('../../../../docs/reference/json-rules-engine.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| /, '').trim()))
  .filter(([, here]) => here?.startsWith('same'))
  .map(([feature = '', , shownBy = '']) => ({ feature, shownBy: shownBy.replace(/ \|$/, '') }));

describe('the table in the docs', () => {
  it('has a feature here for each row that says the same', () => {
    expect(rowsOfSame.length).toBeGreaterThan(15);
    const shown = new Set(features.map(({ feature }) => feature));
    expect(rowsOfSame.filter(({ feature, shownBy }) => !shown.has(feature) && !shownBy.startsWith('`'))).toEqual([]);
  });
});
