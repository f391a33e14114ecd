/** After these the head of a label has passed: `repairs so far`, `days since the sale`, `reports of illness`. */
const afterHead = new Set(
  'of to since so in for by that this the at which from with on paid spent held affected suffered asked already per wanted as'.split(
    ' ',
  ),
);

/** Whether an English label is spoken of in the plural. */
export function isPlural(label: string): boolean {
  const words = label.split(' ');
  const end = words.findIndex((word, index) => index > 0 && afterHead.has(word));
  const head = (end < 0 ? words : words.slice(0, end)).map((word) => word.toLowerCase());
  const last = head.at(-1) ?? '';
  return head.includes('and') || last === 'people' || last === 'goods' || /[^sui]s$/.test(last);
}

/** The label in the middle of a sentence: an abbreviation keeps its capitals. */
export function inSentence(label: string): string {
  return /^[A-Z](?:[a-z]| )/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}

export function withArticle(label: string): string {
  return /^(?:the|an?|its?|each|no|every) |^\d/.test(label) ? label : `the ${label}`;
}
