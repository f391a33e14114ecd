import fc from 'fast-check';
import { computedFacts } from '../computed/computed-fact.ts';
import { isFactReference } from '../evaluate/reads.ts';
import type { JsonValue, ValueType } from '../fact.ts';
import { elementOperators } from '../operators/element-operators.ts';
import { operators } from '../operators/operator-table.ts';
import type { Comparison, Condition, FactReference } from '../ruleset.ts';
import { anyValue, factIds, inputIds, typeOf, valueLike } from './values.fixture.ts';

const elementNames = elementOperators(() => undefined).map(({ name }) => name);
const plainOperators = operators.filter(({ name }) => !elementNames.includes(name));
const decoratorNames = ['not', 'swap', 'someFact', 'everyFact', 'someValue', 'everyValue'] as const;

const path = fc.constantFrom('$.q', '$.s', '$.inner.q', '$.list[1]', '$[0].q', '$[1].s', '$[0].parts[1].q', '$.nowhere', '$[7]');
const extras = fc.record(
  { priority: fc.constantFrom(1, 2, 10), name: fc.constant('n'), params: fc.constant({ days: 7 }) },
  { requiredKeys: [] },
);
const reference: fc.Arbitrary<FactReference> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...inputIds).map((fact) => ({ fact })) },
  fc.record({ fact: fc.constantFrom('l.b', 'o.a', 's.a'), path }),
);
const pattern = fc.constantFrom('a', '^fire', '(?i)FIRE', '[0-9]+', '起火', '(', '');

/** What the operator takes on its right four times in five. */
function valueFor(operator: (typeof plainOperators)[number], type: ValueType): fc.Arbitrary<JsonValue> {
  switch (operator.value) {
    case 'same':
      return valueLike(type);
    case 'listOfSame':
      return fc.oneof(
        { weight: 4, arbitrary: fc.array(valueLike(type), { maxLength: 3 }) },
        // Long enough to be looked up by hash.
        { weight: 2, arbitrary: fc.array(valueLike(type), { minLength: 8, maxLength: 12 }) },
        anyValue,
      );
    case 'element':
      return valueLike('string');
    case 'keywords':
      return valueLike('stringList');
    case 'pattern':
      return fc.oneof({ weight: 4, arbitrary: pattern }, anyValue);
    case 'condition':
      return anyValue;
    default:
      return fc.constantFrom(...operator.value).chain(valueLike);
  }
}

/** Facts of a type that the operator takes four times in five; decorators one time in three. */
function comparison(ids: readonly string[], typeOfId: (id: string) => ValueType, refer: fc.Arbitrary<FactReference>) {
  return fc.constantFrom(...plainOperators).chain((operator): fc.Arbitrary<Comparison> => {
    const suitable = ids.filter((id) => operator.fact.includes(typeOfId(id)));
    const id =
      suitable.length === 0
        ? fc.constantFrom(...ids)
        : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...suitable) }, fc.constantFrom(...ids));
    const words = fc.oneof(
      { weight: 2, arbitrary: fc.constant<readonly string[]>([]) },
      fc.array(fc.constantFrom(...decoratorNames), { minLength: 1, maxLength: 3 }),
    );
    return fc.tuple(id, words).chain(([fact, decorators]) => {
      const literal = valueFor(operator, typeOfId(fact));
      const isOverValues = decorators.some((word) => word === 'someValue' || word === 'everyValue');
      const value = isOverValues ? fc.array(literal, { maxLength: 3 }) : literal;
      const hasInside = ['objectList', 'object', 'stringList'].includes(typeOfId(fact));
      return fc
        .tuple(
          fc.oneof({ weight: 3, arbitrary: value }, refer),
          hasInside ? fc.option(path, { nil: undefined }) : fc.constant(undefined),
          fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, extras),
        )
        .map(([right, inside, more]) => ({
          ...more,
          fact,
          operator: [...decorators, operator.name].join(':'),
          value: right,
          ...(inside === undefined ? {} : { path: inside }),
        }));
    });
  });
}

const elementIds = ['element', 'element.q', 'element.s', 'element.parts', 'element.nowhere'];
const elementType = (id: string): ValueType =>
  id === 'element.q' ? 'integer' : id === 'element' ? 'object' : id === 'element.parts' ? 'objectList' : 'string';

function connected(leaf: fc.Arbitrary<Condition>, depthSize: 'small' | 'xsmall'): fc.Arbitrary<Condition> {
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
    const several = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
    const more = fc.record({ priority: fc.constantFrom(1, 2, 10), name: fc.constant('n') }, { requiredKeys: [] });
    return {
      condition: fc.oneof(
        { depthSize, withCrossShrink: true },
        { weight: 4, arbitrary: leaf },
        fc.tuple(several, more).map(([all, each]) => ({ ...each, all })),
        fc.tuple(several, more).map(([any, each]) => ({ ...each, any })),
        fc.tuple(tie('condition'), more).map(([not, each]) => ({ ...each, not })),
      ),
    };
  });
  return condition;
}

const asRoot = (condition: Condition): Condition => ('fact' in condition ? { all: [condition] } : condition);

/** `someElement@1` and its like. `outer`: whether its values may refer to facts outside of the element, which an operator cannot see. */
function elementComparison(outer: boolean): fc.Arbitrary<Condition> {
  const refer: fc.Arbitrary<FactReference> = fc.constantFrom(...elementIds, ...(outer ? inputIds : [])).map((fact) => ({ fact }));
  const leaf = comparison(elementIds, elementType, refer).filter(
    ({ value }) => outer || !isFactReference(value) || elementIds.includes(value.fact),
  );
  const inner = connected(leaf, 'xsmall').map(asRoot);
  const named = fc.constantFrom(...elementNames, ...elementNames.map((name) => `not:${name}`));
  const nested = fc
    .record({ fact: fc.constant('element.parts'), operator: named, value: inner })
    .map((each): Condition => ({ ...each, value: JSON.parse(JSON.stringify(each.value)) }));
  const value = fc.oneof(
    { weight: 4, arbitrary: inner },
    fc.tuple(nested, inner).map((all): Condition => ({ all })),
  );
  return fc
    .record({ fact: fc.constantFrom('l.b', 'l.b', 'l.a', 'o.a', 'param.l'), operator: named, value })
    .map((each): Condition => ({ ...each, value: JSON.parse(JSON.stringify(each.value)) }));
}

const computedFact = fc.constantFrom(...computedFacts).chain(({ id, of, type }) => {
  const side = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...factIds.filter((each) => of.includes(typeOf(each)))).map((fact) => ({ fact })) },
    fc.constantFrom(of.includes('date') ? '2026-01-05' : '2026-01-05T12:00:00Z'),
  );
  return fc.record({ from: side, until: side }).map((params) => ({ type, reference: { fact: id, params } }));
});

/** A computed fact on the left, on the right, or on both sides. */
const computedComparison: fc.Arbitrary<Condition> = fc
  .tuple(computedFact, computedFact, fc.constantFrom(...plainOperators))
  .chain(([left, right, operator]) => {
    const value = fc.oneof({ weight: 3, arbitrary: valueFor(operator, left.type) }, fc.constant(right.reference), reference);
    const fact = fc.oneof({ weight: 4, arbitrary: fc.constant(left.reference) }, reference);
    return fc.record({ fact, value }).map((each): Condition => ({ ...each.fact, operator: operator.name, value: each.value }));
  });

/** Two comparisons that differ in their path only, or in nothing. */
const twins: fc.Arbitrary<Condition> = fc
  .tuple(comparison(['o.a', 'l.b'], typeOf, reference), path, path, fc.constantFrom('all', 'any'))
  .map(([of, left, right, root]) => {
    const both = [
      { ...of, path: left },
      { ...of, path: right },
    ];
    return root === 'all' ? { all: both } : { any: both };
  });

/** Any condition of the grammar; named ones among `names`. */
function conditionOf(names: readonly string[], outer: boolean): fc.Arbitrary<Condition> {
  const leaf = fc.oneof(
    { weight: 8, arbitrary: comparison(inputIds, typeOf, reference) },
    { weight: 1, arbitrary: elementComparison(outer) },
    { weight: 1, arbitrary: twins },
    { weight: 1, arbitrary: computedComparison },
    ...(names.length === 0 ? [] : [{ weight: 2, arbitrary: fc.constantFrom(...names).map((condition) => ({ condition })) }]),
  );
  return connected(leaf, 'small');
}

export function rootOf(names: readonly string[], outer: boolean): fc.Arbitrary<Condition> {
  return conditionOf(names, outer).map(asRoot);
}

/** Needs certain values of one of few facts. */
export const equality: fc.Arbitrary<Condition> = fc.constantFrom('n.a', 's.a', 'd.a', 'b.a').chain((fact) =>
  fc.oneof(
    valueLike(typeOf(fact)).map((value) => ({ fact, operator: 'equal', value })),
    fc.array(valueLike(typeOf(fact)), { maxLength: 3 }).map((value) => ({ fact, operator: 'in', value })),
  ),
);
