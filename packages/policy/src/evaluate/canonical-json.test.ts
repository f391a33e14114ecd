import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

/** Keys that an object would put in another order than RFC 8785 does, or would not have; and texts that only look broken. */
const key = fc.constantFrom(
  'a',
  'b',
  'B',
  'en',
  'zh-CN',
  '',
  'é',
  '\u{1f600}',
  '\ufb33',
  '1',
  '9',
  '10',
  '-1',
  '__proto__',
  'toJSON',
);
const scalar = fc.oneof(
  fc.constantFrom(-0, 1e21, 1e-7, '\\ud800', '\u2028', '"', null, true),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'grapheme' }),
);
const { document } = fc.letrec((tie) => ({
  document: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('document'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('document')), { maxLength: 6 }).map((members) => Object.fromEntries(members)),
  ),
}));

describe('canonicalJson', () => {
  it('writes what canonicalize does', () => {
    fc.assert(
      fc.property(document, (value) => {
        expect(canonicalJson([value])).toBe(canonicalize([value]));
      }),
      { numRuns: 3_000 },
    );
  });

  it('refuses what is no JSON', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udc00': 1 }])
      expect(() => canonicalJson([value])).toThrow();
  });

  it('leaves the value as it is', () => {
    const value = { b: [{ d: 1, c: 2 }], a: 1 };
    expect(canonicalJson(value)).toBe('{"a":1,"b":[{"c":2,"d":1}]}');
    expect(JSON.stringify(value)).toBe('{"b":[{"d":1,"c":2}],"a":1}');
  });
});
