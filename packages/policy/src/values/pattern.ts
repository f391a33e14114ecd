import { RE2JS } from 're2js';

type PatternTest = (text: string) => boolean;

const compiled = new Map<string, PatternTest | undefined>();
const cacheSize = 500;
/** RE2's programs grow with the pattern's counted repetitions, so its length is bounded too. */
const maximumLength = 1_000;

/** Why a pattern cannot be used, in the words of re2js; undefined when it can. */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.length > maximumLength) return `longer than ${maximumLength} characters`;
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
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
