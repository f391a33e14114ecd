import { publicAccess } from '@aftercare/platform';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';

/** Lists of objects that are no connections, and why. */
export const plainLists: Readonly<Record<string, string>> = {
  'Query.plugins': 'The plugins of an installation are a handful.',
  'Query.caseTypes': 'The case types of an installation are a handful.',
  'Plugin.caseTypes': 'A handful, of the plugin’s own files.',
  'Plugin.parameters': 'Of the plugin’s own files.',
  'ServiceCase.decisions': 'A case is asked once at each decision point, seldom more.',
  'Decision.fired': 'A value inside one decision.',
  'Decision.missingFacts': 'A value inside one decision.',
  'Explanation.sentences': 'A few sentences about one decision.',
  'DecisionResult.fired': 'A value inside one decision.',
  'DecisionResult.missingFacts': 'A value inside one decision.',
  'WhyNot.changes': 'A value inside one answer.',
};

/** Columns that must not be public, and that a `Column` in place of a `PrivateColumn` would make so. */
const secrets =
  /^(tenantId|keyHash|inputHash|resultId|firedRules|facts|pauses|plainDueAt|warnBefore|ruleset|parameterDefinitions)$/i;

interface Named {
  readonly path: string;
  readonly description: string | null | undefined;
}

/** What of a schema breaks the API’s conventions, a line each; empty where all is well. */
export function schemaFaults(schema: GraphQLSchema): readonly string[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const ofPlugins = enumsOfPlugins(schema);
  return [
    ...types
      .flatMap((type) => (ofPlugins.has(type.name) ? [{ path: type.name, description: type.description }] : described(type)))
      .flatMap(({ path, description }) => (description?.trim() ? [] : [`${path}: no description`])),
    ...types.flatMap(namingFaults),
    ...types.flatMap(fieldFaults),
    ...rootFaults(schema),
    ...mutationFaults(schema),
  ];
}

/** A plugin’s details schema describes a field and its values in one text, so these enums’ values have none of their own. */
function enumsOfPlugins(schema: GraphQLSchema): ReadonlySet<string> {
  const details = schema.getType('CaseDetails');
  const types = isUnionType(details) ? details.getTypes() : [];
  return new Set(types.flatMap((type) => Object.values(type.getFields()).map((field) => getNamedType(field.type).name)));
}

function described(type: GraphQLNamedType): Named[] {
  if (isSpecifiedScalarType(type)) return [];
  const own = { path: type.name, description: type.description };
  if (isEnumType(type)) return [own, ...type.getValues().map((value) => ({ ...value, path: `${type.name}.${value.name}` }))];
  if (isInputObjectType(type)) {
    return [own, ...Object.values(type.getFields()).map((field) => ({ ...field, path: `${type.name}.${field.name}` }))];
  }
  // The roots need no words of their own.
  if (!isObjectType(type)) return [own];
  const root = ['Query', 'Mutation'].includes(type.name);
  return [
    ...(root ? [] : [own]),
    ...Object.values(type.getFields()).flatMap((field) => [
      { path: `${type.name}.${field.name}`, description: field.description },
      ...field.args.map((argument) => ({
        path: `${type.name}.${field.name}(${argument.name})`,
        description: argument.description,
      })),
    ]),
  ];
}

function namingFaults(type: GraphQLNamedType): string[] {
  const faults = /^[A-Z][A-Za-z0-9]*$/.test(type.name) ? [] : [`${type.name}: a type is written PascalCase`];
  if (isEnumType(type)) {
    return [...faults, ...wrong(type.name, /^[A-Z][A-Z0-9_]*$/, 'an enum value is written SCREAMING_CASE', type.getValues())];
  }
  if (!isObjectType(type) && !isInputObjectType(type)) return faults;
  const fields = Object.values<{ readonly name: string }>(type.getFields());
  const camel = /^[a-z][A-Za-z0-9]*$/;
  const given = isObjectType(type) ? Object.values(type.getFields()).flatMap((field) => field.args) : [];
  return [
    ...faults,
    ...wrong(type.name, camel, 'a field is written camelCase', fields),
    ...wrong(type.name, camel, 'an argument is written camelCase', given),
  ];
}

function wrong(type: string, pattern: RegExp, rule: string, named: readonly { readonly name: string }[]): string[] {
  return named.flatMap(({ name }) => (pattern.test(name) ? [] : [`${type}.${name}: ${rule}`]));
}

function fieldFaults(type: GraphQLNamedType): string[] {
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const path = `${type.name}.${field.name}`;
    return [
      ...(secrets.test(field.name) ? [`${path}: is not for the public`] : []),
      ...listFaults(path, type.name, field),
      ...(field.extensions['personalData'] && getNamedType(field.type).name !== 'String'
        ? [`${path}: what masks it is a string, which a ${getNamedType(field.type).name} is not`]
        : []),
    ];
  });
}

function listFaults(path: string, parent: string, field: GraphQLField<unknown, unknown>): string[] {
  const of = getNamedType(field.type);
  if (of.name.endsWith('Connection')) {
    const first = field.args.find(({ name }) => name === 'first');
    const missing = ['first', 'after', 'where'].filter((name) => !field.args.some((argument) => argument.name === name));
    return [
      ...missing.map((name) => `${path}: a connection without ${name}`),
      ...(first && String(first.type) !== 'Int!' ? [`${path}: first is ${first.type}`] : []),
    ];
  }
  if (!isObjectType(of) || !isList(field.type) || plainLists[path] !== undefined) return [];
  const pageParts = (parent.endsWith('Connection') && ['edges', 'nodes'].includes(field.name)) || of.name === 'UserError';
  return pageParts ? [] : [`${path}: a list of objects that is no connection`];
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function rootFaults(schema: GraphQLSchema): string[] {
  if (schema.getSubscriptionType()) return ['Subscription: is not guarded'];
  return [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}).flatMap((field) => {
      const path = `${root?.name}.${field.name}`;
      const permission = field.extensions['permission'];
      if (permission === publicAccess) return root?.name === 'Query' ? [] : [`${path}: a mutation is for everybody`];
      if (typeof permission !== 'string' || !/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(permission)) {
        return [`${path}: declares no permission`];
      }
      return root?.name === 'Mutation' && permission.endsWith('.read') ? [`${path}: writes by the permission to read`] : [];
    }),
  );
}

function mutationFaults(schema: GraphQLSchema): string[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => {
    const path = `Mutation.${field.name}`;
    const [input, ...others] = field.args;
    const inputType = input && getNamedType(input.type);
    const key = isInputObjectType(inputType) ? inputType.getFields()['idempotencyKey'] : undefined;
    const payload = getNamedType(field.type);
    const errors = isObjectType(payload) ? payload.getFields()['errors'] : undefined;
    return [
      ...(input?.name === 'input' && isNonNullType(input.type) && others.length === 0
        ? []
        : [`${path}: takes not just an input`]),
      ...(key && isScalarType(getNamedType(key.type)) ? [] : [`${path}: its input has no idempotencyKey`]),
      ...(payload.name.endsWith('Payload') && isNonNullType(field.type) ? [] : [`${path}: answers with no payload`]),
      ...(String(errors?.type) === '[UserError!]!' ? [] : [`${path}: its payload has no errors`]),
    ];
  });
}
