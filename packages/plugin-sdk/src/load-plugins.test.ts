import { FaultsError } from '@aftercare/policy';
import { describe, expect, test } from 'vitest';
import { sampleCaseType, sampleClassify, sampleClocks, samplePlugin } from '../test/sample-plugin.ts';
import { loadPlugins } from './load-plugins.ts';
import type { Plugin } from './plugin.ts';

const bookShop: Plugin = {
  ...samplePlugin,
  id: 'book-shop',
  caseTypes: [{ ...sampleCaseType, id: 'book.complaint', numberPrefix: 'BC' }],
  rulesets: [sampleClassify, sampleClocks].map((ruleset) => ({ ...ruleset, caseTypes: ['book.complaint'] })),
  examples: [],
};

function faultsOf(plugins: readonly Plugin[]): [string, string][] {
  try {
    loadPlugins(plugins);
    return [];
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    return error.faults.map(({ code, file }) => [code, file]);
  }
}

describe('loadPlugins', () => {
  test('finds plugins by what the core asks for', () => {
    const registry = loadPlugins([samplePlugin, bookShop]);
    expect(registry.plugins.map((plugin) => plugin.id)).toEqual(['toy-shop', 'book-shop']);
    expect(registry.caseType('book.complaint')?.numberPrefix).toBe('BC');
    expect(registry.pluginOf('book.complaint')?.id).toBe('book-shop');
    expect(registry.deciderOf('clocks', 'toy.complaint')?.id).toBe('toy-shop');
    expect(registry.ruleset('clocks', 'toy.complaint')).toBe(sampleClocks);
    expect(registry.ruleset('documents', 'toy.complaint')).toBeUndefined();
    expect(registry.parametersOf('toy-shop')).toBe(samplePlugin.parameters);
    const facts = registry.factsOf('classify', 'toy.complaint').map((fact) => fact.id);
    expect(facts).toEqual(expect.arrayContaining(['case.text', 'details.part', 'toy.colour']));
    expect(registry.factsOf('divine', 'toy.complaint')).toEqual([]);
  });

  test('freezes what it loads', () => {
    const [plugin] = loadPlugins([structuredClone(samplePlugin)]).plugins;
    expect(Object.isFrozen(plugin?.rulesets[0]?.rules[0]?.event)).toBe(true);
  });

  test('reports the faults of every plugin together', () => {
    expect(
      faultsOf([
        { ...samplePlugin, requires: '^9.0.0' },
        { ...bookShop, version: 'one' },
      ]),
    ).toEqual([
      ['SDK_VERSION_UNSUPPORTED', 'toy-shop/plugin.ts'],
      ['WRONG_FORMAT', 'book-shop/plugin.ts'],
    ]);
  });

  test('refuses two plugins that claim the same', () => {
    expect(faultsOf([samplePlugin, samplePlugin]).map(([code]) => code)).toEqual([
      'PLUGIN_CLASH',
      'CASE_TYPE_CLASH',
      'NUMBER_PREFIX_CLASH',
      'RULESET_CLASH',
      'RULESET_CLASH',
    ]);
  });

  test('refuses a dependency that is not loaded, and one that leads back', () => {
    expect(faultsOf([{ ...samplePlugin, dependsOn: ['book-shop'] }])).toEqual([['DEPENDENCY_MISSING', 'toy-shop/plugin.ts']]);
    expect(
      faultsOf([
        { ...samplePlugin, dependsOn: ['book-shop'] },
        { ...bookShop, dependsOn: ['toy-shop'] },
      ]),
    ).toEqual([
      ['DEPENDENCY_CYCLE', 'toy-shop/plugin.ts'],
      ['DEPENDENCY_CYCLE', 'book-shop/plugin.ts'],
    ]);
  });

  test('a plugin answers for a case type of one it depends on, where that leaves a decision open', () => {
    const closure = {
      decision: 'closure',
      caseTypes: ['toy.complaint'],
      hitPolicy: 'collect' as const,
      otherwise: [],
      rules: [
        {
          name: 'wheel-report',
          conditions: { all: [{ fact: 'details.part', operator: 'equal', value: 'WHEEL' }] },
          event: { type: 'closure', params: { requirement: 'REPORT' } },
          reason: { en: 'Wheels are reported.', 'zh-CN': '轮子须报告。' },
          source: 'T1',
        },
      ],
    };
    const dependent = { ...bookShop, rulesets: [...bookShop.rulesets, closure] };
    const registry = loadPlugins([samplePlugin, { ...dependent, dependsOn: ['toy-shop'] }]);
    expect(registry.deciderOf('closure', 'toy.complaint')?.id).toBe('book-shop');
    expect(faultsOf([samplePlugin, dependent])).toEqual([
      ['UNKNOWN_CASE_TYPE', 'book-shop/rulesets[2]'],
      ['UNKNOWN_FACT', 'book-shop/rulesets[2]'],
    ]);
  });
});
