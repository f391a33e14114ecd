import {
  DateScalar,
  DateTimeScalar,
  DecimalScalar,
  DurationScalar,
  type EntityClass,
  Needs,
  namedClass,
  type Row,
} from '@aftercare/platform';
import type { CaseType, DetailsProperty, PluginRegistry } from '@aftercare/plugin-sdk';
import {
  createUnionType,
  Extensions,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { ServiceCase } from './service-case.ts';

/**
 * The resolver of `ServiceCase.details`: a union with one object type for each case type, made from its details schema,
 * so that a portal gets completion and not JSON.
 */
export function caseDetailsResolver(plugins: PluginRegistry): EntityClass {
  const types = new Map(plugins.caseTypes.map((caseType) => [caseType.id, detailsType(caseType)]));
  const union = createUnionType({
    name: 'CaseDetails',
    description: 'What the intake form of a case’s type asked.',
    types: () => [...types.values()] as never, // The union's members are known at start, not to the compiler.
    resolveType: ({ __typename }: { readonly __typename: string }) => __typename,
  });
  const resolver = namedClass('CaseDetailsResolver');
  const resolve = ({ caseType, details }: Row<ServiceCase>) => {
    const type = types.get(caseType);
    return type ? { ...details, caseType, __typename: type.name } : null;
  };
  const descriptor = { value: resolve, configurable: true };
  Object.defineProperty(resolver.prototype, 'details', descriptor);
  Root()(resolver.prototype, 'details', 0);
  FieldResolver(() => union, {
    nullable: true,
    description: 'What the intake form asked; none where its case type is not installed.',
  })(resolver.prototype, 'details', descriptor);
  Needs('caseType', 'details')(resolver.prototype, 'details', descriptor);
  Resolver(() => ServiceCase)(resolver);
  return resolver;
}

/** `food.complaint` → `FoodComplaintDetails`. */
function detailsType(caseType: CaseType): EntityClass {
  const stem = pascalCase(caseType.id);
  const type = namedClass(`${stem}Details`);
  ObjectType(`${stem}Details`, { description: caseType.description.en })(type);
  Field(() => String, { name: 'caseType', description: 'Id of the case type.', simple: true })(type.prototype, 'caseType');
  for (const [name, property] of Object.entries(caseType.details.properties)) {
    const of = propertyType(`${stem}${pascalCase(name)}`, property);
    Field(() => of as EntityClass, { nullable: true, description: property.description, simple: true })(type.prototype, name);
    if (property['x-personalData']) Extensions({ personalData: true })(type.prototype, name);
  }
  return type;
}

const formats = { date: DateScalar, 'date-time': DateTimeScalar, decimal: DecimalScalar, duration: DurationScalar };
const scalars = { string: String, integer: Int, number: Float, boolean: Boolean, array: String };

function propertyType(name: string, property: DetailsProperty): object {
  if (property.type === 'array') return [property.items?.enum ? enumType(name, property.items.enum, property) : String];
  if (property.enum) return enumType(name, property.enum, property);
  return property.format ? formats[property.format] : scalars[property.type];
}

/** An enum, or plain text where a value is no GraphQL name. */
function enumType(name: string, values: readonly string[], { description }: DetailsProperty): object {
  if (!values.every((value) => /^[A-Z_][A-Z0-9_]*$/.test(value))) return String;
  const type = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(type, { name, description });
  return type;
}

function pascalCase(text: string): string {
  return text.replace(/(?:^|[.-])([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
