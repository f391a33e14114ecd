import { loadFor, type Requests } from './load.ts';
import { median, rounded } from './median.ts';

export interface Measuring {
  readonly rounds: number;
  readonly sliceMilliseconds: number;
  readonly warmUpMilliseconds: number;
  readonly connections: number;
}

/** Requests a second by contender, one figure a round. */
export type Rates = ReadonlyMap<string, readonly number[]>;

/** Loads the contenders in turn, one at a time; each round begins with another. */
export async function interleave(contenders: Readonly<Record<string, Requests>>, measuring: Measuring): Promise<Rates> {
  const { rounds, sliceMilliseconds, warmUpMilliseconds, connections } = measuring;
  const entries = Object.entries(contenders);
  for (const [, requests] of entries) await loadFor(warmUpMilliseconds, requests, connections);
  const rates = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const from = round % entries.length;
    for (const [name, contender] of [...entries.slice(from), ...entries.slice(0, from)]) {
      const { requests, seconds } = await loadFor(sliceMilliseconds, contender, connections);
      rates.get(name)?.push(requests / seconds);
    }
  }
  return rates;
}

/** How many times as many requests a second, the median over the rounds. */
export function ratio(rates: Rates, of: string, to: string): number {
  const theirs = rates.get(to) ?? [];
  return rounded(median((rates.get(of) ?? []).map((rate, round) => rate / (theirs[round] ?? Number.NaN))));
}

export function tell(title: string, rates: Rates): void {
  console.log(`${title}, requests a second`);
  for (const [name, each] of rates) console.log(`  ${name.padEnd(14)} ${rounded(median(each))}`);
}
