import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsKeyword, normalizeText } from './keyword.ts';
import { KeywordMatcher } from './keyword-matcher.ts';

/** Short words of few letters, so that keywords overlap, are parts of each other, and end where words go on. */
const word = fc
  .array(fc.constantFrom('a', 'b', 'y', 's', 'e', '火', '机', ' ', 'Ａ', '_', '😀', "'"), { maxLength: 5 })
  .map((of) => of.join(''));
const keywords = fc.array(fc.oneof({ weight: 9, arbitrary: word }, fc.constantFrom<unknown>(null, 5, [])), { maxLength: 6 });
const text = fc.array(word, { maxLength: 8 }).map((of) => normalizeText(of.join('')));

function found(list: readonly unknown[], of: string): readonly boolean[] {
  return list.map((keyword) => typeof keyword === 'string' && containsKeyword(of, normalizeText(keyword)));
}

describe('KeywordMatcher', () => {
  it('finds in one pass what containsKeyword finds keyword by keyword', () => {
    fc.assert(
      fc.property(keywords, text, (list, of) => {
        const each = found(list, of);
        const matcher = new KeywordMatcher(list);
        expect(matcher.findsAny(of)).toBe(each.some(Boolean));
        expect(matcher.findsAll(of)).toBe(each.length > 0 && each.every(Boolean));
      }),
      { numRuns: 20_000 },
    );
  });

  it('does not hang on a hostile text, in which every keyword begins everywhere', () => {
    const list = Array.from({ length: 5_000 }, (_, index) => 'a'.repeat(index + 1));
    expect(new KeywordMatcher(list).findsAny(`${'a'.repeat(100_000)}b`)).toBe(false);
  });
});
