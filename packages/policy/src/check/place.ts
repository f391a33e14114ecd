/** `rules[3]` and `value` make `rules[3].value`; a key that is no plain word stands in brackets and quotes. */
export function memberOf(path: string, key: string): string {
  if (!/^[A-Za-z_$][A-Za-z0-9_$-]*$/.test(key)) return `${path}[${JSON.stringify(key.slice(0, 100))}]`;
  return path === '' ? key : `${path}.${key}`;
}

export function elementOf(path: string, index: number): string {
  return `${path}[${index}]`;
}
