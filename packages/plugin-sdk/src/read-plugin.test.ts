import { describe, expect, it } from 'vitest';
import { formatReading } from './format-reading.ts';
import type { Plugin } from './plugin.ts';
import { readPlugin } from './read-plugin.ts';

const text = (en: string, chinese: string) => ({ en, 'zh-CN': chinese });

const plugin: Plugin = {
  id: 'toy',
  version: '0.1.0',
  requires: '^0.1.0',
  label: text('Toys', '玩具'),
  description: text('Toys', '玩具'),
  caseTypes: [
    {
      id: 'toy.complaint',
      label: text('Toy complaint', '玩具投诉'),
      description: text('d', 'd'),
      numberPrefix: 'TC',
      details: {
        type: 'object',
        additionalProperties: false,
        properties: {
          broken: {
            type: 'boolean',
            title: 'Broken',
            description: 'Broken?',
            'x-zh-CN': { title: '损坏', description: '是否损坏？' },
            'x-valueLabels': { true: text('the toy is broken', '玩具已损坏'), false: text('the toy is whole', '玩具完好') },
          },
        },
      },
      intakeDecisions: [],
    },
  ],
  facts: [],
  parameters: [
    {
      id: 'answer',
      type: 'duration',
      label: text('answer within', '答复时限'),
      default: 'PT2H',
      source: { text: text('toy law, art. 1', '玩具法第1条'), evidence: 'unverified' },
      locked: { stricter: 'lower' },
    },
  ],
  codes: { 'milestone.ANSWER': text('the answer', '答复') },
  rulesets: [
    {
      decision: 'clocks',
      caseTypes: ['toy.complaint'],
      hitPolicy: 'collect',
      otherwise: [],
      rules: [
        {
          name: 'answer-soon',
          priority: 5,
          locked: true,
          conditions: {
            all: [
              { fact: 'details.broken', operator: 'equal', value: true },
              { fact: 'case.type', operator: 'equal', value: 'toy.complaint' },
            ],
          },
          event: {
            type: 'clocks',
            params: {
              milestone: 'ANSWER',
              duration: { fact: 'param.answer' },
              unit: 'WORKING',
              start: 'OPENED',
              metBy: 'RESOLVED',
              pausable: false,
            },
          },
          reason: text('Answered within {param.answer}.', '应在{param.answer}内答复。'),
          source: 'T1',
        },
      ],
    },
    { decision: 'classify', caseTypes: ['toy.complaint'], hitPolicy: 'merge', otherwise: { severity: 'MINOR' }, rules: [] },
  ],
  examples: [],
  measurements: [],
};

describe('readPlugin', () => {
  it('reads the rulesets in the order in which the core asks, or one decision’s', () => {
    expect(readPlugin(plugin, 'en').map(({ decision }) => decision)).toEqual(['classify', 'clocks']);
    expect(readPlugin(plugin, 'en', [], 'clocks').map(({ decisionLabel }) => decisionLabel)).toEqual(['Clocks']);
  });

  it('takes the names of values, codes, case types and parameters into the sentences', () => {
    const [chinese] = readPlugin(plugin, 'zh-CN', [], 'clocks');
    expect(chinese && formatReading(chinese, 'zh-CN')).toBe(
      [
        '时限：玩具投诉  [clocks]',
        '凡适用的规则，其结果逐项列入清单。',
        '',
        '1. 如果玩具已损坏，并且服务单类型为玩具投诉，则适用“答复”时限，期限为2小时（参数：答复时限），按工作时间计算，自受理时起算，问题解决即为达成，不可暂停计时。',
        '   [answer-soon · 优先级 5 · 已锁定：法定底线]',
        '   告知理由：应在2小时内答复。',
        '   依据：T1',
        '   参数：答复时限＝2小时（玩具法第1条；未核实：发布前须确认；已锁定：法定底线）',
        '',
        '否则，无需其他处理。',
      ].join('\n'),
    );
    const [english] = readPlugin(plugin, 'en', [], 'clocks');
    expect(english && formatReading(english, 'en')).toContain(
      '1. If the toy is broken, and the case type is toy complaint, then the clock for the answer runs, it allows 2 hours (parameter: answer within), counted in working time, beginning when the case is opened, it is met when the case is resolved, and it is never paused.',
    );
  });
});
