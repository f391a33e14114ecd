import type { DecisionResult } from '@aftercare/policy';
import { type Difference, differencesOf } from './difference.ts';
import type { Example } from './example.ts';

/** Where a decision parts from what an example expects. */
export function differencesFromExpected({ expect }: Example, decided: DecisionResult): Difference[] {
  const listed = (path: string, expected: readonly string[] | undefined, found: () => readonly string[]): Difference[] => {
    if (expected === undefined) return [];
    const values = found();
    return expected.join('\n') === values.join('\n') ? [] : [{ path, expected, found: values }];
  };
  return [
    ...differencesOf(expect.status, decided.status, 'status'),
    ...(expect.outcome === undefined ? [] : differencesOf(expect.outcome, decided.outcome, 'outcome')),
    ...listed('fired', expect.fired, () => decided.fired.map((rule) => rule.rule)),
    ...listed('missing', expect.missing?.toSorted(), () => decided.missing.map((fact) => fact.id).toSorted()),
  ];
}
