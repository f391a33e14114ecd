/**
 * A pure function of a text or a number that remembers its last argument: the comparisons of one fact come one after another, with
 * the same value. Other values may change in place and are not remembered.
 */
export function remembering<Result>(compute: (value: unknown) => Result): (value: unknown) => Result {
  let last: { readonly value: unknown; readonly result: Result } | undefined;
  return (value) => {
    if (last !== undefined && last.value === value) return last.result;
    const result = compute(value);
    if (typeof value === 'string' || typeof value === 'number') last = { value, result };
    return result;
  };
}
