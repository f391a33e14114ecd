import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { Slot, type Variables } from './slot.ts';

export interface SlottedVariables {
  /** The variables, with slots in the place of what does not decide how the statement reads. */
  readonly variables: Variables;
  /** Equal for variables that are answered by the same statement. */
  readonly shape: string;
}

/**
 * Tells apart what of the variables decides the statement’s text, as an order or what is left out does, from values that only stand in it.
 * Enums and booleans are part of the text: there are few of each, and an order or a `@skip` is one.
 */
export function slottedVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  coerced: Variables,
): SlottedVariables {
  const shapes: unknown[] = [];
  const variables: Record<string, unknown> = {};
  for (const { variable, type } of variableDefinitions) {
    const name = variable.name.value;
    if (!Object.hasOwn(coerced, name)) continue;
    const value = coerced[name];
    // The size of a page: a limit that the planner of the database knows makes for better plans.
    const slotted = Number.isInteger(value)
      ? { value, shape: [value] }
      : slot(typeFromAST(schema, type) as GraphQLInputType, value, (all) => all[name]);
    variables[name] = slotted.value;
    shapes.push(name, slotted.shape);
  }
  return { variables, shape: JSON.stringify(shapes) };
}

interface Slotted {
  readonly value: unknown;
  readonly shape: unknown;
}

/** What no caller can send: it stands where a value is not part of the text. */
const anyValue = 0;

function slot(given: GraphQLInputType, value: unknown, read: (variables: Variables) => unknown): Slotted {
  const type = getNullableType(given);
  if (value === null || value === undefined || typeof value === 'boolean' || isEnumType(type)) return { value, shape: [value] };
  if (isListType(type)) {
    const item = getNullableType(type.ofType);
    if (!isInputObjectType(item) && !isEnumType(item)) return { value: new Slot(read), shape: anyValue };
    const slotted = (value as readonly unknown[]).map((each, index) =>
      slot(item, each, (all) => (read(all) as readonly unknown[])[index]),
    );
    return { value: slotted.map((each) => each.value), shape: slotted.map((each) => each.shape) };
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const slotted = Object.entries(value as Variables).flatMap(([name, each]) => {
      const field = fields[name];
      return field ? [[name, slot(field.type, each, (all) => (read(all) as Variables)[name])] as const] : [];
    });
    return {
      value: Object.fromEntries(slotted.map(([name, each]) => [name, each.value])),
      shape: Object.fromEntries(slotted.map(([name, each]) => [name, each.shape])),
    };
  }
  // An empty cursor is none.
  if (value === '') return { value, shape: [value] };
  return { value: new Slot(read), shape: anyValue };
}
