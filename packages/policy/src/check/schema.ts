import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import analysisSchema from '../../../../schema/analysis.schema.json' with { type: 'json' };
import caseTypeSchema from '../../../../schema/case-type.schema.json' with { type: 'json' };
import codesSchema from '../../../../schema/codes.schema.json' with { type: 'json' };
import definitionsSchema from '../../../../schema/definitions.schema.json' with { type: 'json' };
import examplesSchema from '../../../../schema/examples.schema.json' with { type: 'json' };
import factsSchema from '../../../../schema/facts.schema.json' with { type: 'json' };
import measurementSchema from '../../../../schema/measurement.schema.json' with { type: 'json' };
import parametersSchema from '../../../../schema/parameters.schema.json' with { type: 'json' };
import rulesetSchema from '../../../../schema/ruleset.schema.json' with { type: 'json' };
import type { Fault } from '../fault.ts';
import { checkBounds } from './bounds.ts';
import { FaultList } from './fault-list.ts';
import { addSchemaFaults } from './schema-fault.ts';

/** The kinds of file, each with its schema in `/schema`. */
export const fileSchemas = {
  ruleset: rulesetSchema,
  facts: factsSchema,
  parameters: parametersSchema,
  codes: codesSchema,
  examples: examplesSchema,
  'case-type': caseTypeSchema,
  measurement: measurementSchema,
  analysis: analysisSchema,
} as const;

export type FileKind = keyof typeof fileSchemas;

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, verbose: true });
addFormats.default(ajv);
ajv.addSchema(definitionsSchema, 'definitions.schema.json');

const validators = new Map<FileKind, ValidateFunction>();

/** Bounds, then the JSON Schema of the kind of file: every fault, or none. */
export function checkSchema(kind: FileKind, value: unknown, file: string): readonly Fault[] {
  const outOfBounds = checkBounds(value, file);
  return outOfBounds.length > 0 ? outOfBounds : checkShape(kind, value, file);
}

/** The JSON Schema alone, of a value whose bounds have been checked. */
export function checkShape(kind: FileKind, value: unknown, file: string): readonly Fault[] {
  let validate = validators.get(kind);
  if (validate === undefined) {
    validate = ajv.compile(fileSchemas[kind]);
    validators.set(kind, validate);
  }
  const faults = new FaultList(file);
  if (!validate(value)) addSchemaFaults(validate.errors ?? [], faults);
  return faults.faults;
}
