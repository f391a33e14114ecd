import type { DecoratorDefinition } from './decorators.ts';
import type { Against, Holds, OperatorDefinition } from './operator.ts';
import type { Preparing } from './preparing.ts';

export interface DecoratedOperator {
  /** Outermost first. */
  readonly decorators: readonly DecoratorDefinition[];
  readonly operator: OperatorDefinition;
}

/** A list that an operator looks through takes about as long as a step for so many elements. */
const elementsPerStep = 64;

/** `spend` is told of the steps that it takes; without decorators it takes too few to count. */
export function holdsOf({ decorators, operator }: DecoratedOperator, spend?: Preparing['spend']): Holds {
  if (spend === undefined || decorators.length === 0)
    return decorators.reduceRight<Holds>(
      (next, decorator) => (fact, value) => decorator.holds(fact, value, next),
      operator.holds,
    );
  const counted: Holds = (fact, value) => {
    spend((lengthOf(fact) + lengthOf(value)) / elementsPerStep);
    return operator.holds(fact, value);
  };
  return decorators.reduceRight<Holds>(
    (next, { sides, holds }) =>
      (fact, value) => {
        if (sides === 'eachFact') spend(lengthOf(fact));
        if (sides === 'eachValue') spend(lengthOf(value));
        return holds(fact, value, next);
      },
    counted,
  );
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

/** The comparison with a value that does not change. */
export function against({ decorators, operator }: DecoratedOperator, value: unknown, preparing: Preparing): Against {
  const [outermost, ...inner] = decorators;
  if (outermost === undefined) return operator.prepare?.(value, preparing) ?? ((fact) => operator.holds(fact, value));
  if (outermost.prepare !== undefined)
    return outermost.prepare(value, preparing, (ofNext, next) => against({ decorators: inner, operator }, ofNext, next));
  const holds = holdsOf({ decorators, operator }, preparing.spend);
  return (fact) => holds(fact, value);
}
