import { describe, expect, it } from 'vitest';
import type { HitPolicy } from '../ruleset.ts';
import { isJsonObject } from '../values/json.ts';
import { valueTypes } from '../values/value-type.ts';
import { checkSchema, fileSchemas } from './schema.ts';

describe('the schemas', () => {
  it.each(Object.entries(fileSchemas))('%s: describes every property to an editor', (_kind, schema) => {
    expect(undescribed(schema, '')).toEqual([]);
  });

  it('allow the hit policies and value types that the code knows', () => {
    const policies: Record<HitPolicy, true> = {
      unique: true,
      first: true,
      any: true,
      collect: true,
      merge: true,
      sum: true,
      min: true,
      max: true,
      count: true,
    };
    expect(JSON.stringify(fileSchemas.ruleset)).toContain(JSON.stringify(Object.keys(policies)));
    for (const type of Object.keys(valueTypes)) {
      const fact = { id: 'a.b', type, label: { en: 'a', 'zh-CN': '甲' } };
      expect(checkSchema('facts', [fact], 'facts.json')).toEqual([]);
    }
  });

  it('accept an examples file and a case type', () => {
    const examples = {
      $schema: '../../schema/examples.schema.json',
      decision: 'remedies',
      caseType: 'equipment.repair',
      examples: [
        {
          name: 'two repairs',
          now: '2026-03-01T09:30:00+08:00',
          facts: { 'asset.repairCount': 2, 'case.text': null },
          parameters: { blank: 3 },
          expect: { status: 'DECIDED', outcome: { value: 1 }, fired: ['exchange'], missing: [] },
        },
      ],
    };
    expect(checkSchema('examples', examples, 'examples/a.json')).toEqual([]);
    const text = { en: 'a', 'zh-CN': '甲' };
    const field = { title: 'Fault', description: 'What is wrong.', 'x-zh-CN': { title: '故障', description: '故障现象。' } };
    const caseType = {
      id: 'equipment.repair',
      label: text,
      description: text,
      numberPrefix: 'ER',
      details: {
        type: 'object',
        additionalProperties: false,
        required: ['fault'],
        properties: {
          fault: { type: 'string', maxLength: 500, ...field },
          parts: { type: 'array', items: { type: 'string' }, ...field },
        },
      },
      requires: ['asset'],
      intakeDecisions: ['coverage'],
    };
    expect(checkSchema('case-type', caseType, 'case-types/a.json')).toEqual([]);
    expect(checkSchema('case-type', { ...caseType, numberPrefix: 'er' }, 'case-types/a.json').map(({ path }) => path)).toEqual([
      'numberPrefix',
    ]);
  });
});

function undescribed(schema: unknown, path: string): readonly string[] {
  if (!isJsonObject(schema)) return [];
  const { properties, $defs, items, additionalProperties } = schema;
  const ofProperties = Object.entries(isJsonObject(properties) ? properties : {}).flatMap(([key, property]) => {
    const described =
      isJsonObject(property) && (typeof property['description'] === 'string' || typeof property['$ref'] === 'string');
    return [...(described ? [] : [`${path}.${key}`]), ...undescribed(property, `${path}.${key}`)];
  });
  const ofDefinitions = Object.entries(isJsonObject($defs) ? $defs : {}).flatMap(([key, each]) =>
    undescribed(each, `${path}#${key}`),
  );
  return [
    ...ofProperties,
    ...ofDefinitions,
    ...undescribed(items, `${path}[]`),
    ...undescribed(additionalProperties, `${path}{}`),
  ];
}
