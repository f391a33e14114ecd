import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { bound, type Variables } from './slot.ts';
import { slottedVariables } from './variable-slots.ts';

const schema = buildSchema(`
  type Query { things(first: Int!, after: String, where: ThingWhere, orderBy: [ThingOrder!]): Int }
  input ThingWhere { name: NameFilter, state: StateFilter, and: [ThingWhere!] }
  input NameFilter { eq: String, in: [String!], isNull: Boolean }
  input StateFilter { in: [State!] }
  input ThingOrder { field: Field!, descending: Boolean }
  enum State { OPEN CLOSED }
  enum Field { NAME AGE }
`);
const [operation] = parse(`query ($first: Int!, $after: String, $where: ThingWhere, $orderBy: [ThingOrder!]) {
  things(first: $first, after: $after, where: $where, orderBy: $orderBy)
}`).definitions as readonly OperationDefinitionNode[];

function slotted(variables: Variables) {
  if (!operation) throw new Error('no operation');
  return slottedVariables(schema, operation, variables);
}

const base = { first: 5, after: 'cursor', where: { name: { eq: 'a' } }, orderBy: [{ field: 'NAME' }] };

test.each([
  ['another cursor', { ...base, after: 'other' }],
  ['another text', { ...base, where: { name: { eq: 'b' } } }],
])('%s is the same statement', (_, variables) => {
  expect(slotted(variables).shape).toBe(slotted(base).shape);
});

test.each([
  ['another page size', { ...base, first: 6 }],
  ['no cursor', { ...base, after: null }],
  ['an empty cursor', { ...base, after: '' }],
  ['another operator', { ...base, where: { name: { in: ['a'] } } }],
  ['a yes or no', { ...base, where: { name: { isNull: true } } }],
  ['another column', { ...base, where: { state: { in: ['OPEN'] } } }],
  ['another order', { ...base, orderBy: [{ field: 'AGE' }] }],
  ['one more condition', { ...base, where: { and: [{ name: { eq: 'a' } }, { name: { eq: 'a' } }] } }],
  ['what a caller could send to look like a slot', { ...base, where: { name: { eq: null } } }],
])('%s is another statement', (_, variables) => {
  expect(slotted(variables).shape).not.toBe(slotted(base).shape);
});

test('slots are read from the variables of the request, lists as one', () => {
  const variables = { ...base, where: { and: [{ name: { in: ['a', 'b'] } }, { name: { eq: 'c' } }] } };
  const { where } = slotted(variables).variables as { where: { and: readonly { name: Variables }[] } };
  const other = { ...base, where: { and: [{ name: { in: ['x'] } }, { name: { eq: 'y' } }] } };
  expect(where.and.map(({ name }) => bound(name['in'] ?? name['eq'], other))).toEqual([['x'], 'y']);
});
