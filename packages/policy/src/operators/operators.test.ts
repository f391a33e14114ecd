import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsKeyword, normalizeText } from '../values/keyword.ts';
import { operators } from './operator-table.ts';

const holds = (name: string, fact: unknown, value: unknown) => {
  const operator = operators.find((each) => each.name === name);
  if (operator === undefined) throw new Error(name);
  return operator.holds(fact, value);
};

describe('operators', () => {
  it.each([
    ['lessThan', 1, 2, true],
    ['lessThan', null, 2, false],
    ['greaterThan', 5, null, false],
    ['greaterThanInclusive', 2, 2, true],
    ['equal', null, null, true],
    ['in', 'a', null, false],
    ['notIn', 'a', null, true],
    ['contains', null, 'a', false],
    ['doesNotContain', null, 'a', false],
    ['textContainsAny@1', 'The SMOKE came', ['smoke'], true],
    ['textContainsAny@1', 'ｓｍｏｋｅ everywhere', ['smoke'], true],
    ['textContainsAny@1', 'smoked salmon', ['smoke'], false],
    ['textContainsAny@1', 'two leaks', ['leak'], true],
    ['textContainsAny@1', 'two crashes', ['crash'], true],
    ['textContainsAny@1', 'burn injuries', ['injury'], true],
    ['textContainsAny@1', 'a leak', ['leaks'], false],
    ['textContainsAny@1', 'leaking', ['leak'], false],
    ['textContainsAny@1', '手机leak了', ['leak'], true],
    ['textContainsAny@1', '冰箱起火了', ['起火'], true],
    ['textContainsAny@1', '换了sim卡后', ['SIM卡'], true],
    ['textContainsAny@1', 'does  not\nwork', ['not work'], true],
    ['textContainsAny@1', 'it isn’t on', ["isn't"], true],
    ['textContainsAny@1', 'leaky leak', ['leak'], true],
    ['textContainsAny@1', 'anything', [], false],
    ['textContainsAny@1', 'anything', [''], false],
    ['textContainsAll@1', 'smoke and 起火', ['smoke', '起火'], true],
    ['textContainsAll@1', 'smoke', ['smoke', '起火'], false],
    ['textContainsAll@1', 'smoke', [], false],
    ['textMatches@1', 'error E17 shown', '(?i)e\\d{2}', true],
    ['textMatches@1', 'no code', 'E\\d{2}', false],
    ['dateBefore@1', '2026-01-01', '2026-01-02', true],
    ['dateBefore@1', '2026-01-01', '2026-01-01', false],
    ['dateOnOrBefore@1', '2026-01-01', '2026-01-01', true],
    ['dateAfter@1', '2026-01-01T08:00:00+08:00', '2026-01-01T00:00:00Z', false],
    ['dateOnOrAfter@1', '2026-01-01T08:00:00+08:00', '2026-01-01T00:00:00Z', true],
    ['dateAfter@1', '2026-01-01T00:00:00.5Z', '2026-01-01T00:00:00.49999Z', true],
    ['dateOnOrBefore@1', '2026-01-01T23:59:00+08:00', '2026-01-01', true],
    ['dateAfter@1', '2026-01-02T00:30:00+08:00', '2026-01-01', true],
    ['dateBefore@1', '2026-02-30', '2026-03-01', false],
    ['decimalEqual@1', '1.0', '1.00', true],
    ['decimalEqual@1', '0.3', 0.3, true],
    ['decimalLessThan@1', '999999999999999999.01', '999999999999999999.02', true],
    ['decimalAtMost@1', '10', '9.99', false],
    ['decimalGreaterThan@1', '10', '9.99', true],
    ['decimalAtLeast@1', '1e3', '1', false],
    ['durationShorterThan@1', 'PT23H', 'P1D', true],
    ['durationAtMost@1', 'PT24H', 'P1D', true],
    ['durationLongerThan@1', 'P1W', 'P6DT23H59M', true],
    ['durationAtLeast@1', 'P1M', 'P1D', false],
  ] as const)('%s: %j against %j', (name, fact, value, expected) => {
    expect(holds(name, fact, value)).toBe(expected);
  });

  it('give a boolean for anything', () => {
    const anything = fc.oneof(fc.anything(), fc.constantFrom('2026-01-01', 'P1D', '1.5', ['a'], '(', null));
    fc.assert(
      fc.property(fc.constantFrom(...operators), anything, anything, (operator, fact, value) => {
        expect(typeof operator.holds(fact, value)).toBe('boolean');
      }),
      { numRuns: 2_000 },
    );
  });

  it('order dates, decimals and durations as their oracles do', () => {
    const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, instants, (left, right) => {
        expect(holds('dateBefore@1', left.toISOString(), right.toISOString())).toBe(left < right);
      }),
    );
    const cents = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
    const written = (amount: bigint) => {
      const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
      return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
    };
    fc.assert(
      fc.property(cents, cents, (left, right) => {
        expect(holds('decimalLessThan@1', written(left), written(right))).toBe(left < right);
        expect(holds('decimalEqual@1', written(left), written(right))).toBe(left === right);
      }),
    );
    const minutes = fc.nat(10_000_000);
    const parts = (total: number) => `P${Math.floor(total / 1440)}DT${Math.floor((total % 1440) / 60)}H${total % 60}M`;
    fc.assert(
      fc.property(minutes, minutes, (left, right) => {
        expect(holds('durationAtLeast@1', parts(left), parts(right))).toBe(left >= right);
      }),
    );
  });

  it('do not hang on catastrophic patterns and long texts', () => {
    expect(holds('textMatches@1', `${'a'.repeat(20_000)}!`, '^(a+)+$')).toBe(false);
    expect(containsKeyword(normalizeText('a'.repeat(20_000)), 'aaaa')).toBe(false);
  });

  it('have one name each, described in both languages', () => {
    expect(new Set(operators.map(({ name }) => name)).size).toBe(operators.length);
    for (const { name, description } of operators) {
      expect(description['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(name).toMatch(/^[a-z][A-Za-z]*(@\d+)?$/);
    }
  });
});
