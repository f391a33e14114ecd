import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLISO8601Duration, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';

function parseDecimal(value: unknown): string {
  if (typeof value === 'string' && /^-?\d{1,30}(\.\d{1,18})?$/.test(value)) return value;
  throw new GraphQLError('A Decimal is a string such as "199.90".', { extensions: { code: 'BAD_USER_INPUT' } });
}

/** Exact; a string on the wire so that no client rounds it. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number as a string: "199.90".',
  serialize: (value) => parseDecimal(String(value)),
  parseValue: parseDecimal,
  parseLiteral: (node) => parseDecimal(node.kind === Kind.STRING ? node.value : undefined),
});

export const DateTimeScalar = GraphQLDateTimeISO;
export const DateScalar = GraphQLLocalDate;
export const DurationScalar = GraphQLISO8601Duration;
export const JsonScalar = GraphQLJSON;
