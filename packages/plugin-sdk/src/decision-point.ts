import type { FactDefinition, HitPolicy, LocalizedText } from '@aftercare/policy';

/** A question the core asks and plugins' rulesets answer. */
export interface DecisionPoint {
  readonly id: string;
  readonly label: LocalizedText;
  readonly description: LocalizedText;
  /** When the core asks it. */
  readonly askedWhen: LocalizedText;
  /** The hit policies whose outcome has this shape; the first is the usual one. */
  readonly hitPolicies: readonly HitPolicy[];
  /** JSON Schema of the outcome. With `collect`, of one element of the outcome's list. */
  readonly outcome: Readonly<Record<string, unknown>>;
  /** What the core supplies, beyond the case type's own `details.*` and the plugin's `param.*`. */
  readonly facts: readonly FactDefinition[];
}
