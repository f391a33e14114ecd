import pg from 'pg';

/** A statement as it was given to the driver. */
export interface SentStatement {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
  readonly queryMode?: string;
}

let taken: SentStatement[] | null = null;

/** What was sent to the database since this was last called; the first call only begins to listen, which slows the process down. */
export function takeStatements(): readonly SentStatement[] {
  const before = taken ?? [];
  if (taken === null) listen();
  taken = [];
  return before;
}

function listen(): void {
  const prototype: { query: (...given: readonly unknown[]) => unknown } = pg.Client.prototype;
  const { query } = prototype;
  prototype.query = function (this: unknown, ...given) {
    const [statement, values] = given;
    if (typeof statement === 'string') taken?.push({ text: statement, ...(Array.isArray(values) ? { values } : {}) });
    else if (isStatement(statement)) taken?.push({ ...statement });
    return query.apply(this, [...given]);
  };
}

function isStatement(given: unknown): given is SentStatement {
  return typeof given === 'object' && given !== null && 'text' in given && typeof given.text === 'string';
}
