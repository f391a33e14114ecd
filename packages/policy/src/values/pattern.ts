import { RE2JS } from 're2js';
import type { LocalizedText } from '../localized-text.ts';

type PatternTest = (text: string) => boolean;

const compiled = new Map<string, PatternTest | undefined>();
const cacheSize = 500;
const maximumLength = 1_000;
/**
 * Instructions of RE2's program, which counted repetitions multiply: each may be tried at every character. Measured at 50 million a
 * second, a text of 20,000 characters takes 0.4 seconds at the worst.
 */
const maximumSize = 1_000;

/** Why a pattern cannot be used, a mistake of syntax in the words of re2js; undefined when it can. */
export function patternProblem(pattern: string): LocalizedText | undefined {
  if (pattern.length > maximumLength)
    return { en: `longer than ${maximumLength} characters`, 'zh-CN': `超过 ${maximumLength} 个字符` };
  try {
    if (RE2JS.compile(pattern).programSize() <= maximumSize) return undefined;
    return { en: 'its counted repetitions make it too large', 'zh-CN': '计数重复过多，模式过大' };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { en: words, 'zh-CN': words };
  }
}

/** Whether the pattern is found anywhere in a text, in time linear in the text; undefined when it is no pattern. */
export function patternTest(pattern: string): PatternTest | undefined {
  if (compiled.has(pattern)) return compiled.get(pattern);
  if (compiled.size >= cacheSize) compiled.clear();
  const test = compilePattern(pattern);
  compiled.set(pattern, test);
  return test;
}

function compilePattern(pattern: string): PatternTest | undefined {
  if (patternProblem(pattern) !== undefined) return undefined;
  const expression = RE2JS.compile(pattern);
  return (text) => expression.matcher(text).find();
}
