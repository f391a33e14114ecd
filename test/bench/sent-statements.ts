import pg from 'pg';

/** A statement as it was given to the driver. */
export interface SentStatement {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
  readonly queryMode?: string;
}

const prototype: { query: (...given: readonly unknown[]) => unknown } = pg.Client.prototype;
const { query } = prototype;
let taken: SentStatement[] = [];

/** Begins to take down what is sent to the database, which slows the process down until it ends. */
export function beginTaking(): boolean {
  prototype.query = function (this: unknown, ...given) {
    const [statement, values] = given;
    if (typeof statement === 'string') taken.push({ text: statement, ...(Array.isArray(values) ? { values } : {}) });
    else if (isStatement(statement)) taken.push({ ...statement });
    return query.apply(this, [...given]);
  };
  return true;
}

/** What was sent since this was last called. */
export function takeStatements(): readonly SentStatement[] {
  const before = taken;
  taken = [];
  return before;
}

export function endTaking(): boolean {
  prototype.query = query;
  return true;
}

function isStatement(given: unknown): given is SentStatement {
  return typeof given === 'object' && given !== null && 'text' in given && typeof given.text === 'string';
}
