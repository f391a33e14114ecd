import type { Ruleset } from '@aftercare/policy';
import { describe, expect, test } from 'vitest';
import {
  sampleCaseType,
  sampleClassify,
  sampleClocks,
  sampleExamples,
  sampleMeasurement,
  samplePlugin,
} from '../test/sample-plugin.ts';
import type { CaseType, DetailsProperty } from './case-type.ts';
import { checkPlugin } from './check-plugin.ts';
import type { Example } from './example.ts';
import type { Measurement } from './measurement.ts';
import type { Plugin } from './plugin.ts';

const [wheel] = sampleExamples.examples;
const notice = { recipients: ['CUSTOMER'], channels: ['SMS'], template: 'toy-notice' };
const part = sampleCaseType.details.properties['part'];

function withCaseType(change: Partial<CaseType>): Plugin {
  return { ...samplePlugin, caseTypes: [{ ...sampleCaseType, ...change }] };
}

function withPart(change: Partial<DetailsProperty>): Plugin {
  if (part === undefined) throw new Error('The sample asks for no part.');
  const { properties } = sampleCaseType.details;
  return withCaseType({ details: { ...sampleCaseType.details, properties: { ...properties, part: { ...part, ...change } } } });
}

function withExample(change: Partial<Example>): Plugin {
  if (wheel === undefined) throw new Error('The sample has no example.');
  return { ...samplePlugin, examples: [{ ...sampleExamples, examples: [{ ...wheel, ...change }] }] };
}

/** With a ruleset that has no rules, for a decision about channels. */
function withOtherwise(decision: 'notify' | 'followUp', outcome: Ruleset['otherwise']): Plugin {
  const [hitPolicy, otherwise] = decision === 'notify' ? (['collect', [outcome]] as const) : (['first', outcome] as const);
  const ruleset: Ruleset = { decision, caseTypes: [sampleCaseType.id], hitPolicy, otherwise, rules: [] };
  return { ...samplePlugin, rulesets: [...samplePlugin.rulesets, ruleset] };
}

function withMeasurement(change: Partial<Measurement>): Plugin {
  return { ...samplePlugin, measurements: [{ ...sampleMeasurement, ...change }] };
}

const broken: readonly (readonly [code: string, file: string, path: string, plugin: Plugin])[] = [
  ['WRONG_FORMAT', 'plugin.ts', 'id', { ...samplePlugin, id: 'Toy_Shop' }],
  ['WRONG_FORMAT', 'plugin.ts', 'version', { ...samplePlugin, version: 'one' }],
  ['WRONG_FORMAT', 'plugin.ts', 'requires', { ...samplePlugin, requires: 'new' }],
  ['SDK_VERSION_UNSUPPORTED', 'plugin.ts', 'requires', { ...samplePlugin, requires: '^9.0.0' }],
  ['MISSING_KEY', 'plugin.ts', 'label.zh-CN', { ...samplePlugin, label: { en: 'Toys', 'zh-CN': '' } }],

  ['WRONG_FORMAT', 'caseTypes[0]', 'numberPrefix', withCaseType({ numberPrefix: 'tc' })],
  [
    'DUPLICATE',
    'caseTypes[1]',
    'id',
    { ...samplePlugin, caseTypes: [sampleCaseType, { ...sampleCaseType, numberPrefix: 'TD' }] },
  ],
  ['DUPLICATE', 'caseTypes[1]', 'numberPrefix', { ...samplePlugin, caseTypes: [sampleCaseType, { ...sampleCaseType }] }],
  [
    'UNKNOWN_DETAIL',
    'caseTypes[0]',
    'details.required[0]',
    withCaseType({ details: { ...sampleCaseType.details, required: ['colour'] } }),
  ],
  ['UNSUITED_KEYWORD', 'caseTypes[0]', 'details.properties.part.minimum', withPart({ minimum: 1 })],
  ['MISSING_KEY', 'caseTypes[0]', 'details.properties.lot.items', withLot()],
  ['UNKNOWN_DECISION', 'caseTypes[0]', 'intakeDecisions[0]', withCaseType({ intakeDecisions: ['divine'] })],
  ['DECISION_REPEATED', 'caseTypes[0]', 'intakeDecisions[0]', withCaseType({ intakeDecisions: ['clocks'] })],
  ['RULESET_MISSING', 'caseTypes[0]', 'intakeDecisions[0]', withCaseType({ intakeDecisions: ['documents'] })],
  ['RULESET_MISSING', 'caseTypes[0]', '', { ...samplePlugin, rulesets: [sampleClassify] }],

  ['FACT_SUBJECT_RESERVED', 'facts.json', '[0].id', withFact('case.colour')],
  ['FACT_SUBJECT_RESERVED', 'facts.json', '[0].id', withFact('details.colour')],
  ['FACT_SUBJECT_RESERVED', 'facts.json', '[0].id', withFact('param.colour')],
  ['WRONG_FORMAT', 'facts.json', '[0].id', withFact('Colour')],
  [
    'DUPLICATE',
    'parameters.json',
    '[1].id',
    { ...samplePlugin, parameters: [...samplePlugin.parameters, ...samplePlugin.parameters] },
  ],
  ['WRONG_TYPE', 'parameters.json', '[0].default', withDefault('two hours')],

  [
    'UNKNOWN_DECISION',
    'rulesets[2]',
    'decision',
    { ...samplePlugin, rulesets: [sampleClassify, sampleClocks, { ...sampleClassify, decision: 'divine' }] },
  ],
  ['RULESET_CLASH', 'rulesets[2]', 'caseTypes[0]', { ...samplePlugin, rulesets: [sampleClassify, sampleClocks, sampleClassify] }],
  ['UNKNOWN_CASE_TYPE', 'rulesets[1]', 'caseTypes[1]', withClocks({ caseTypes: ['toy.complaint', 'toy.recall'] })],
  ['HIT_POLICY_NOT_ALLOWED', 'rulesets[1]', 'hitPolicy', withClocks({ hitPolicy: 'first' })],
  ['UNKNOWN_FACT', 'rulesets[0]', 'rules[0].conditions.all[0].fact', withRuleReading('details.colour')],

  ['UNKNOWN_DECISION', 'examples[0]', 'decision', { ...samplePlugin, examples: [{ ...sampleExamples, decision: 'divine' }] }],
  ['RULESET_MISSING', 'examples[0]', 'caseType', { ...samplePlugin, examples: [{ ...sampleExamples, decision: 'documents' }] }],
  ['WRONG_FORMAT', 'examples[0]', 'examples[0].now', withExample({ now: 'noon' })],
  ['UNKNOWN_FACT', 'examples[0]', 'examples[0].facts.details.colour', withExample({ facts: { 'details.colour': 'RED' } })],
  ['WRONG_TYPE', 'examples[0]', 'examples[0].facts.details.age', withExample({ facts: { 'details.age': 'five' } })],
  ['VALUE_NOT_IN_ENUM', 'examples[0]', 'examples[0].facts.details.part', withExample({ facts: { 'details.part': 'DOOR' } })],
  ['UNKNOWN_PARAMETER', 'examples[0]', 'examples[0].parameters.colour', withExample({ parameters: { colour: 'RED' } })],
  ['WRONG_TYPE', 'examples[0]', 'examples[0].parameters.respondWithin', withExample({ parameters: { respondWithin: 'soon' } })],
  [
    'UNKNOWN_RULE',
    'examples[0]',
    'examples[0].expect.fired[0]',
    withExample({ expect: { status: 'DECIDED', fired: ['doll-off'] } }),
  ],
  [
    'UNKNOWN_FACT',
    'examples[0]',
    'examples[0].expect.missing[0]',
    withExample({ expect: { status: 'NEEDS_INFORMATION', missing: ['toy.shape'] } }),
  ],
  [
    'DUPLICATE',
    'examples[0]',
    'examples[1].name',
    { ...samplePlugin, examples: [{ ...sampleExamples, examples: [...sampleExamples.examples, ...sampleExamples.examples] }] },
  ],

  ['OUTCOME_MISMATCH', 'rulesets[2]', 'otherwise[0].channels[0]', withOtherwise('notify', { ...notice, channels: ['PIGEON'] })],
  ['OUTCOME_MISMATCH', 'rulesets[2]', 'otherwise[0].channels', withOtherwise('notify', { ...notice, channels: [] })],
  [
    'OUTCOME_MISMATCH',
    'rulesets[2]',
    'otherwise.channel',
    withOtherwise('followUp', { required: true, channel: 'TEXT_MESSAGE' }),
  ],

  ['WRONG_FORMAT', 'measurements[0]', 'decision', withMeasurement({ decision: 'classify' })],
  ['OUT_OF_BOUNDS', 'measurements[0]', 'atLeast.macroF1', withMeasurement({ atLeast: { macroF1: 55 } })],
  ['UNKNOWN_DECISION', 'measurements[0]', 'decision', withMeasurement({ decision: 'divine.truth' })],
  ['RULESET_MISSING', 'measurements[0]', 'decision', withMeasurement({ decision: 'recallPlan.class' })],
  ['OUTCOME_MISMATCH', 'measurements[0]', 'decision', withMeasurement({ decision: 'classify.colour' })],
  ['OUTCOME_MISMATCH', 'measurements[0]', 'atLeast.recall.GRAVE', withMeasurement({ atLeast: { recall: { GRAVE: 0.9 } } })],
  ['DUPLICATE', 'measurements[1]', 'id', { ...samplePlugin, measurements: [sampleMeasurement, { ...sampleMeasurement }] }],
];

describe('checkPlugin', () => {
  test('finds nothing in a sound plugin', () => {
    expect(checkPlugin(samplePlugin)).toEqual([]);
  });

  test('knows the channels by which somebody is reached', () => {
    expect(checkPlugin(withOtherwise('notify', notice)).filter(({ code }) => code === 'OUTCOME_MISMATCH')).toEqual([]);
  });

  test.each(broken)('%s at %s %s', (code, file, path, plugin) => {
    const faults = checkPlugin(plugin);
    expect(faults).toContainEqual(expect.objectContaining({ code, file, path }));
    for (const fault of faults) {
      expect(fault.message.en).not.toBe('');
      expect(fault.message['zh-CN']).toMatch(/\p{Script=Han}/u);
    }
  });

  test('a ruleset for two case types reads only what both ask alike', () => {
    const other: CaseType = {
      ...sampleCaseType,
      id: 'toy.recall',
      numberPrefix: 'TR',
      details: { type: 'object', additionalProperties: false, properties: {} },
    };
    const both = (ruleset: typeof sampleClassify) => ({ ...ruleset, caseTypes: ['toy.complaint', 'toy.recall'] });
    const faults = checkPlugin({
      ...samplePlugin,
      caseTypes: [sampleCaseType, other],
      rulesets: [both(sampleClassify), both(sampleClocks)],
    });
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ['UNKNOWN_FACT', 'rules[0].conditions.all[0].fact'],
      ['UNKNOWN_FACT', 'rules[1].conditions.all[0].fact'],
    ]);
  });
});

function withLot(): Plugin {
  const lot: DetailsProperty = {
    type: 'array',
    title: 'Lot',
    description: 'Which lot?',
    'x-zh-CN': { title: '批号', description: '哪个批号？' },
  };
  const { details } = sampleCaseType;
  return withCaseType({ details: { ...details, properties: { ...details.properties, lot } } });
}

function withFact(id: string): Plugin {
  return { ...samplePlugin, facts: [{ id, type: 'string', label: { en: 'colour', 'zh-CN': '颜色' } }] };
}

function withDefault(value: string): Plugin {
  return { ...samplePlugin, parameters: samplePlugin.parameters.map((parameter) => ({ ...parameter, default: value })) };
}

function withClocks(change: Partial<typeof sampleClocks>): Plugin {
  return { ...samplePlugin, rulesets: [sampleClassify, { ...sampleClocks, ...change }] };
}

function withRuleReading(fact: string): Plugin {
  const [first, ...others] = sampleClassify.rules;
  if (first === undefined) throw new Error('The sample has no rule.');
  const changed = { ...first, conditions: { all: [{ fact, operator: 'equal', value: 'RED' }] } };
  return { ...samplePlugin, rulesets: [{ ...sampleClassify, rules: [changed, ...others] }, sampleClocks] };
}
