import type { JsonValue } from '../fact.ts';

/**
 * Kleene's three values (strong logic of indeterminacy, "Introduction to Metamathematics", section 64), in an order in which `all`
 * is the least, `any` the greatest and `not` the mirror image.
 */
export type Truth = 0 | 1 | 2;
export const isFalse = 0;
export const isUnknown = 1;
export const isTrue = 2;

export function opposite(truth: Truth): Truth {
  return truth === isTrue ? isFalse : truth === isFalse ? isTrue : isUnknown;
}

/** What one decision sees: facts by slot, undefined when missing; after them the elements that conditions on elements look at. */
export type Frame = (JsonValue | undefined)[];

/** Pure, but for the elements that it puts into the frame while it looks at them. */
export type Test = (frame: Frame) => Truth;

/** A condition ready to be tested. */
export interface CompiledCondition {
  readonly test: Test;
  /** In comparisons of two numbers, roughly. */
  readonly cost: number;
  /** Adds the missing facts that leave it open, in the order of the text. To be called where `test` is unknown. */
  readonly addLacks: (frame: Frame, lacks: Set<string>) => void;
  /** When it is the same in every frame. */
  readonly constant?: Truth;
  /** Each is necessary: where the fact in the slot is known and none of the values, the condition is false. */
  readonly requires: readonly Requirement[];
}

export interface Requirement {
  readonly slot: number;
  readonly values: readonly JsonValue[];
}

/** A condition that is the same in every frame; an unknown one lacks the parameters that nobody has set. */
export function constantCondition(constant: Truth, lacking: readonly string[] = []): CompiledCondition {
  return {
    test: () => constant,
    cost: 0,
    constant,
    requires: [],
    addLacks: (_frame, lacks) => {
      for (const id of lacking) lacks.add(id);
    },
  };
}
