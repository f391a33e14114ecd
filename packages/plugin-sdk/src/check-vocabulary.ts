import { checkFactDefinitions, checkParameterDefinitions, type Fault } from '@aftercare/policy';
import { coreFacts } from './core-facts.ts';
import type { Plugin } from './plugin.ts';

const reservedSubjects: ReadonlySet<string> = new Set([...coreFacts.map((fact) => subjectOf(fact.id)), 'details', 'param']);

/** A plugin's own facts and parameters: their shape, their subjects, their bounds and defaults. */
export function checkVocabulary(plugin: Plugin): Fault[] {
  return [
    ...checkFactDefinitions(plugin.facts, 'facts.json'),
    ...checkSubjects(plugin),
    ...checkParameterDefinitions(plugin.parameters, 'parameters.json'),
  ];
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
