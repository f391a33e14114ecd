import type { FactDefinition, Facts, Fault, JsonValue, ValueType } from '@aftercare/policy';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { CaseType, DetailsProperty, DetailsSchema } from './case-type.ts';
import { isJsonValue } from './json-value.ts';
import { shapeFaults } from './shape-faults.ts';
import { addValueFormats } from './value-formats.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
addValueFormats(ajv);

const validators = new WeakMap<DetailsSchema, ValidateFunction>();

/** What is wrong with the details somebody entered for a case; paths begin at `details`. */
export function checkDetails(caseType: CaseType, value: unknown): Fault[] {
  const validate = validatorOf(caseType.details);
  return validate(value) ? [] : shapeFaults(validate.errors ?? [], caseType.id, 'details');
}

/**
 * The details of a case as facts. What the form does not ask is left out; what was not answered stays missing, or is a known
 * none where the form says so (`x-noneWhenUnanswered`).
 */
export function detailsFacts(caseType: CaseType, value: Readonly<Record<string, unknown>>): Facts {
  const answers = Object.keys(caseType.details.properties).flatMap((name): [string, JsonValue][] => {
    const answer = Object.hasOwn(value, name) ? value[name] : undefined;
    return isJsonValue(answer) && answer !== null ? [[`details.${name}`, answer]] : [];
  });
  return withUnanswered(caseType, Object.fromEntries(answers));
}

/** Facts of a case, with a known none for each unanswered detail that the form says means none. */
export function withUnanswered(caseType: CaseType, facts: Facts): Facts {
  const none = Object.entries(caseType.details.properties)
    .filter(([, property]) => property['x-noneWhenUnanswered'] === true)
    .map(([name]): [string, null] => [`details.${name}`, null]);
  return { ...Object.fromEntries(none), ...facts };
}

/** The facts that a case type's intake form supplies: `details.<property>`. */
export function detailsFactDefinitions(caseType: CaseType): FactDefinition[] {
  return Object.entries(caseType.details.properties).map(([name, property]) => ({
    id: `details.${name}`,
    type: valueTypeOf(property),
    label: { en: property.title, 'zh-CN': property['x-zh-CN'].title },
    question: { en: property.description, 'zh-CN': property['x-zh-CN'].description },
    ...(property.enum === undefined ? itemsEnum(property) : { enum: property.enum }),
    ...(property['x-valueLabels'] === undefined ? {} : { valueLabels: property['x-valueLabels'] }),
    ...(property['x-unit'] === undefined ? {} : { unit: property['x-unit'] }),
    ...(property['x-personalData'] === undefined ? {} : { personalData: property['x-personalData'] }),
  }));
}

function validatorOf(schema: DetailsSchema): ValidateFunction {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const compiled = ajv.compile(schema);
  validators.set(schema, compiled);
  return compiled;
}

function valueTypeOf(property: DetailsProperty): ValueType {
  switch (property.type) {
    case 'array':
      return 'stringList';
    case 'string':
      return property.format === undefined ? 'string' : valueTypeOfFormat[property.format];
    default:
      return property.type;
  }
}

const valueTypeOfFormat: Readonly<Record<NonNullable<DetailsProperty['format']>, ValueType>> = {
  date: 'date',
  'date-time': 'dateTime',
  decimal: 'decimal',
  duration: 'duration',
};

function itemsEnum(property: DetailsProperty): { readonly enum?: readonly string[] } {
  return property.items?.enum === undefined ? {} : { enum: property.items.enum };
}
