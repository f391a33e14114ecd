import type { LocalizedText } from './localized-text.ts';
import type { Source } from './source.ts';

/** Types of values. `decimal`, `date`, `dateTime` and `duration` travel as strings: exact decimal, ISO 8601 each. */
export type ValueType =
  | 'string'
  | 'boolean'
  | 'integer'
  | 'number'
  | 'decimal'
  | 'date'
  | 'dateTime'
  | 'duration'
  | 'stringList'
  | 'objectList'
  | 'object';

/** A plain JSON value, as facts, parameters and outcomes are. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Facts by id. An absent id is a missing fact; `null` is a known "none". */
export type Facts = Readonly<Record<string, JsonValue | undefined>>;

/**
 * What a person calls each value of an enum. Of a boolean, `true` and `false` as whole clauses: "the item is under warranty", "the
 * item is not under warranty".
 */
export type ValueLabels = Readonly<Record<string, LocalizedText>>;

/** Something a rule may ask about. The id is dotted, its first part the subject: `asset.repairCount`. */
export interface FactDefinition {
  readonly id: string;
  readonly type: ValueType;
  readonly label: LocalizedText;
  /** How to ask a person for it, when it is missing. */
  readonly question?: LocalizedText;
  readonly enum?: readonly string[];
  readonly valueLabels?: ValueLabels;
  /** Of a number: `day`, `CNY`, `km` … */
  readonly unit?: string;
  /** Masked wherever it would leave the case. */
  readonly personalData?: boolean;
}

/** A figure a business unit may set. Rules read it as the fact `param.<id>`. */
export interface ParameterDefinition {
  readonly id: string;
  readonly type: ValueType;
  readonly label: LocalizedText;
  readonly enum?: readonly string[];
  readonly valueLabels?: ValueLabels;
  readonly unit?: string;
  /** Bounds of a number or decimal, both included; of a duration as ISO 8601. */
  readonly minimum?: number | string;
  readonly maximum?: number | string;
  /** Absent where the source left the figure blank: decisions that need it ask for it. */
  readonly default?: JsonValue;
  readonly source: Source;
  /** A statutory floor: a unit may be stricter, never laxer than the default. `stricter` says in which direction. */
  readonly locked?: { readonly stricter: 'lower' | 'higher' | 'none' };
}
