import type { Fault, LocalizedText } from '@aftercare/policy';
import type { CaseType, DetailsProperty } from './case-type.ts';
import { decisionPoints } from './decision-points.ts';
import { caseTypeShape } from './file-shape.ts';
import { originOf } from './origin.ts';
import type { Plugin } from './plugin.ts';
import { repeated } from './repeated.ts';

/** The decisions every case meets; a case type that leaves one without rules could not open a case. */
const indispensable = ['classify', 'clocks'];

/** Shape, names, intake forms and decisions of a plugin's case types. */
export function checkCaseTypes(plugin: Plugin): Fault[] {
  const caseTypes = plugin.caseTypes.map((caseType, index) => ({ caseType, file: originOf(caseType, `caseTypes[${index}]`) }));
  return [
    ...caseTypes.flatMap(({ caseType, file }) => [
      ...caseTypeShape.check(caseType, file),
      ...checkIntakeForm(caseType, file),
      ...checkDecisions(plugin, caseType, file),
    ]),
    ...repeated(caseTypes, ({ caseType }) => caseType.id).map(({ file, caseType }) =>
      fault('DUPLICATE', file, 'id', caseType.id, {
        en: 'Another case type of this plugin has the same id.',
        'zh-CN': '本插件已有相同标识的服务单类型。',
      }),
    ),
    ...repeated(caseTypes, ({ caseType }) => caseType.numberPrefix).map(({ file, caseType }) =>
      fault('DUPLICATE', file, 'numberPrefix', caseType.numberPrefix, {
        en: 'Another case type of this plugin has the same number prefix.',
        'zh-CN': '本插件已有使用相同编号前缀的服务单类型。',
      }),
    ),
  ];
}

function checkIntakeForm(caseType: CaseType, file: string): Fault[] {
  const { properties, required = [] } = caseType.details;
  const unknown = required.flatMap((name, index) =>
    Object.hasOwn(properties, name)
      ? []
      : [
          fault('UNKNOWN_DETAIL', file, `details.required[${index}]`, name, {
            en: `The form requires "${name}" but does not ask it.`,
            'zh-CN': `表单要求填写“${name}”，但并未列出该项。`,
          }),
        ],
  );
  const unsuited = Object.entries(properties).flatMap(([name, property]) =>
    unsuitedKeywords(property).map((keyword) =>
      fault('UNSUITED_KEYWORD', file, `details.properties.${name}.${keyword}`, property.type, {
        en: `"${keyword}" says nothing about a value of type ${property.type}.`,
        'zh-CN': `“${keyword}”不适用于 ${property.type} 类型。`,
      }),
    ),
  );
  const withoutItems = Object.entries(properties)
    .filter(([, property]) => property.type === 'array' && property.items === undefined)
    .map(([name]) =>
      fault('MISSING_KEY', file, `details.properties.${name}.items`, name, {
        en: 'Say what the list holds: "items": { "type": "string" }.',
        'zh-CN': '请说明列表元素："items": { "type": "string" }。',
      }),
    );
  return [...unknown, ...unsuited, ...withoutItems];
}

const keywordsOfType = {
  string: ['enum', 'format', 'minLength', 'maxLength'],
  integer: ['minimum', 'maximum'],
  number: ['minimum', 'maximum'],
  boolean: [],
  array: ['items', 'maxItems'],
} as const satisfies Record<DetailsProperty['type'], readonly (keyof DetailsProperty)[]>;

function unsuitedKeywords(property: DetailsProperty): string[] {
  const suited: readonly string[] = keywordsOfType[property.type];
  const others = new Set<string>(Object.values(keywordsOfType).flat());
  return Object.keys(property).filter((keyword) => others.has(keyword) && !suited.includes(keyword));
}

function checkDecisions(plugin: Plugin, caseType: CaseType, file: string): Fault[] {
  const answered = (decision: string) =>
    plugin.rulesets.some((ruleset) => ruleset.decision === decision && ruleset.caseTypes.includes(caseType.id));
  const missing = (decision: string, path: string) =>
    fault('RULESET_MISSING', file, path, decision, {
      en: `No ruleset decides "${decision}" for ${caseType.id}; write rules/${decision}.json.`,
      'zh-CN': `没有规则集为 ${caseType.id} 作出“${decision}”决定，请编写 rules/${decision}.json。`,
    });
  return [
    ...indispensable.filter((decision) => !answered(decision)).map((decision) => missing(decision, '')),
    ...caseType.intakeDecisions.flatMap((decision, index) => {
      const path = `intakeDecisions[${index}]`;
      if (!decisionPoints.some((point) => point.id === decision)) return [unknownDecision(file, path, decision)];
      if (indispensable.includes(decision)) {
        return [
          fault('DECISION_REPEATED', file, path, decision, {
            en: `"${decision}" is always asked when a case opens; leave it out of the list.`,
            'zh-CN': `“${decision}”在受理时总会执行，无需列出。`,
          }),
        ];
      }
      return answered(decision) ? [] : [missing(decision, path)];
    }),
  ];
}

/** The fault of a name that is no decision point. */
export function unknownDecision(file: string, path: string, decision: string): Fault {
  const known = decisionPoints.map((point) => point.id).join(', ');
  return fault('UNKNOWN_DECISION', file, path, decision, {
    en: `The core asks no decision "${decision}"; it asks ${known}.`,
    'zh-CN': `核心没有名为“${decision}”的决策点，可用的有：${known}。`,
  });
}

function fault(code: string, file: string, path: string, found: string, message: LocalizedText): Fault {
  return { code, file, path, message, found };
}
