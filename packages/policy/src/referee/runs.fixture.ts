/**
 * How much the referee plays: `REFEREE_CASES=200000 REFEREE_SEED=7 pnpm exec vitest run --config test/vitest.config.ts referee`.
 * A failure prints the seed and the shrunk case.
 */
const cases = Number(process.env['REFEREE_CASES'] ?? 20_000);
const seed = process.env['REFEREE_SEED'];

export const refereeRuns = { numRuns: cases, ...(seed === undefined ? {} : { seed: Number(seed) }) };

/** A part of them, for a property that takes longer. */
export function someRuns(divisor: number): typeof refereeRuns {
  return { ...refereeRuns, numRuns: Math.ceil(cases / divisor) };
}

/** Enough for 200,000 cases on a slow machine. */
export const refereeTimeout = 60_000 + cases * 5;
