/** `rules[3]` and `value` make `rules[3].value`; a key that is no plain word stands in brackets and quotes. */
export function memberOf(path: string, key: string): string {
  if (!/^[A-Za-z_$][A-Za-z0-9_$-]*$/.test(key)) return `${path}[${JSON.stringify(key.slice(0, 100))}]`;
  return path === '' ? key : `${path}.${key}`;
}

export function elementOf(path: string, index: number): string {
  return `${path}[${index}]`;
}

/** A place in a document by the steps to it. It is written out for a fault only: a check passes thousands that have none. */
export interface Place {
  readonly within: Place | undefined;
  /** A key, or the index of a list; of the whole document nothing is read. */
  readonly step: string | number;
}

export const wholeDocument: Place = { within: undefined, step: '' };

/** `memberOf` and `elementOf`, told apart by the step. */
export function placeIn(within: Place, step: string | number): Place {
  return { within, step };
}

export function writePlace({ within, step }: Place): string {
  if (within === undefined) return '';
  return typeof step === 'number' ? elementOf(writePlace(within), step) : memberOf(writePlace(within), step);
}
