/** The elements whose key an earlier element has already. */
export function repeated<T>(elements: readonly T[], keyOf: (element: T) => string): T[] {
  const seen = new Set<string>();
  return elements.filter((element) => {
    const key = keyOf(element);
    const again = seen.has(key);
    seen.add(key);
    return again;
  });
}
