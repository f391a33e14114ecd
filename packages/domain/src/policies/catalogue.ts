import { JsonScalar } from '@aftercare/platform';
import {
  decisionPoints,
  type CaseType as PluginCaseType,
  type Plugin as PluginData,
  type PluginRegistry,
} from '@aftercare/plugin-sdk';
import type { JsonValue, Locale, ParameterDefinition } from '@aftercare/policy';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A figure that a business unit may set.' })
export class ParameterDescription {
  @Field(() => ID, { description: 'Its id; rules read it as `param.<id>`.', simple: true })
  id!: string;

  @Field(() => String, { description: 'What it is.', simple: true })
  label!: string;

  @Field(() => String, { description: 'Its type: `integer`, `duration`, `decimal`, …', simple: true })
  type!: string;

  @Field(() => String, { nullable: true, description: 'Its unit.', simple: true })
  unit!: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The value it has until a unit sets another; none where the source left it blank.',
    simple: true,
  })
  default!: JsonValue;

  @Field(() => Boolean, { description: 'Whether it is a statutory floor: a unit may be stricter, never laxer.', simple: true })
  locked!: boolean;

  @Field(() => String, { description: 'Where the figure comes from.', simple: true })
  source!: string;

  @Field(() => String, {
    description: 'How well the figure is established: `read`, `excerpt`, `unverified`, `requirement`, `unit`.',
    simple: true,
  })
  evidence!: string;
}

@ObjectType({ description: 'A kind of service case.' })
export class CaseType {
  @Field(() => ID, { description: 'Its id: `food.complaint`.', simple: true })
  id!: string;

  @Field(() => String, { description: 'What it is called.', simple: true })
  label!: string;

  @Field(() => String, { description: 'What it is for.', simple: true })
  description!: string;

  @Field(() => ID, { description: 'Id of the plugin it comes from.', simple: true })
  plugin!: string;

  @Field(() => JsonScalar, { description: 'JSON Schema of its intake form: what `details` takes.', simple: true })
  detailsSchema!: unknown;

  @Field(() => [String], { description: 'What must be named when one is opened: `customer`, `product`, …', simple: true })
  requires!: readonly string[];

  @Field(() => [ID], { description: 'Ids of the decision points its rules answer.', simple: true })
  decisions!: string[];
}

@ObjectType({ description: 'An industry’s case types and rules.' })
export class Plugin {
  @Field(() => ID, { description: 'Its id: `food-recall`.', simple: true })
  id!: string;

  @Field(() => String, { description: 'Its version.', simple: true })
  version!: string;

  @Field(() => String, { description: 'What it is called.', simple: true })
  label!: string;

  @Field(() => String, { description: 'What it is for.', simple: true })
  description!: string;

  @Field(() => [CaseType], { description: 'Its case types.', simple: true })
  caseTypes!: CaseType[];

  @Field(() => [ParameterDescription], { description: 'The figures a business unit may set.', simple: true })
  parameters!: ParameterDescription[];
}

export function describeCaseType(plugins: PluginRegistry, caseType: PluginCaseType, locale: Locale): CaseType {
  const { id, label, description, details, requires = [] } = caseType;
  return {
    ...{ id, label: label[locale], description: description[locale], detailsSchema: details, requires },
    plugin: plugins.pluginOf(id)?.id ?? '',
    decisions: decisionPoints.map((point) => point.id).filter((point) => plugins.ruleset(point, id) !== undefined),
  };
}

export function describePlugin(plugins: PluginRegistry, plugin: PluginData, locale: Locale): Plugin {
  const { id, version, label, description, caseTypes, parameters } = plugin;
  return {
    ...{ id, version, label: label[locale], description: description[locale] },
    caseTypes: caseTypes.map((caseType) => describeCaseType(plugins, caseType, locale)),
    parameters: parameters.map((parameter) => describeParameter(parameter, locale)),
  };
}

function describeParameter(parameter: ParameterDefinition, locale: Locale): ParameterDescription {
  const { id, label, type, unit = null, default: value = null, locked, source } = parameter;
  const { evidence } = source;
  return {
    ...{ id, type, unit, evidence, default: value },
    label: label[locale],
    locked: locked !== undefined,
    source: source.text[locale],
  };
}
