import { type DecoratorDefinition, decorators } from './decorators.ts';
import type { OperatorDefinition } from './operator.ts';
import { dateOperators, decimalOperators, durationOperators } from './ordering-operators.ts';
import { standardOperators } from './standard-operators.ts';
import { textOperators } from './text-operators.ts';

/** Every operator a rule may use, with the types it takes. */
export const operators: readonly OperatorDefinition[] = [
  ...standardOperators,
  ...textOperators,
  ...dateOperators,
  ...decimalOperators,
  ...durationOperators,
];

const operatorsByName = new Map(operators.map((operator) => [operator.name, operator]));
const decoratorsByName = new Map(decorators.map((decorator) => [decorator.name, decorator]));

/** Bounds the work of one comparison, which grows with each decorator over a list. */
const maximumDecorators = 4;

export interface DecoratedOperator {
  /** Outermost first. */
  readonly decorators: readonly DecoratorDefinition[];
  readonly operator: OperatorDefinition;
}

/** `not:someFact:equal` taken apart; undefined when any part of it is unknown. */
export function findOperator(name: string): DecoratedOperator | undefined {
  const words = name.split(':', maximumDecorators + 2);
  const operator = operatorsByName.get(words.at(-1) ?? '');
  const found = words.slice(0, -1).map((word) => decoratorsByName.get(word));
  const known = found.filter((decorator) => decorator !== undefined);
  if (operator === undefined || known.length !== found.length || known.length > maximumDecorators) return undefined;
  return { decorators: known, operator };
}
