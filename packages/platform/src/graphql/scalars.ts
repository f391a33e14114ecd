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

/** A scalar of the library under the name that this API gives it. */
function renamed<I, E>(scalar: GraphQLScalarType<I, E>, name: string, description: string): GraphQLScalarType<I, E> {
  return new GraphQLScalarType({ ...scalar.toConfig(), name, description });
}

export const DateTimeScalar = renamed(
  GraphQLDateTimeISO,
  'DateTime',
  'An instant, ISO 8601 with its offset: `2026-03-02T09:30:00+08:00`.',
);
export const DateScalar = renamed(GraphQLLocalDate, 'Date', 'A day of the calendar, ISO 8601: `2026-03-02`.');
export const DurationScalar = renamed(GraphQLISO8601Duration, 'Duration', 'A duration, ISO 8601: `PT2H`, `P10D`.');
export const JsonScalar = renamed(GraphQLJSON, 'JSON', 'A JSON value whose schema the field’s description names.');
