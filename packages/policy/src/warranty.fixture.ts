import type { RulesetContext } from './check/ruleset.ts';
import type { FactDefinition, JsonValue, ParameterDefinition, ValueType } from './fact.ts';
import type { Condition, HitPolicy, Rule, Ruleset } from './ruleset.ts';

/** A small ruleset with one fact of each type, for this package's tests. */
const text = (en: string) => ({ en, 'zh-CN': en });

const fact = (id: string, type: ValueType, more: Partial<FactDefinition> = {}): FactDefinition => ({
  id,
  type,
  label: text(id),
  ...more,
});

export const facts: readonly FactDefinition[] = [
  fact('asset.repairCount', 'integer'),
  fact('asset.mileage', 'number'),
  fact('asset.price', 'decimal'),
  fact('asset.kind', 'string', { enum: ['phone', 'fridge'] }),
  fact('asset.soldOn', 'date'),
  fact('case.openedAt', 'dateTime'),
  fact('case.text', 'string'),
  fact('case.tags', 'stringList', { enum: ['urgent', 'vip', 'legal'] }),
  fact('case.waited', 'duration'),
  fact('case.lines', 'objectList'),
  fact('case.extra', 'object'),
];

export const coreFacts: readonly FactDefinition[] = [fact('coverage.covered', 'boolean')];

const parameter = (id: string, type: ValueType, more: Partial<ParameterDefinition> = {}): ParameterDefinition => ({
  id,
  type,
  label: text(id),
  source: { text: text('a law'), evidence: 'read' },
  ...more,
});

export const parameters: readonly ParameterDefinition[] = [
  parameter('repairsBeforeExchange', 'integer', { default: 2, minimum: 1, maximum: 5, locked: { stricter: 'lower' } }),
  parameter('blank', 'integer'),
  parameter('keywords', 'stringList', { default: ['起火', 'smoke'] }),
  parameter('ceiling', 'decimal', { default: '500.00', minimum: '0', maximum: '10000' }),
  parameter('patience', 'duration', { default: 'P7D', maximum: 'P30D', locked: { stricter: 'lower' } }),
  parameter('from', 'date', { default: '2026-01-01' }),
  parameter('strict', 'boolean', { default: true, locked: { stricter: 'none' } }),
];

export const context: RulesetContext = {
  file: 'rules/remedies.json',
  facts,
  parameters,
  decision: {
    id: 'remedies',
    hitPolicies: ['first', 'unique', 'any', 'collect', 'merge', 'sum', 'min', 'max'],
    outcome: {
      type: 'object',
      additionalProperties: false,
      required: ['value'],
      properties: {
        value: { type: ['integer', 'string'] },
        allow: { type: 'array', items: { enum: ['REPAIR', 'EXCHANGE', 'REFUND'] } },
        note: { type: 'object', properties: { text: { type: 'string' } } },
      },
    },
    facts: coreFacts,
  },
  caseTypes: ['equipment.repair', 'equipment.return'],
};

export const covered: Condition = { fact: 'coverage.covered', operator: 'equal', value: true };
export const soldIn2026: Condition = { fact: 'asset.soldOn', operator: 'dateOnOrAfter@1', value: { fact: 'param.from' } };
export const repairedOften: Condition = {
  fact: 'asset.repairCount',
  operator: 'greaterThanInclusive',
  value: { fact: 'param.repairsBeforeExchange' },
};

export function rule(name: string, conditions: Condition, params: Rule['event']['params'] | 'refer', priority = 1): Rule {
  return {
    name,
    priority,
    conditions: 'fact' in conditions ? { all: [conditions] } : conditions,
    event: params === 'refer' ? { type: 'refer' } : { type: 'remedies', ...(params === undefined ? {} : { params }) },
    reason: text(`because of ${name}`),
    source: 'a law',
  };
}

export function ruleset(hitPolicy: HitPolicy, rules: readonly Rule[], otherwise: JsonValue = { value: 0 }): Ruleset {
  return { decision: 'remedies', caseTypes: ['equipment.repair'], hitPolicy, otherwise, rules };
}

/** Has no fault, and something of everything. */
export const soundRuleset: Ruleset = {
  ...ruleset('first', [
    {
      ...rule(
        'exchange-after-repairs',
        { all: [covered, repairedOften, { condition: 'recent' }] },
        { value: 1, allow: ['EXCHANGE'] },
        80,
      ),
      locked: true,
      reason: { en: 'Repaired {asset.repairCount} times.', 'zh-CN': '已维修{asset.repairCount}次。' },
    },
    rule(
      'fire-goes-to-a-person',
      { fact: 'case.text', operator: 'textContainsAny@1', value: { fact: 'param.keywords' } },
      'refer',
      90,
    ),
    rule(
      'others',
      { any: [{ not: covered }, { fact: 'asset.kind', operator: 'in', value: ['phone'] }] },
      { value: { fact: 'param.blank' } },
    ),
  ]),
  conditions: { recent: { all: [soldIn2026] } },
};
