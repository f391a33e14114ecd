import type { JsonValue } from '../fact.ts';
import type { Fault } from '../fault.ts';
import { isJsonObject } from '../values/json.ts';
import type { FaultCode } from './fault-codes.ts';
import { type Place, writePlace } from './place.ts';
import { nearestWord } from './spelling.ts';

const shownLength = 200;
/** Pairs of words: a third of a second at the most. No file that a person reads the faults of comes near it. */
const comparedAtMost = 20_000;

/** The faults of one file, in the order found; the same fault at the same place is kept once. */
export class FaultList {
  readonly #file: string;
  readonly #faults = new Map<string, Fault>();
  #comparable = comparedAtMost;

  constructor(file: string) {
    this.#file = file;
  }

  get faults(): readonly Fault[] {
    return [...this.#faults.values()];
  }

  get count(): number {
    return this.#faults.size;
  }

  /** The known word that may have been meant; none is looked for any more in a file of very many unknown ones. */
  nearest(word: string, known: readonly string[]): string | undefined {
    if (this.#comparable <= 0) return undefined;
    this.#comparable -= known.length;
    return nearestWord(word, known);
  }

  add(code: FaultCode, place: Place | string, en: string, chinese: string, ...found: readonly unknown[]): void {
    const path = typeof place === 'string' ? place : writePlace(place);
    const shown = found.length === 0 ? undefined : shorten(found[0]);
    const fault: Fault = { code, file: this.#file, path, message: { en, 'zh-CN': chinese } };
    const key = `${code} ${path} ${en}`;
    if (!this.#faults.has(key)) this.#faults.set(key, shown === undefined ? fault : { ...fault, found: shown });
  }
}

/** What was found, short enough to print: long texts are cut, lists and objects shown as text. */
function shorten(value: unknown): JsonValue | undefined {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string') return value.length > shownLength ? `${value.slice(0, shownLength)}…` : value;
  if (Array.isArray(value)) return `[${value.length}]`;
  if (isJsonObject(value)) return `{${Object.keys(value).slice(0, 10).join(', ').slice(0, shownLength)}}`;
  return typeof value;
}
