import type { JsonValue } from '../fact.ts';

/** What a fact can be, where whoever supplies it knows more than its definition says. */
export interface FactRange {
  /** All that it can be. */
  readonly values?: readonly JsonValue[];
  /** Bounds of a number, both included; of a decimal or a duration as text. */
  readonly minimum?: number | string;
  readonly maximum?: number | string;
  /** Whether it can be a known none (null): it can unless this is false. */
  readonly none?: boolean;
}

export type FactRanges = Readonly<Record<string, FactRange>>;
