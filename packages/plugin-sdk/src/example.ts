import type { DecisionStatus, Facts, JsonValue } from '@aftercare/policy';

/** A file of worked examples: `examples/<anything>.json`. */
export interface ExampleFile {
  readonly $schema?: string;
  readonly decision: string;
  readonly caseType: string;
  readonly examples: readonly Example[];
}

export interface Example {
  readonly name: string;
  /** False for a draft that a person has yet to compare with the source of the rule: it proves nothing until then. */
  readonly confirmed?: boolean;
  /** The instant the example's clock stands at. */
  readonly now: string;
  readonly facts: Facts;
  /** Parameters a business unit has set, for this example. */
  readonly parameters?: Readonly<Record<string, JsonValue>>;
  readonly expect: {
    readonly status: DecisionStatus;
    readonly outcome?: JsonValue;
    /** Names of the rules that fire, in order. */
    readonly fired?: readonly string[];
    /** Ids of the facts asked for. */
    readonly missing?: readonly string[];
  };
}

export function isConfirmed({ confirmed }: Example): boolean {
  return confirmed !== false;
}
