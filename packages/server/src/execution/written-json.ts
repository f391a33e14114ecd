/** `data` as the database wrote it; it goes to the response as it is. */
export class WrittenJson {
  /** It stands where executed data would, of which any property may be asked. */
  readonly [key: string]: unknown;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** The body of an answer; its parts are in the order in which Apollo Server gives them. */
export function stringifyAnswer(answer: object): string {
  const parts = Object.entries(answer).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [`${JSON.stringify(name)}:${value instanceof WrittenJson ? value.text : JSON.stringify(value)}`];
  });
  return `{${parts.join(',')}}\n`;
}
