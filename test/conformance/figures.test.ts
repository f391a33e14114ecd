import { isFactReference, type JsonValue, type ParameterDefinition, type Ruleset } from '@aftercare/policy';
import { describe, expect, test } from 'vitest';
import { plugins } from '../company.ts';

/** Which member of an outcome says in which time the duration of another is counted. */
const unitOf = { duration: 'unit', within: 'unit', finishWithin: 'finishUnit' } as const;

describe.each(plugins.plugins)('the figures of $id', ({ parameters, rulesets }) => {
  test('have bounds on both sides, a lock being one, and numbers their unit', () => {
    const counted = parameters.filter(({ type }) => ['integer', 'number', 'decimal', 'duration'].includes(type));
    expect(counted.length).toBeGreaterThan(0);
    expect(counted.flatMap((parameter) => lacksOf(parameter).map((lack) => `${parameter.id}: ${lack}`))).toEqual([]);
  });

  test('that are counted in working time are told in working days, and no others', () => {
    const units = new Map(parameters.map(({ id, unit }) => [`param.${id}`, unit]));
    const timed = rulesets.flatMap(timedParameters);
    expect(timed.filter(({ fact, time }) => (units.get(fact) === 'workingDay') !== (time === 'WORKING'))).toEqual([]);
  });
});

function lacksOf({ type, unit, minimum, maximum, locked }: ParameterDefinition): readonly string[] {
  const isFixed = locked?.stricter === 'none';
  return [
    ...(minimum !== undefined || locked?.stricter === 'higher' || isFixed ? [] : ['no minimum']),
    ...(maximum !== undefined || locked?.stricter === 'lower' || isFixed ? [] : ['no maximum']),
    ...(unit !== undefined || type === 'duration' ? [] : ['no unit']),
  ];
}

function timedParameters({ rules, otherwise }: Ruleset): readonly { readonly fact: string; readonly time: JsonValue }[] {
  const outcomes: readonly unknown[] = [...rules.map(({ event }) => event.params), otherwise];
  return outcomes.flatMap((outcome) => {
    const members = new Map<string, JsonValue>(Object.entries(Object(outcome)));
    return Object.entries(unitOf).flatMap(([member, unit]) => {
      const duration = members.get(member);
      return isFactReference(duration) ? [{ fact: duration.fact, time: members.get(unit) ?? null }] : [];
    });
  });
}
