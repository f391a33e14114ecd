import type { LocalizedText, ValueLabels } from '@aftercare/policy';

/** A kind of service case, as a plugin's `case-types/<id>.json` declares it. */
export interface CaseType {
  readonly $schema?: string;
  /** `food.complaint`: the industry, then the kind. */
  readonly id: string;
  readonly label: LocalizedText;
  readonly description: LocalizedText;
  /** The letters its case numbers begin with: `FC` gives `FC-2026-000123`. */
  readonly numberPrefix: string;
  /**
   * What the intake form asks: a JSON Schema (2020-12) of type object with `additionalProperties: false`. Each property
   * has `title` and `description` with `x-zh-CN: { title, description }`, and is the fact `details.<property>`.
   */
  readonly details: DetailsSchema;
  /** What must be named when a case opens. */
  readonly requires?: readonly ('customer' | 'product' | 'batch' | 'asset' | 'order')[];
  /** Asked in this order when a case opens, after `classify` and `clocks`, which always are. */
  readonly intakeDecisions: readonly string[];
}

export interface DetailsSchema {
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, DetailsProperty>>;
}

/** One field of the intake form. Flat: a string (with `enum` or `format`), a number, a boolean, or a list of strings. */
export interface DetailsProperty {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  readonly title: string;
  readonly description: string;
  readonly 'x-zh-CN': { readonly title: string; readonly description: string };
  readonly enum?: readonly string[];
  /** What a person calls each value of `enum` or `items.enum`; of a boolean, `true` and `false` as clauses. */
  readonly 'x-valueLabels'?: ValueLabels;
  readonly format?: 'date' | 'date-time' | 'decimal' | 'duration';
  readonly items?: { readonly type: 'string'; readonly enum?: readonly string[] };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly 'x-unit'?: string;
  readonly 'x-personalData'?: boolean;
  /**
   * What no answer means to the rules: true, a known none (null), so that they decide without it; false or absent, a missing
   * fact, which a decision that needs it asks for.
   */
  readonly 'x-noneWhenUnanswered'?: boolean;
}
