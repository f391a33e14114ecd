import type { ChildServer } from './child-server.ts';
import { loadFor, type Requests } from './load.ts';
import { median, rounded } from './median.ts';

export interface Measuring {
  readonly rounds: number;
  readonly sliceMilliseconds: number;
  readonly warmUpMilliseconds: number;
  readonly connections: number;
}

export interface Contender {
  readonly server: ChildServer;
  readonly requests: Requests;
}

/** By contender, one figure a round. */
export type Figures = ReadonlyMap<string, Figure>;

interface Figure {
  /** Requests a second. */
  readonly rates: number[];
  /** Microseconds of the server's own processor time a request; the database's and the load's are not in it. */
  readonly processor: number[];
}

/** Loads the contenders in turn, one at a time; each round begins with another. */
export async function interleave(contenders: Readonly<Record<string, Contender>>, measuring: Measuring): Promise<Figures> {
  const { rounds, sliceMilliseconds, warmUpMilliseconds, connections } = measuring;
  const entries = Object.entries(contenders);
  for (const [, { requests }] of entries) await loadFor(warmUpMilliseconds, requests, connections);
  const figures = new Map<string, Figure>(entries.map(([name]) => [name, { rates: [], processor: [] }]));
  for (let round = 0; round < rounds; round += 1) {
    const from = round % entries.length;
    for (const [name, { server, requests }] of [...entries.slice(from), ...entries.slice(0, from)]) {
      const before = Number(await server.ask('processorTime'));
      const load = await loadFor(sliceMilliseconds, requests, connections);
      const after = Number(await server.ask('processorTime'));
      figures.get(name)?.rates.push(load.requests / load.seconds);
      figures.get(name)?.processor.push((after - before) / load.requests);
    }
  }
  return figures;
}

/** How many times as many requests a second, the median over the rounds. */
export function ratio(figures: Figures, of: string, to: string): number {
  const theirs = figures.get(to)?.rates ?? [];
  const ours = figures.get(of)?.rates ?? [];
  return rounded(median(ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN))));
}

export function tell(title: string, figures: Figures): void {
  console.log(title);
  for (const [name, { rates, processor }] of figures) {
    console.log(
      `  ${name.padEnd(14)} ${rounded(median(rates))} requests/s, ${rounded(median(processor))} µs of its processor time each`,
    );
  }
}
