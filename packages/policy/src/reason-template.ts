/** `{asset.repairCount}` in a reason. */
const placeholder = /\{([^{}]*)\}/g;

/** The ids of the facts that a reason names, in order. */
export function factsInReason(text: string): readonly string[] {
  return [...text.matchAll(placeholder)].map(([, id]) => id ?? '');
}

export function fillReason(text: string, shownValue: (factId: string) => string): string {
  return text.replace(placeholder, (_whole, id: string) => shownValue(id));
}
