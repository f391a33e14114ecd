import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FaultsError } from '@aftercare/policy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  sampleCaseType,
  sampleClassify,
  sampleClocks,
  sampleExamples,
  sampleMeasurement,
  samplePlugin,
} from '../test/sample-plugin.ts';
import { definePlugin } from './define-plugin.ts';
import { parseJson } from './json-file.ts';
import type { PluginManifest } from './plugin.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercare-plugin-'));
  write('package.json', {});
  write('case-types/toy.complaint.json', sampleCaseType);
  write('facts.json', samplePlugin.facts);
  write('parameters.json', samplePlugin.parameters);
  write('rules/classify.json', sampleClassify);
  write('rules/clocks.toys.json', sampleClocks);
  write('examples/classify.json', sampleExamples);
  write('measurements/severity.json', sampleMeasurement);
});

afterEach(() => rmSync(folder, { recursive: true }));

const manifest: PluginManifest = {
  id: 'toy-shop',
  version: '1.0.0',
  requires: '^0.1.0',
  label: samplePlugin.label,
  description: samplePlugin.description,
};

describe('definePlugin', () => {
  test('reads the same folder from plugin.ts and from dist/plugin.js', () => {
    expect(define('plugin.ts')).toEqual(samplePlugin);
    expect(define('dist/plugin.js')).toEqual(samplePlugin);
  });

  test('reads the explanations of analysis.json, and refuses what is none', () => {
    const explanation = {
      kind: 'GAP',
      ruleset: 'rules/clocks.toys.json',
      explanation: { en: 'None is promised.', 'zh-CN': '不作承诺。' },
    };
    write('analysis.json', { explanations: [explanation] });
    expect(define('plugin.ts').explanations).toEqual([explanation]);
    write('analysis.json', { explanations: [{ ...explanation, kind: 'ODD' }] });
    expect(faultsOf()).toEqual([['VALUE_NOT_ALLOWED', 'analysis.json', 'explanations[0].kind']]);
  });

  test('freezes the plugin to the bottom', () => {
    expect(Object.isFrozen(define('plugin.ts').caseTypes[0]?.details.properties['part']?.enum)).toBe(true);
  });

  test('reports everything at once', () => {
    write('rules/classify.json', '{\n  "decision": "classify",\n  "rules": [,]\n}');
    write('rules/closure.json', { ...sampleClocks, decision: 'documents', rules: [] });
    write('facts.json', '[{ "id": "toy.colour", "id": "toy.color", "type": "string", "label": { "en": "c", "zh-CN": "色" } }]');
    write('parameters.json', [{ id: 'respondWithin', type: 'length' }]);
    write('examples/classify.json', { ...sampleExamples, examples: [] });
    const places = new Set(faultsOf({ requires: '^9.0.0' }).map((place) => place.join(' ')));
    expect([...places]).toEqual([
      'JSON_DUPLICATE_KEY facts.json [0].id',
      'MISSING_KEY parameters.json [0]',
      'VALUE_NOT_ALLOWED parameters.json [0].type',
      'JSON_SYNTAX rules/classify.json line 3, column 13',
      'FILE_MISNAMED rules/closure.json ',
      'OUT_OF_BOUNDS examples/classify.json examples',
      'SDK_VERSION_UNSUPPORTED plugin.ts requires',
    ]);
  });

  test('names the file of a fault that is not one of shape', () => {
    write('rules/clocks.toys.json', { ...sampleClocks, hitPolicy: 'first' });
    expect(faultsOf()).toContainEqual(['HIT_POLICY_NOT_ALLOWED', 'rules/clocks.toys.json', 'hitPolicy']);
  });

  test('does not blame a case type for rules that could not be read', () => {
    write('rules/classify.json', '{');
    expect(faultsOf().map(([code]) => code)).toEqual(['JSON_SYNTAX']);
  });

  test('a folder in the place of a file cannot be read', () => {
    mkdirSync(join(folder, 'examples', 'more.json'));
    expect(faultsOf()).toEqual([['FILE_UNREADABLE', 'examples/more.json', '']]);
  });

  test('a case type’s file is named for its id', () => {
    write('case-types/toy.json', { ...sampleCaseType, id: 'toy.recall', numberPrefix: 'TR', intakeDecisions: [] });
    expect(faultsOf()).toContainEqual(['FILE_MISNAMED', 'case-types/toy.json', '']);
  });

  test('a measurement’s file is named for its id', () => {
    write('measurements/taste.json', { ...sampleMeasurement, id: 'smell' });
    expect(faultsOf()).toEqual([['FILE_MISNAMED', 'measurements/taste.json', '']]);
  });

  test('a module outside of any package has no folder', () => {
    rmSync(join(folder, 'package.json'));
    expect(faultsOf()).toEqual([['PLUGIN_FOLDER_MISSING', 'plugin.ts', '']]);
  });
});

describe('parseJson', () => {
  test.each([
    ['', 'line 1, column 1'],
    ['{\n"a": 1,\n}', 'line 3, column 1'],
    ['{ "a": 1 } // no', 'line 1, column 12'],
    ['{ "a": "b\tc" }', expect.any(String)],
  ])('%j is a syntax error', (text, path) => {
    const { value, faults } = parseJson(text, 'facts.json');
    expect(value).toBeUndefined();
    expect(faults[0]).toMatchObject({ code: 'JSON_SYNTAX', file: 'facts.json', path });
  });
});

function write(file: string, content: unknown): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
}

function define(module: string, change: Partial<PluginManifest> = {}) {
  return definePlugin(pathToFileURL(join(folder, module)).href, { ...manifest, ...change });
}

function faultsOf(change: Partial<PluginManifest> = {}): [string, string, string][] {
  try {
    define('plugin.ts', change);
    return [];
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    return error.faults.map(({ code, file, path }) => [code, file, path]);
  }
}
