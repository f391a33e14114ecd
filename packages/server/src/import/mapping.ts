import type { LocalizedText } from '@aftercare/plugin-sdk';

/** How the rows of a file become service cases, as `schema/import-mapping.schema.json` describes. */
export interface Mapping {
  readonly $schema?: string;
  readonly id: string;
  readonly label: LocalizedText;
  readonly description?: LocalizedText;
  readonly format?: Format;
  readonly encoding?: 'utf-8' | 'gb18030';
  readonly delimiter?: string;
  readonly historical?: boolean;
  readonly key: { readonly columns: readonly string[]; readonly repeats?: 'same' | 'numbered' };
  readonly skipWhen?: readonly SkipRule[];
  readonly fields: Readonly<Record<string, FieldMapping>>;
  readonly comparisons?: readonly Comparison[];
}

export type Format = 'csv' | 'jsonl';

export type Scalar = string | number | boolean;

/** What a field of a case may be given. */
export type FieldValue = Scalar | readonly string[];

export interface SkipRule {
  readonly column: string;
  readonly in?: readonly string[];
  readonly notIn?: readonly string[];
  readonly contains?: readonly string[];
  readonly empty?: boolean;
  readonly reason: LocalizedText & { readonly code: string };
}

export interface FieldMapping {
  readonly column?: string;
  readonly constant?: FieldValue;
  readonly template?: string | readonly string[];
  readonly decode?: 'html';
  readonly trim?: boolean;
  readonly split?: string;
  readonly map?: Readonly<Record<string, Scalar>>;
  readonly otherwise?: Scalar | null;
  readonly date?: DateMapping;
  readonly as?: 'integer' | 'number' | 'boolean';
  readonly truncate?: true | number;
  readonly default?: FieldValue;
  readonly required?: boolean;
}

export interface DateMapping {
  readonly formats: readonly string[];
  readonly zone?: string;
  readonly as?: 'dateTime' | 'date';
}

export interface Comparison {
  readonly decision: string;
  readonly column: string;
  readonly map: Readonly<Record<string, string>>;
}

/** The pseudo-column that holds the row's reference. */
export const keyColumn = '$key';

/** The columns a template names. */
export function templateColumns(template: string): string[] {
  return [...template.matchAll(/\{([^{}]+)\}/g)].map(([, column]) => column ?? '');
}

export function linesOf(template: string | readonly string[]): readonly string[] {
  return typeof template === 'string' ? [template] : template;
}
