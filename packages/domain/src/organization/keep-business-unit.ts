import { type Context, findAtVersion, insert, type UserErrorDetail } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { checkWhole } from '../input/check-amount.ts';
import { checkCode, checkKept, checkLocalizedText, trimmedTexts } from '../input/check-text.ts';
import { findByKey, flushUnused, requireUnused } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import { refusePolicy } from '../policies/policy-errors.ts';
import { BusinessUnit } from './business-unit.ts';
import type { CreateBusinessUnitInput, UpdateBusinessUnitInput } from './business-unit-inputs.ts';
import { Calendar } from './calendar.ts';

/** Makes a business unit with the plugins it enables. */
export async function createBusinessUnit(context: Context, input: CreateBusinessUnitInput): Promise<BusinessUnit> {
  const { code, reopenWindowDays } = input;
  const key = { where: { code }, shown: code, field: 'code' };
  const { calendar } = await lookUp([...checkCode('code', code), ...checkUnit(context, input)], {
    unused: () => requireUnused(context, BusinessUnit, key),
    calendar: () => calendarOf(context, input.calendar),
  });
  const unit = insert(context, BusinessUnit, {
    ...{ code, name: trimmedTexts(input.name), reopenWindowDays },
    plugins: [...new Set(input.plugins)],
    calendar: ref(calendar),
  });
  await flushUnused(context, BusinessUnit, key);
  return unit;
}

/** Changes a business unit; cases that are open keep the clocks they have. */
export async function updateBusinessUnit(context: Context, input: UpdateBusinessUnitInput): Promise<BusinessUnit> {
  const { name, plugins, calendar: calendarCode, reopenWindowDays } = input;
  const kept = checkKept({ name, plugins, calendar: calendarCode, reopenWindowDays });
  const { unit, calendar } = await lookUp([...kept, ...checkUnit(context, input)], {
    unit: () => findAtVersion(context, BusinessUnit, input),
    calendar: async () => (calendarCode ? calendarOf(context, calendarCode) : null),
  });
  if (name) unit.name = trimmedTexts(name);
  if (plugins) unit.plugins = [...new Set(plugins)];
  if (calendar) unit.calendar = ref(calendar);
  unit.reopenWindowDays = reopenWindowDays ?? unit.reopenWindowDays;
  return unit;
}

type UnitFields = Pick<UpdateBusinessUnitInput, 'name' | 'plugins' | 'reopenWindowDays'>;

function checkUnit({ services }: Context, { name, plugins, reopenWindowDays }: UnitFields): UserErrorDetail[] {
  const known = services.plugins.plugins.map(({ id }) => id);
  return [
    ...checkLocalizedText('name', name, 200),
    ...checkWhole('reopenWindowDays', reopenWindowDays, 0, 3650),
    ...(plugins ?? []).flatMap((plugin, index) =>
      known.includes(plugin)
        ? []
        : [refusePolicy.detail('PLUGIN_UNKNOWN', { plugin, known: known.join(', ') }, `plugins[${index}]`)],
    ),
  ];
}

function calendarOf(context: Context, code: string): Promise<Calendar> {
  return findByKey(context, Calendar, { where: { code }, shown: code, field: 'calendar' });
}
