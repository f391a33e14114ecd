import { deepStrictEqual } from 'node:assert/strict';
import { type GraphqlSide, post } from './graphql-side.ts';
import { normalized } from './read-operations.ts';
import type { Questions } from './read-questions.ts';

export interface Asked {
  readonly side: GraphqlSide;
  readonly questions: Questions;
}

/** Throws unless both sides give the same data for every question, and the statement’s own text holds it too. Returns how many were compared. */
export async function checkEqual(ours: Asked, theirs: Asked, limitUrl: string): Promise<number> {
  let compared = 0;
  for (const name of Object.keys(ours.questions) as (keyof Questions)[]) {
    deepStrictEqual(theirs.questions[name].length, ours.questions[name].length);
    for (const [index, body] of ours.questions[name].entries()) {
      const our = normalized(await post(ours.side, body));
      const their = normalized(await post(theirs.side, theirs.questions[name][index] ?? ''));
      deepStrictEqual(their, our, `postgraphile answers ${name} otherwise`);
      const limit = new Set(leaves(await textOf(limitUrl, name, index)));
      const missing = leaves(our).filter((leaf) => !limit.has(leaf));
      deepStrictEqual(missing, [], `the limit answers ${name} otherwise`);
      compared += 1;
    }
  }
  return compared;
}

async function textOf(url: string, operation: string, index: number): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/${operation}`, { method: 'POST', headers, body: JSON.stringify({ index }) });
  return response.json();
}

/** What is in an answer whatever its shape, without what tells only of paging. */
function leaves(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, each]) => leaves(each, name));
  if (value === null || key === 'hasNextPage' || key === 'endCursor') return [];
  const text = String(value);
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(text);
  return [isInstant ? new Date(/Z$/.test(text) ? text : `${text}Z`).toISOString() : text];
}
