import type { LocalizedText } from '@aftercare/policy';

/** A file `measurements/<id>.json`: which decision is set beside what people decided, on which records. */
export interface Measurement {
  readonly $schema?: string;
  readonly id: string;
  readonly label: LocalizedText;
  readonly description?: LocalizedText;
  /** An import mapping: the name of one that comes with the product, or a file. */
  readonly mapping: string;
  /** A decision point and a member of its outcome: `recallPlan.class`. */
  readonly decision: string;
  /** What the rules have to reach. */
  readonly atLeast?: {
    readonly recall?: Readonly<Record<string, number>>;
    readonly macroF1?: number;
  };
}
