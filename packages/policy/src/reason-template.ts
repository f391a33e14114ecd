/** `{asset.repairCount}` in a reason. */
const placeholder = /\{([^{}]*)\}/g;

/** The ids of the facts that a reason names, in order. */
export function factsInReason(text: string): readonly string[] {
  return text.includes('{') ? [...text.matchAll(placeholder)].map(([, id]) => id ?? '') : [];
}

/** A reason taken apart: texts, and between them the ids of facts. */
export function partsOfReason(text: string): readonly { readonly text: string; readonly fact?: string }[] {
  const parts: { readonly text: string; readonly fact?: string }[] = [];
  let from = 0;
  for (const match of text.matchAll(placeholder)) {
    parts.push({ text: text.slice(from, match.index), fact: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(from) }];
}
