import type { DecoratorDefinition } from './decorators.ts';
import type { Against, Holds, OperatorDefinition } from './operator.ts';
import type { Preparing } from './preparing.ts';

export interface DecoratedOperator {
  /** Outermost first. */
  readonly decorators: readonly DecoratorDefinition[];
  readonly operator: OperatorDefinition;
}

export function holdsOf({ decorators, operator }: DecoratedOperator): Holds {
  return decorators.reduceRight<Holds>((next, decorator) => (fact, value) => decorator.holds(fact, value, next), operator.holds);
}

/** The comparison with a value that does not change. */
export function against({ decorators, operator }: DecoratedOperator, value: unknown, preparing: Preparing): Against {
  const [outermost, ...inner] = decorators;
  if (outermost === undefined) return operator.prepare?.(value, preparing) ?? ((fact) => operator.holds(fact, value));
  if (outermost.prepare !== undefined)
    return outermost.prepare(value, preparing, (ofNext, next) => against({ decorators: inner, operator }, ofNext, next));
  const holds = holdsOf({ decorators, operator });
  return (fact) => holds(fact, value);
}
