import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsKeyword, normalizeText } from '../values/keyword.ts';
import { clashOf, impliesKeyword, textsWith } from './text-witness.ts';

const words = ['leak', 'gas leak', 'leaks', 'leaky', 'gas', 'gass', '起火', '冰箱起火', '手机leak', 'sim卡', '卡', 'leak起火'];
const implying = words.flatMap((one) =>
  words.filter((other) => impliesKeyword(one, other)).map((other) => [one, other] as const),
);
const around = fc.array(fc.constantFrom(...words, '冰箱', 's', 'y', 'ing', ' ', '；'), { maxLength: 3 });
const keywords = (...words: string[]) => ({ keywords: words, all: false });

describe('a keyword implies another', () => {
  it('only where every text with the one has the other', () => {
    expect(implying.length).toBeGreaterThan(words.length);
    fc.assert(
      fc.property(fc.constantFrom(...implying), around, around, ([one, other], before, after) => {
        const text = normalizeText([...before, one, ...after].join(''));
        if (containsKeyword(text, one)) expect(containsKeyword(text, other)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['gas leak', 'leak', true],
    ['冰箱起火', '起火', true],
    ['leak', 'leaks', false],
    ['手机leak', 'leak', false],
    ['leak', '起火', false],
  ])('%s, %s: %s', (one, other, isImplied) => {
    expect(impliesKeyword(one, other)).toBe(isImplied);
  });
});

describe('wanted and unwanted keywords clash', () => {
  it('where each that would do comes with an unwanted one', () => {
    const [gas, fire] = [keywords('gas'), keywords('起火')];
    expect(clashOf(keywords('gas leak', '冰箱起火'), [gas, fire])).toEqual([gas, fire]);
    expect(clashOf(keywords('gas leak', 'smoke'), [gas, fire])).toBeUndefined();
  });

  it('where all are wanted and one comes with an unwanted one', () => {
    expect(clashOf({ keywords: ['gas leak', 'smoke'], all: true }, [keywords('gas')])).toEqual([keywords('gas')]);
  });

  it('or there is a text with the one and without the other', () => {
    const texts = textsWith([keywords('gas leak', 'smoke'), { keywords: ['冒烟', 'hot'], all: true }], [keywords('leak')]);
    expect(texts[0]).toBe('smoke; 冒烟; hot');
  });
});
