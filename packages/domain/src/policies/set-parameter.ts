import { type Context, emit, insert, refuse, UserErrors } from '@aftercare/platform';
import { checkParameter, type JsonValue } from '@aftercare/policy';
import { ref } from '@mikro-orm/core';
import { BusinessUnit } from '../organization/business-unit.ts';
import { forgetUnitValues } from './effective-policy.ts';
import { Parameter } from './parameter.ts';
import { refusePolicy } from './policy-errors.ts';

export interface SetParameter {
  readonly businessUnit: string;
  readonly plugin: string;
  readonly parameter: string;
  readonly value: JsonValue;
}

/** Gives a parameter of a plugin the business unit's own value, within its bounds and never laxer than its floor. */
export async function setParameter(context: Context, input: SetParameter): Promise<Parameter> {
  const { plugins } = context.services;
  const unit = await context.em.findOne(BusinessUnit, { code: input.businessUnit });
  if (!unit) throw refuse('NOT_FOUND', { entity: 'BusinessUnit', id: input.businessUnit }, 'businessUnit');
  const plugin = plugins.plugin(input.plugin);
  if (!plugin)
    throw refusePolicy(
      'PLUGIN_UNKNOWN',
      { plugin: input.plugin, known: plugins.plugins.map(({ id }) => id).join(', ') },
      'plugin',
    );
  const definition = plugin.parameters.find(({ id }) => id === input.parameter);
  if (!definition) {
    const known = plugin.parameters.map(({ id }) => id).join(', ');
    throw refusePolicy('PARAMETER_UNKNOWN', { plugin: plugin.id, parameter: input.parameter, known }, 'parameter');
  }
  const faults = checkParameter(definition, input.value);
  if (faults.length > 0) {
    throw new UserErrors(
      faults.map((fault) => ({ ...refusePolicy.detail('PARAMETER_REFUSED', {}, 'value'), text: fault.message })),
    );
  }
  const where = { businessUnit: { id: unit.id }, plugin: plugin.id, parameter: definition.id };
  const known = await context.em.findOne(Parameter, where);
  const { value } = input;
  const parameter =
    known ?? insert(context, Parameter, { businessUnit: ref(unit), plugin: plugin.id, parameter: definition.id, value });
  parameter.value = value;
  forgetUnitValues(context);
  emit(context, 'parameter.set', parameter.id, { businessUnit: unit.code, plugin: plugin.id, parameter: definition.id, value });
  return parameter;
}
