import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CodeLabels, FactDefinition, Fault, ParameterDefinition, Ruleset } from '@aftercare/policy';
import type { CaseType } from './case-type.ts';
import type { ExampleFile } from './example.ts';
import {
  analysisShape,
  caseTypeShape,
  codesShape,
  exampleFileShape,
  type FileShape,
  factsShape,
  measurementShape,
  parametersShape,
  rulesetShape,
} from './file-shape.ts';
import type { FindingExplanation } from './finding-explanation.ts';
import { readJsonFile } from './json-file.ts';
import type { Measurement } from './measurement.ts';
import { setOrigin } from './origin.ts';

/** What a plugin's folder holds. Files with faults are left out of the lists and named by `faults`. */
export interface PluginFolder {
  readonly caseTypes: readonly CaseType[];
  readonly facts: readonly FactDefinition[];
  readonly parameters: readonly ParameterDefinition[];
  readonly codes?: CodeLabels;
  readonly rulesets: readonly Ruleset[];
  readonly examples: readonly ExampleFile[];
  readonly measurements: readonly Measurement[];
  readonly explanations: readonly FindingExplanation[];
  readonly faults: readonly Fault[];
}

/**
 * Reads `case-types/*.json`, `facts.json`, `parameters.json`, `codes.json`, `rules/*.json`, `examples/*.json`, `measurements/*.json` and
 * `analysis.json`. Files and folders may be absent. The file of a case type or a measurement is named for its id, a ruleset's for its
 * decision: `clocks.json` or `clocks.recall.json`.
 */
export function readPluginFolder(folder: string): PluginFolder {
  const faults: Fault[] = [];

  const read = <T>(file: string, shape: FileShape<T>): T[] => {
    const json = readJsonFile(join(folder, file), file);
    faults.push(...json.faults);
    if (json.value === undefined) return [];
    if (shape.is(json.value)) return [json.value];
    faults.push(...shape.check(json.value, file));
    return [];
  };
  const readList = <T>(file: string, shape: FileShape<readonly T[]>): T[] =>
    existsSync(join(folder, file)) ? read(file, shape).flat() : [];
  const readAll = <T extends object>(
    subfolder: string,
    shape: FileShape<T>,
    named: (value: T, stem: string) => string | undefined,
  ): T[] =>
    jsonFilesIn(join(folder, subfolder)).flatMap((name) => {
      const file = `${subfolder}/${name}`;
      const values = read(file, shape);
      for (const value of values) {
        setOrigin(value, file);
        const expected = named(value, name.slice(0, -'.json'.length));
        if (expected !== undefined) faults.push(misnamed(file, expected));
      }
      return values;
    });

  const caseTypes = readAll('case-types', caseTypeShape, (value, stem) => (value.id === stem ? undefined : value.id));
  const facts = readList('facts.json', factsShape);
  const parameters = readList('parameters.json', parametersShape);
  const [codes] = existsSync(join(folder, 'codes.json')) ? read('codes.json', codesShape) : [];
  const rulesets = readAll('rules', rulesetShape, (value, stem) =>
    stem.split('.')[0] === value.decision ? undefined : value.decision,
  );
  const examples = readAll('examples', exampleFileShape, () => undefined);
  const measurements = readAll('measurements', measurementShape, (value, stem) => (value.id === stem ? undefined : value.id));
  const explanations = existsSync(join(folder, 'analysis.json'))
    ? read('analysis.json', analysisShape).flatMap((file) => file.explanations)
    : [];
  return {
    caseTypes,
    facts,
    parameters,
    ...(codes === undefined ? {} : { codes }),
    rulesets,
    examples,
    measurements,
    explanations,
    faults,
  };
}

/** The nearest folder upward from a file that holds a package.json: the plugin's own, from `plugin.ts` and `dist/plugin.js` alike. */
export function packageFolderOf(file: string): string | undefined {
  const folder = dirname(file);
  if (existsSync(join(folder, 'package.json'))) return folder;
  return folder === dirname(folder) ? undefined : packageFolderOf(folder);
}

function jsonFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
}

function misnamed(file: string, expected: string): Fault {
  return {
    code: 'FILE_MISNAMED',
    file,
    path: '',
    message: {
      en: `The file holds "${expected}"; name it ${expected}.json.`,
      'zh-CN': `文件内容为“${expected}”，文件名应为 ${expected}.json。`,
    },
  };
}
