import type { ValueType } from '../fact.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { Preparing } from './preparing.ts';

/**
 * What an operator takes on its right: values of the listed types; `same` = the type on its left (null too: a known none);
 * `listOfSame` = a list of those; `element` = an element of the list on its left; `keywords` = a list of texts, none empty;
 * `pattern` = a pattern written out in the rule; `condition` = a condition on an element of the list on its left, written out.
 */
export type ValueOperand = readonly ValueType[] | 'same' | 'listOfSame' | 'element' | 'keywords' | 'pattern' | 'condition';

/** Whether a comparison holds. Total: false, never an error, for values of other types. */
export type Holds = (fact: unknown, value: unknown) => boolean;

/** A comparison whose value is known: whether it holds for a fact. */
export type Against = (fact: unknown) => boolean;

/** One comparison. Ours carry a version in their name: a change of meaning is a new name, so that old decisions replay. */
export interface OperatorDefinition {
  readonly name: string;
  readonly description: LocalizedText;
  /** Types of the fact on its left. */
  readonly fact: readonly ValueType[];
  readonly value: ValueOperand;
  /** What the operator means. A known none (null) is in no relation but equality. */
  readonly holds: Holds;
  /** The same, with a value that does not change: parsed, normalised and indexed once. Absent where there is nothing to prepare. */
  readonly prepare?: (value: unknown, preparing: Preparing) => Against;
  /**
   * How long it takes, in equalities; 1 when absent. Cheap ones are tried first, and of equally cheap ones those that seldom hold,
   * for which they cost a little less.
   */
  readonly cost?: number;
}
