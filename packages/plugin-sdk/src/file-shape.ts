import {
  type CodeLabels,
  checkFactDefinitions,
  checkParameterDefinitions,
  checkSchema,
  type FactDefinition,
  type Fault,
  type ParameterDefinition,
  type Ruleset,
} from '@aftercare/policy';
import type { CaseType } from './case-type.ts';
import type { ExampleFile } from './example.ts';
import type { AnalysisFile } from './finding-explanation.ts';
import type { Measurement } from './measurement.ts';

/** A kind of plugin file: how it is checked, and what it is once no fault is found. */
export interface FileShape<T> {
  check(value: unknown, file: string): readonly Fault[];
  /** Whether a value is of this shape: `check` finds no fault in it. */
  is(value: unknown): value is T;
}

export const caseTypeShape = shapeOf<CaseType>((value, file) => checkSchema('case-type', value, file));
export const factsShape = shapeOf<readonly FactDefinition[]>(checkFactDefinitions);
export const parametersShape = shapeOf<readonly ParameterDefinition[]>(checkParameterDefinitions);
export const codesShape = shapeOf<CodeLabels>((value, file) => checkSchema('codes', value, file));
export const rulesetShape = shapeOf<Ruleset>((value, file) => checkSchema('ruleset', value, file));
export const analysisShape = shapeOf<AnalysisFile>((value, file) => checkSchema('analysis', value, file));
export const exampleFileShape = shapeOf<ExampleFile>((value, file) => checkSchema('examples', value, file));
export const measurementShape = shapeOf<Measurement>((value, file) => checkSchema('measurement', value, file));

function shapeOf<T>(check: FileShape<T>['check']): FileShape<T> {
  return { check, is: (value): value is T => check(value, '').length === 0 };
}
