/** Where a decision parts from json-rules-engine 7, on purpose and in favour of the user. */
export interface Difference {
  readonly code: string;
  /** What json-rules-engine does, and what happens here. */
  readonly there: string;
  readonly here: string;
  readonly why: string;
}

/** Each has a test of its code in `differences.test.ts`, which shows both sides. */
export const differences = [
  {
    code: 'MISSING_FACT',
    there: 'A missing fact throws `Undefined fact`; with `allowUndefinedFacts` it is undefined and the rule silently fails.',
    here: 'The comparison is unknown. If that could change the outcome the decision is NEEDS_INFORMATION and names the fact; else it is decided.',
    why: 'Most facts are missing when a case is opened: the right answer is then to ask for the one that matters.',
  },
  {
    code: 'TIES_BY_NAME',
    there: 'Rules of one priority run side by side; their events come in the order in which their promises settle.',
    here: 'Rules of one priority are ordered by name.',
    why: 'The same rules and facts give the same decision, whatever the nesting of the conditions.',
  },
  {
    code: 'ORDER_NEEDS_NUMBERS',
    there: '`lessThan` and its like coerce: "5" is less than 10, null is 0, [1] is 1, "b" > "a" is not even tried.',
    here: 'They hold between two numbers only. Texts that stand for amounts, dates and durations have operators of their own.',
    why: 'A known none is not 0, and a text is not a number.',
  },
  {
    code: 'IN_NEEDS_A_LIST',
    there: '`in` and `notIn` look into a text ("hon" is in "phone") and throw on null, numbers and objects.',
    here: 'Only a list has elements: `in` does not hold, `notIn` does.',
    why: 'One bad value must not fail the whole decision.',
  },
  {
    code: 'EACH_VALUE_NEEDS_A_LIST',
    there: '`someValue` and `everyValue` throw where the value is no list.',
    here: 'They do not hold.',
    why: 'One bad value must not fail the whole decision.',
  },
  {
    code: 'PATH_TO_NOWHERE',
    there: 'A path that leads nowhere gives undefined, which equals nothing.',
    here: 'It gives a known none, which equals null.',
    why: 'A rule can ask whether something is there.',
  },
  {
    code: 'PATH_INSIDE_A_TEXT',
    there: 'A path also reads what JavaScript keeps on texts and lists: `$.name[0]` is a letter, `$.lines.length` a count.',
    here: 'Texts have no inside and lists have elements only: the path leads nowhere.',
    why: 'A path means the same whatever the language it is written in.',
  },
  {
    code: 'PATHS_ARE_PLAIN',
    there: 'Paths are JSONPath with wildcards, recursion, filters and scripts, or any resolver that is given to the engine.',
    here: 'Own members and list indexes; anything else is refused by `checkRuleset`.',
    why: 'Facts are read in bounded time and rules hold no code. Use someElement@1 for conditions on the elements of a list.',
  },
  {
    code: 'PARAMS_OF_COMPUTED_FACTS',
    there: '`params` are handed to facts that are functions, which may be anything; constant facts ignore them.',
    here: 'The computed facts `time.…` take `from` and `until`; on any other fact params are ignored, and refused by `checkRuleset`.',
    why: 'Facts are gathered before, in one batch, and what is worked out from them is pure: params would look as if they did something.',
  },
  {
    code: 'CHECKED_BEFORE',
    there: 'An unknown operator, fact or named condition throws when a run first meets it, or never.',
    here: '`checkRuleset` reports all of them with their places; `createEvaluator` throws.',
    why: 'A rule that can never be evaluated is found before it is published.',
  },
  {
    code: 'EMPTY_CONDITION',
    there: 'An empty `all` holds, and so does an empty `any`.',
    here: 'Both are refused by `checkRuleset`; an evaluator takes an empty `any` as false.',
    why: 'Nobody means it.',
  },
  {
    code: 'ONE_ROOT',
    there: 'Of several of `any`, `all` and `not` in one condition the first in that order counts and the others are ignored.',
    here: 'Refused by `checkRuleset`.',
    why: 'What is written counts.',
  },
  {
    code: 'CIRCLES',
    there: 'A named condition that refers to itself makes a run that never ends.',
    here: 'Refused by `checkRuleset`; `createEvaluator` throws.',
    why: 'Evaluation is bounded.',
  },
  {
    code: 'PRIORITY_IS_POSITIVE',
    there: 'A priority is cut to a whole number, 0 counts as 1, a negative one throws.',
    here: 'Whole numbers from 1; anything else is refused by `checkRuleset`.',
    why: 'What is written counts.',
  },
  {
    code: 'NAMES_ARE_UNIQUE',
    there: 'Rules need no name, and two may have the same.',
    here: 'Every rule has a name of its own.',
    why: 'A decision names the rules that fired.',
  },
  {
    code: 'NESTED_REFERENCE',
    there: 'A reference inside of a list or an object, in a value or in event params, is taken literally.',
    here: 'Taken literally too, and refused by `checkRuleset`.',
    why: 'Nobody means it.',
  },
  {
    code: 'EVENT_REFERENCES_REPLACED',
    there: 'References in event params are replaced if the engine was made with `replaceFactsInEventParams`.',
    here: 'Always. One to a missing fact is asked for when the outcome depends on it.',
    why: 'What a ruleset means does not depend on how an engine was made.',
  },
  {
    code: 'FOUR_DECORATORS',
    there: 'Any number of decorators before an operator.',
    here: 'At most four.',
    why: 'Each over a list multiplies the work.',
  },
  {
    code: 'NO_SHARED_STATE',
    there: 'Overlapping runs of one engine share its status: when one ends, the other drops the rules it has not begun.',
    here: 'A decision is synchronous and keeps nothing; `stop()`, runtime facts and event listeners do not exist.',
    why: 'A decision depends on its facts alone.',
  },
  {
    code: 'ELEMENT_OPERATORS',
    there: 'Nothing asks several conditions of the same element of a list.',
    here: 'someElement@1, everyElement@1 and noElement@1, whose value is a condition. It loads into json-rules-engine as a literal; its references to facts outside of the element are resolved here only.',
    why: 'A line with a quantity over 3 and a fault of class A is not a quantity over 3 and a fault of class A.',
  },
] as const satisfies readonly Difference[];
