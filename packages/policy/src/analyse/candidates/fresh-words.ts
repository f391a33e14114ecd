const words = ['其他', 'other', 'anything', 'zzz'];

/** So many texts that are none of those taken. */
export function freshWords(count: number, taken: ReadonlySet<unknown>): readonly string[] {
  const fresh: string[] = [];
  for (let index = 0; fresh.length < count; index += 1) {
    const word = words[index] ?? `zzz${index}`;
    if (!taken.has(word)) fresh.push(word);
  }
  return fresh;
}
