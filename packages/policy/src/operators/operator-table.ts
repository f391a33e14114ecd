import type { DecoratedOperator } from './decorated-operator.ts';
import { decorators } from './decorators.ts';
import { elementOperators } from './element-operators.ts';
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
  ...elementOperators(findOperator),
];

const operatorsByName: ReadonlyMap<string, DecoratedOperator> = new Map(
  operators.map((operator) => [operator.name, { decorators: [], operator }]),
);
const decoratorsByName = new Map(decorators.map((decorator) => [decorator.name, decorator]));

/** Bounds the work of one comparison, which grows with each decorator over a list. */
const maximumDecorators = 4;

/**
 * `not:someFact:equal` taken apart, decorators outermost first; undefined when any part of it is unknown. A condition on elements is
 * neither a list nor a fact, so that `not` alone goes before its operators.
 */
export function findOperator(name: string): DecoratedOperator | undefined {
  const plain = operatorsByName.get(name);
  if (plain !== undefined) return plain;
  const words = name.split(':', maximumDecorators + 2);
  const operator = operatorsByName.get(words.at(-1) ?? '')?.operator;
  const found = words.slice(0, -1).map((word) => decoratorsByName.get(word));
  const known = found.filter((decorator) => decorator !== undefined);
  if (operator === undefined || known.length !== found.length || known.length > maximumDecorators) return undefined;
  if (operator.value === 'condition' && known.some(({ sides }) => sides !== 'kept')) return undefined;
  return { decorators: known, operator };
}
