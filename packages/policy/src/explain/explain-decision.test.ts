import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactDefinition, Facts, JsonValue } from '../fact.ts';
import { locales } from '../localized-text.ts';
import { personalFacts } from '../personal-facts.ts';
import { inputOf } from '../referee/evaluators.fixture.ts';
import { deciders } from '../referee/rulesets.fixture.ts';
import { refereeTimeout, someRuns } from '../referee/runs.fixture.ts';
import { partial, facts as refereeFacts } from '../referee/values.fixture.ts';
import type { Condition, Ruleset } from '../ruleset.ts';
import type { DecisionTrace, TracedCondition } from '../trace/decision-trace.ts';
import { traceRecorded } from '../trace/recorded-trace.ts';
import { traceDecision } from '../trace/trace-decision.ts';
import { coreFacts, covered, facts, parameters, repairedOften, rule, ruleset, soundRuleset } from '../warranty.fixture.ts';
import { type ExplainOptions, explainDecision } from './explain-decision.ts';
import type { Audience } from './explanation.ts';

const audiences: readonly Audience[] = ['customer', 'agent', 'auditor'];
const labels: Readonly<Record<string, Partial<FactDefinition>>> = {
  'asset.repairCount': {
    label: { en: 'repairs so far', 'zh-CN': '已维修次数' },
    question: { en: 'How often was it repaired?', 'zh-CN': '维修过几次？' },
  },
  'coverage.covered': {
    valueLabels: {
      true: { en: 'the item is under warranty', 'zh-CN': '产品在保修范围内' },
      false: { en: 'the item is not under warranty', 'zh-CN': '产品不在保修范围内' },
    },
  },
};
const definitions = [...facts, ...coreFacts].map((fact) => ({ ...fact, ...labels[fact.id] }));
const outcome = {
  properties: {
    value: { 'x-phrase': { en: '{value} is due', 'zh-CN': '应给付{value}' } },
    allow: {
      'x-phrase': { en: 'the team is {value}', 'zh-CN': '由{value}处理' },
      'x-customer': false,
    },
  },
};

const traceOf = (of: Ruleset, given: Facts, personal: readonly string[] = []): DecisionTrace =>
  traceDecision(
    {
      ruleset: of,
      facts: definitions.map((fact) => (personal.includes(fact.id) ? { ...fact, personalData: true } : fact)),
      parameters,
      parameterValues: {},
    },
    given,
  );

const textOf = (trace: DecisionTrace, audience: Audience, more: Partial<ExplainOptions> = {}) =>
  explainDecision(trace, { audience, locale: 'en', outcome, ...more }).text;

const warranty = ruleset('first', [
  {
    ...rule('exchange', { all: [covered, repairedOften] }, { value: 7, allow: ['EXCHANGE'] }, 80),
    reason: { en: 'Repaired {asset.repairCount} times.', 'zh-CN': '已维修{asset.repairCount}次。' },
    locked: true,
  },
]);
const exchanged = traceOf(warranty, { 'coverage.covered': true, 'asset.repairCount': 3 });

describe('explainDecision', () => {
  it('tells the customer the outcome and why, and nothing of the company’s own', () => {
    expect(textOf(exchanged, 'customer')).toBe('Our decision: 7 is due.\nWhy: Repaired 3 times.');
    expect(textOf(exchanged, 'customer', { locale: 'zh-CN' })).toBe('您好，您的事项处理意见如下：应给付7。\n理由：已维修3次。');
  });

  it('tells the agent also what held, with the values seen', () => {
    expect(textOf(exchanged, 'agent')).toBe(
      [
        'Decided: 7 is due, and the team is exchange.',
        'Reason: Repaired 3 times.',
        'It held that the item is under warranty.',
        'It held that the repairs so far are at least 2 (parameter: repairsBeforeExchange); seen: 3.',
      ].join('\n'),
    );
    expect(textOf(exchanged, 'agent', { locale: 'zh-CN' })).toContain('成立的条件：产品在保修范围内。');
  });

  it('names the rule of a sentence to staff, never to a customer', () => {
    const rules = (audience: Audience) =>
      explainDecision(exchanged, { audience, locale: 'en' }).sentences.map((sentence) => sentence.rule);
    expect(rules('customer')).toEqual([undefined, undefined]);
    expect(rules('agent')).toEqual([undefined, 'exchange', 'exchange', 'exchange']);
  });

  it('tells the auditor also the rule, its source, the hit policy, the figures, the revision and the engine', () => {
    const text = textOf(exchanged, 'auditor', { asOf: '2026-11-01' });
    for (const each of [
      'Rule exchange, priority 80, locked as a statutory floor; source: a law.',
      'Hit policy first: ',
      'Parameter repairsBeforeExchange (repairsBeforeExchange): 2; source: a law; verified in the text of the law.',
      `Revision ${exchanged.decision.revision}, engine policy`,
      'By the rules as of 2026-11-01.',
    ])
      expect(text).toContain(each);
  });

  it('asks for what is missing, the customer only for what a customer can answer', () => {
    const missing = traceOf(warranty, { 'coverage.covered': true });
    expect(textOf(missing, 'customer')).toBe('To decide, we need to know more from you.\nHow often was it repaired?');
    expect(textOf(missing, 'agent')).toContain('Missing: repairs so far. Ask: How often was it repaired?');
    const unset = traceOf(ruleset('first', [rule('all', { not: covered }, { value: { fact: 'param.blank' } })]), {
      'coverage.covered': false,
    });
    expect(textOf(unset, 'customer')).toBe('A member of our staff will look into this personally and get back to you.');
    expect(textOf(unset, 'agent')).toContain('The business unit has not set the parameter “blank”.');
  });

  it('says when a person decides, when the default stands and which rules are left open', () => {
    const fire = traceOf(soundRuleset, { 'case.text': 'smoke', 'asset.repairCount': 1 });
    expect(textOf(fire, 'agent')).toContain('Referred: a person decides.');
    expect(textOf(fire, 'auditor')).toContain('Left open by what is not known: others.');
    expect(textOf(traceOf(warranty, { 'coverage.covered': false }), 'agent')).toContain('the default stands');
  });

  it('tells a customer of a decision that is the company’s own business only that it is', () => {
    const own = ruleset('collect', [rule('sign', { all: [covered] }, { allow: ['EXCHANGE'] })], []);
    expect(textOf(traceOf(own, { 'coverage.covered': true }), 'customer')).toBe(
      'This is a step of our own work; you need not do anything.',
    );
  });

  it('tells a duration that is counted in working time in working days', () => {
    const counted = {
      properties: {
        within: { 'x-phrase': { en: 'within {value}', 'zh-CN': '在{value}内' }, 'x-countedBy': 'unit' },
        unit: { 'x-customer': false },
      },
    };
    const told = (unit: string, locale: 'en' | 'zh-CN') =>
      textOf(
        traceOf(ruleset('first', [rule('in-time', covered, { within: 'P3D', unit })]), { 'coverage.covered': true }),
        'customer',
        { outcome: counted, locale },
      );
    expect(told('WORKING', 'en')).toContain('within 3 working days.');
    expect(told('WORKING', 'zh-CN')).toContain('在3个工作日内。');
    expect(told('ELAPSED', 'en')).toContain('within 3 days.');
  });

  it('says why a contrary held, and which entries of a list fit', () => {
    const both: Condition = {
      all: [
        { not: { any: [{ fact: 'asset.repairCount', operator: 'greaterThan', value: 5 }, { not: covered }] } },
        { fact: 'case.lines', operator: 'someElement@1', value: { all: [{ fact: 'element.q', operator: 'equal', value: 2 }] } },
      ],
    };
    const text = textOf(
      traceOf(ruleset('first', [rule('one', both, { value: 1 })]), {
        'asset.repairCount': 3,
        'coverage.covered': true,
        'case.lines': [{ q: 1 }, { q: 2 }],
      }),
      'agent',
    );
    expect(text).toContain('It held that the repairs so far are at most 5; seen: 3.');
    expect(text).toContain('the item is under warranty');
    expect(text).toContain('for at least one entry of the case.lines, its q is 2; seen: entries 2.');
  });
});

describe('personal data', () => {
  const secret = 'Zhang-4711';
  const tells: Condition = {
    any: [
      { fact: 'case.text', operator: 'equal', value: secret },
      { fact: 'case.text', operator: 'in', value: [secret, 'b'] },
      { fact: 'case.tags', operator: 'contains', value: secret },
      {
        fact: 'case.lines',
        operator: 'someElement@1',
        value: { all: [{ fact: 'element.name', operator: 'equal', value: secret }] },
      },
      { fact: 'case.text', operator: 'equal', value: { fact: 'case.extra', path: '$.name' } },
      { fact: 'coverage.covered', operator: 'equal', value: true },
    ],
  };
  const told: Ruleset = ruleset(
    'merge',
    [
      {
        ...rule('one', tells, { value: { fact: 'case.text' }, note: { fact: 'case.extra' } }),
        reason: { en: `Said {case.text}, {case.tags}.`, 'zh-CN': '说{case.text}、{case.lines}。' },
      },
    ],
    { value: 0 },
  );
  const given: Facts = {
    'case.text': secret,
    'case.tags': [secret],
    'case.lines': [{ name: secret }],
    'case.extra': { name: secret },
    'coverage.covered': true,
  };
  const personal = ['case.text', 'case.tags', 'case.lines', 'case.extra', 'coverage.covered'];

  it('occurs in no wording while it is masked', () => {
    for (const audience of audiences)
      for (const locale of locales) {
        const { text, sentences } = explainDecision(traceOf(told, given, personal), { audience, locale });
        expect(JSON.stringify([text, sentences])).not.toContain(secret);
        expect(text).not.toMatch(/under warranty|在保修/);
        expect(text).toContain('***');
      }
  });

  it('is shown to whom the caller lets it be shown', () => {
    expect(textOf(traceOf(told, given, personal), 'agent', { showPersonalData: true })).toContain(`Said ${secret}`);
    expect(textOf(traceOf(told, given), 'customer')).toContain(secret);
  });

  it(
    'of any kind leaves the wordings as they would be for other values',
    () => {
      fc.assert(
        fc.property(deciders, partial, partial, (of, some, other) => {
          const input = { ...inputOf(of, some), facts: hidden };
          const traced = traceDecision(input, some);
          // The same verdict, by other values of the facts.
          const facts = Object.fromEntries(Object.keys(traced.facts).map((id): [string, JsonValue] => [id, other[id] ?? 'x']));
          const rules = traced.rules.map((each) => ({ ...each, condition: withOther(each.condition) }));
          const swapped = { ...traced, facts, rules };
          for (const audience of audiences)
            for (const locale of locales)
              expect(explainDecision(swapped, { audience, locale })).toEqual(explainDecision(traced, { audience, locale }));
        }),
        someRuns(100),
      );
    },
    refereeTimeout,
  );
});

const hidden = refereeFacts.map((fact) => ({ ...fact, personalData: true }));

/** The same truths, by other values of what is personal. */
function withOther(condition: TracedCondition): TracedCondition {
  if (condition.kind !== 'comparison') return { ...condition, children: condition.children.map(withOther) };
  if (!personalFacts(hidden)(condition.comparison.fact)) return condition;
  const { elements: _, factValue, ...rest } = condition;
  return { ...rest, factValue: factValue === undefined ? undefined : 'other' };
}

describe('traceRecorded', () => {
  const private_: Condition = {
    all: [
      { fact: 'case.text', operator: 'textContainsAny@1', value: ['smoke'] },
      { any: [{ fact: 'case.text', operator: 'equal', value: 'x' }, { not: covered }] },
      {
        any: [
          { fact: 'case.text', operator: 'equal', value: 'x' },
          { fact: 'case.text', operator: 'equal', value: 'y' },
        ],
      },
    ],
  };
  const recorded = (fired: boolean, facts: Facts, conditions = private_) => {
    const trace = traceOf(ruleset('first', [rule('one', conditions, { value: 1 })]), facts, ['case.text']);
    const decision = {
      ...trace.decision,
      status: 'DECIDED' as const,
      outcome: { value: fired ? 1 : 0 },
      fired: fired ? [{ rule: 'one', reason: { en: '', 'zh-CN': '' }, source: '', facts: {} }] : [],
      missing: [],
    };
    return traceRecorded(trace.input, { decision, engine: 'old', facts });
  };

  it('tells from a rule’s having fired what facts that were not kept must have been', () => {
    const trace = recorded(true, { 'coverage.covered': true });
    expect(trace.rules[0]).toMatchObject({
      truth: 'true',
      condition: {
        children: [
          { truth: 'true' },
          { truth: 'true', children: [{ truth: 'true' }, { truth: 'false', children: [{ truth: 'true' }] }] },
          { truth: 'true', children: [{ truth: 'unknown' }, { truth: 'unknown' }] },
        ],
      },
    });
    expect(trace).toMatchObject({ engine: 'old', decision: { outcome: { value: 1 } } });
    expect(textOf(trace, 'agent')).toContain('It held that the case.text mentions any of ***.');
  });

  it('concludes from a contrary that all it denies did not hold', () => {
    const is = (value: string): Condition => ({ fact: 'case.text', operator: 'equal', value });
    const denied: Condition = {
      all: [{ not: { any: [is('x'), is('y')] } }, { not: { all: [is('x'), is('y')] } }, { not: is('z') }],
    };
    expect(recorded(true, {}, denied).rules[0]?.condition).toMatchObject({
      children: [
        { truth: 'true', children: [{ truth: 'false', children: [{ truth: 'false' }, { truth: 'false' }] }] },
        { truth: 'true', children: [{ truth: 'false', children: [{ truth: 'unknown' }, { truth: 'unknown' }] }] },
        { truth: 'true', children: [{ truth: 'false' }] },
      ],
    });
  });

  it('decides nothing anew and says nothing of rules that did not fire', () => {
    const trace = recorded(false, { 'coverage.covered': true });
    expect(trace.rules[0]?.truth).toBe('unknown');
    expect(trace.decision.outcome).toEqual({ value: 0 });
  });
});
