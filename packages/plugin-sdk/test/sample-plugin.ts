import type { CaseType, ExampleFile, Measurement, Plugin, Ruleset } from '../src/index.ts';

/** A plugin without a fault, small enough to break in one place at a time. */
export const sampleCaseType: CaseType = {
  id: 'toy.complaint',
  label: { en: 'Toy complaint', 'zh-CN': '玩具投诉' },
  description: { en: 'A toy broke.', 'zh-CN': '玩具损坏。' },
  numberPrefix: 'TC',
  details: {
    type: 'object',
    additionalProperties: false,
    required: ['part'],
    properties: {
      part: property('string', 'Part', { enum: ['WHEEL', 'DOLL'] }),
      boughtOn: property('string', 'Bought on', { format: 'date' }),
      calledAt: property('string', 'Called at', { format: 'date-time' }),
      price: property('string', 'Price', { format: 'decimal', 'x-unit': 'CNY' }),
      used: property('string', 'Used for', { format: 'duration' }),
      age: property('integer', 'Age of the child', { minimum: 0, maximum: 17, 'x-personalData': true }),
      weight: property('number', 'Weight'),
      broken: property('boolean', 'Broken', { 'x-noneWhenUnanswered': true }),
      lotCodes: property('array', 'Lots', { items: { type: 'string' }, maxItems: 2 }),
    },
  },
  intakeDecisions: [],
};

export const sampleClassify: Ruleset = {
  decision: 'classify',
  caseTypes: ['toy.complaint'],
  hitPolicy: 'first',
  otherwise: { category: 'QUALITY', severity: 'GENERAL', urgency: 'NORMAL', team: 'SERVICE' },
  rules: [
    {
      name: 'wheel-off',
      conditions: { all: [{ fact: 'details.part', operator: 'equal', value: 'WHEEL' }] },
      event: { type: 'classify', params: { category: 'WHEEL', severity: 'SERIOUS', urgency: 'URGENT', team: 'WORKSHOP' } },
      reason: { en: 'A wheel came off.', 'zh-CN': '轮子脱落。' },
      source: 'T1',
    },
    {
      name: 'broken',
      conditions: { all: [{ fact: 'details.broken', operator: 'equal', value: true }] },
      event: { type: 'classify', params: { category: 'BROKEN', severity: 'SERIOUS', urgency: 'NORMAL', team: 'WORKSHOP' } },
      reason: { en: 'It is broken.', 'zh-CN': '已损坏。' },
      source: 'T1',
    },
  ],
};

export const sampleClocks: Ruleset = {
  decision: 'clocks',
  caseTypes: ['toy.complaint'],
  hitPolicy: 'collect',
  otherwise: [],
  rules: [
    {
      name: 'respond',
      conditions: { all: [{ fact: 'classification.urgency', operator: 'equal', value: 'URGENT' }] },
      event: {
        type: 'clocks',
        params: {
          milestone: 'FIRST_RESPONSE',
          duration: { fact: 'param.respondWithin' },
          unit: 'ELAPSED',
          start: 'OPENED',
          metBy: 'MESSAGE_SENT',
          pausable: false,
        },
      },
      reason: { en: 'Urgent.', 'zh-CN': '紧急。' },
      source: 'M5',
    },
  ],
};

export const sampleExamples: ExampleFile = {
  decision: 'classify',
  caseType: 'toy.complaint',
  examples: [
    {
      name: 'wheel',
      now: '2026-03-02T09:30:00+08:00',
      facts: { 'details.part': 'WHEEL' },
      expect: { status: 'DECIDED', outcome: { category: 'WHEEL', severity: 'SERIOUS', urgency: 'URGENT', team: 'WORKSHOP' } },
    },
  ],
};

export const sampleMeasurement: Measurement = {
  id: 'severity',
  label: { en: 'Severity of complaints', 'zh-CN': '投诉严重程度' },
  mapping: 'toys',
  decision: 'classify.severity',
  atLeast: { recall: { SERIOUS: 0.9 }, macroF1: 0.5 },
};

export const samplePlugin: Plugin = {
  id: 'toy-shop',
  version: '1.0.0',
  requires: '^0.1.0',
  label: { en: 'Toys', 'zh-CN': '玩具' },
  description: { en: 'Complaints about toys.', 'zh-CN': '玩具投诉。' },
  caseTypes: [sampleCaseType],
  facts: [{ id: 'toy.colour', type: 'string', label: { en: 'colour', 'zh-CN': '颜色' } }],
  parameters: [
    {
      id: 'respondWithin',
      type: 'duration',
      label: { en: 'respond within', 'zh-CN': '响应时限' },
      default: 'PT2H',
      source: { text: { en: 'M5', 'zh-CN': 'M5' }, evidence: 'requirement' },
    },
  ],
  rulesets: [sampleClassify, sampleClocks],
  examples: [sampleExamples],
  measurements: [sampleMeasurement],
  explanations: [],
};

function property(
  type: CaseType['details']['properties'][string]['type'],
  title: string,
  more: Partial<CaseType['details']['properties'][string]> = {},
): CaseType['details']['properties'][string] {
  return { type, title, description: `${title}?`, 'x-zh-CN': { title: `${title}（中文）`, description: `${title}？` }, ...more };
}
