import type { ValueType } from '../fact.ts';
import type { LocalizedText } from '../localized-text.ts';

/**
 * What an operator takes on its right: values of the listed types; `same` = the type on its left (null too: a known none);
 * `listOfSame` = a list of those; `element` = an element of the list on its left; `keywords` = a list of texts, none empty;
 * `pattern` = a pattern written out in the rule.
 */
export type ValueOperand = readonly ValueType[] | 'same' | 'listOfSame' | 'element' | 'keywords' | 'pattern';

/** One comparison. Ours carry a version in their name: a change of meaning is a new name, so that old decisions replay. */
export interface OperatorDefinition {
  readonly name: string;
  readonly description: LocalizedText;
  /** Types of the fact on its left. */
  readonly fact: readonly ValueType[];
  readonly value: ValueOperand;
  /** Total: false, never an error, for values of other types. A known none (null) is in no relation but equality. */
  readonly holds: (fact: unknown, value: unknown) => boolean;
}
