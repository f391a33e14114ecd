import { RE2JS } from 're2js';

const compiled = new Map<string, RE2JS>();
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

/** Whether the pattern is found anywhere in the text, in time linear in the text. */
export function matchesPattern(text: string, pattern: string): boolean {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    if (patternProblem(pattern) !== undefined) return false;
    if (compiled.size >= cacheSize) compiled.clear();
    expression = RE2JS.compile(pattern);
    compiled.set(pattern, expression);
  }
  return expression.matcher(text).find();
}
