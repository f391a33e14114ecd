export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Three figures: more would not be true of another run. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
