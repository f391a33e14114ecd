import { checkFactDefinitions, checkParameterDefinitions, checkSchema, checkValueLabels, type Fault } from '@aftercare/policy';
import type { CaseType } from './case-type.ts';
import { coreFacts } from './core-facts.ts';
import { detailsFactDefinitions } from './details.ts';
import { originOf } from './origin.ts';
import type { Plugin } from './plugin.ts';

const reservedSubjects: ReadonlySet<string> = new Set([...coreFacts.map((fact) => subjectOf(fact.id)), 'details', 'param']);

/** A plugin's own facts and parameters: their shape, their subjects, their bounds and defaults. */
export function checkVocabulary(plugin: Plugin): Fault[] {
  return [
    ...checkFactDefinitions(plugin.facts, 'facts.json'),
    ...checkSubjects(plugin),
    ...checkParameterDefinitions(plugin.parameters, 'parameters.json'),
    ...(plugin.codes === undefined ? [] : checkSchema('codes', plugin.codes, 'codes.json')),
    ...plugin.caseTypes.flatMap((caseType, index) => checkDetailLabels(caseType, originOf(caseType, `caseTypes[${index}]`))),
  ];
}

function checkDetailLabels(caseType: CaseType, file: string): Fault[] {
  const definitions = detailsFactDefinitions(caseType);
  return definitions.flatMap((definition) => {
    const name = definition.id.slice('details.'.length);

    return checkValueLabels(definition, `details.properties.${name}.x-valueLabels`, file);
  });
}

function checkSubjects(plugin: Plugin): Fault[] {
  return plugin.facts.flatMap((fact, index) => {
    const subject = subjectOf(fact.id);
    if (!reservedSubjects.has(subject)) return [];
    return [
      {
        code: 'FACT_SUBJECT_RESERVED',
        file: 'facts.json',
        path: `[${index}].id`,
        message: {
          en: `The subject "${subject}" is the core's; take one of your own.`,
          'zh-CN': `主体“${subject}”为核心所有，请使用自己的主体。`,
        },
        found: fact.id,
      },
    ];
  });
}

function subjectOf(id: string): string {
  return id.split('.')[0] ?? id;
}
