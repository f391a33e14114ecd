import type { LocalizedText } from '@aftercare/plugin-sdk';
import type { FieldValue } from './mapping.ts';
import type { Rejection } from './rejection.ts';

/** What is to become of a row. */
export type RowPlan = OpenPlan | SkipPlan | RejectPlan;

export interface OpenPlan {
  readonly kind: 'open';
  readonly row: number;
  /** The row's own number where it comes from, which the case keeps. */
  readonly reference: string;
  /** What `openServiceCase` takes. */
  readonly input: CaseInput;
  /** As of when the case is opened; null for now. */
  readonly openedAt: Date | null;
  /** How many of its texts were cut. */
  readonly truncated: number;
  readonly record: unknown;
}

export interface SkipPlan {
  readonly kind: 'skip';
  readonly row: number;
  readonly reason: LocalizedText & { readonly code: string };
}

export interface RejectPlan {
  readonly kind: 'reject';
  readonly row: number;
  readonly reference: string | null;
  readonly rejections: readonly Rejection[];
  /** The row as it was read; its text where it could not be. */
  readonly record: unknown;
}

/** The input of `openServiceCase` as JSON. */
export interface CaseInput {
  readonly businessUnit: string;
  readonly idempotencyKey: string;
  readonly externalReference: string;
  readonly caseType?: FieldValue;
  readonly channel?: FieldValue;
  readonly occurredAt?: FieldValue;
  readonly product?: CaseInputPart;
  readonly customer?: CaseInputPart;
  readonly batch?: CaseInputPart;
  readonly asset?: CaseInputPart;
  readonly details?: CaseInputPart;
  readonly [field: string]: FieldValue | CaseInputPart | undefined;
}

export type CaseInputPart = Readonly<Record<string, FieldValue>>;
