import type { Locale } from '@aftercare/platform';
import { Presets, SingleBar } from 'cli-progress';

/** Tells how far an import has come. */
export interface Progress {
  start(rows: number, done: number): void;
  advance(rejected: boolean): void;
  stop(): void;
}

const words = {
  en: { rows: 'rows', left: 'left', rejected: 'rejected' },
  'zh-CN': { rows: '行', left: '剩余', rejected: '被拒' },
} as const;

/** Counts rows and says how fast they go. */
class Pace {
  readonly rows: number;
  done: number;
  rejected = 0;
  readonly #begun = performance.now();
  readonly #from: number;

  constructor(rows: number, done: number) {
    this.rows = rows;
    this.done = done;
    this.#from = done;
  }

  get rate(): number {
    const seconds = (performance.now() - this.#begun) / 1000;
    return seconds > 0 ? (this.done - this.#from) / seconds : 0;
  }

  /** `1:05` or `2:00:09`; a dash while nothing can be said. */
  get left(): string {
    if (this.rate === 0) return '–';
    const seconds = Math.round(Math.max(0, this.rows - this.done) / this.rate);
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
    const padded = (value: number) => String(value).padStart(2, '0');
    return hours > 0 ? `${hours}:${padded(minutes)}:${padded(seconds % 60)}` : `${minutes}:${padded(seconds % 60)}`;
  }
}

/** A bar that is drawn over and over, for a terminal. */
export function barProgress(stream: NodeJS.WriteStream, locale: Locale): Progress {
  const say = words[locale];
  const format = `{bar} {percentage} %  {value}/{total} ${say.rows}  {rate}/s  ${say.left} {left}  ${say.rejected} {rejected}`;
  const bar = new SingleBar({ format, stream, hideCursor: true, gracefulExit: false, barsize: 24 }, Presets.shades_classic);
  let pace = new Pace(0, 0);
  const told = () => ({ rate: pace.rate.toFixed(0), left: pace.left, rejected: pace.rejected });
  return {
    start(rows, done) {
      pace = new Pace(rows, done);
      bar.start(rows, done, told());
    },
    advance(rejected) {
      pace.done += 1;
      if (rejected) pace.rejected += 1;
      bar.update(pace.done, told());
    },
    stop: () => bar.stop(),
  };
}

/** Milliseconds between two lines. */
const interval = 5_000;

/** A line every few seconds, for logs. */
export function lineProgress(tell: (line: string) => void, locale: Locale): Progress {
  const say = words[locale];
  let pace = new Pace(0, 0);
  let told = performance.now();
  return {
    start(rows, done) {
      pace = new Pace(rows, done);
      told = performance.now();
    },
    advance(rejected) {
      pace.done += 1;
      if (rejected) pace.rejected += 1;
      if (performance.now() - told < interval) return;
      told = performance.now();
      const { done, rows, rate, left } = pace;
      tell(`${done}/${rows} ${say.rows}, ${rate.toFixed(0)}/s, ${say.left} ${left}, ${say.rejected} ${pace.rejected}`);
    },
    stop() {},
  };
}
