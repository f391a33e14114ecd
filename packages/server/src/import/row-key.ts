import { createHash } from 'node:crypto';
import { plainText } from './field-value.ts';
import type { Mapping } from './mapping.ts';
import type { RowValues } from './source-row.ts';
import { valueAt } from './source-row.ts';

export interface RowKey {
  readonly idempotencyKey: string;
  /** The number the row has in the system it comes from, where one column holds it; else one made from its key. */
  readonly reference: string;
}

const longestReference = 200;

/** Gives each row its key, in the order of the file: repeated keys are numbered where the mapping says so. */
export class RowKeys {
  readonly #mapping: Mapping;
  readonly #unit: string;
  readonly #seen = new Map<string, number>();

  constructor(mapping: Mapping, unit: string) {
    this.#mapping = mapping;
    this.#unit = unit;
  }

  /** Null where the row has nothing in any key column. */
  next(values: RowValues): RowKey | null {
    const { id, key } = this.#mapping;
    const parts = key.columns.map((column) => plainText(valueAt(values, column)));
    if (parts.every((part) => part === '')) return null;
    const time = key.repeats === 'numbered' ? this.#count(digest(parts)) : 1;
    const hash = digest(time === 1 ? parts : [...parts, `#${time}`]);
    const [only = ''] = parts;
    const own = parts.length === 1 && only.length <= longestReference && time === 1;
    return { idempotencyKey: `import:${id}:${this.#unit}:${hash}`, reference: own ? only : `${id}:${hash.slice(0, 32)}` };
  }

  #count(key: string): number {
    const time = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, time);
    return time;
  }
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
