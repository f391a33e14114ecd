import {
  type Context,
  checkCalendar,
  findAtVersion,
  insert,
  isCalendarDefinition,
  type UserErrorDetail,
  UserErrors,
} from '@aftercare/platform';
import { checkCode, checkKept, checkLocalizedText, trimmedTexts } from '../input/check-text.ts';
import { flushUnused, requireUnused } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import { Calendar } from './calendar.ts';
import type { CreateCalendarInput, UpdateCalendarInput } from './calendar-inputs.ts';
import { refuseOrganization } from './organization-errors.ts';

/** Makes a calendar that business units can name. */
export async function createCalendar(context: Context, input: CreateCalendarInput): Promise<Calendar> {
  const { code, name, definition } = input;
  const key = { where: { code }, shown: code, field: 'code' };
  const faults = checkDefinition(definition);
  await lookUp([...checkCode('code', code), ...checkLocalizedText('name', name, 200), ...faults], {
    unused: () => requireUnused(context, Calendar, key),
  });
  if (!isCalendarDefinition(definition)) throw new UserErrors(faults);
  const calendar = insert(context, Calendar, { code, name: trimmedTexts(name), definition });
  await flushUnused(context, Calendar, key);
  return calendar;
}

/** Changes a calendar; what was promised by the old one keeps its time, what is promised from now on counts by the new. */
export async function updateCalendar(context: Context, input: UpdateCalendarInput): Promise<Calendar> {
  const { name, definition } = input;
  const faults = definition === undefined || definition === null ? [] : checkDefinition(definition);
  const { calendar } = await lookUp([...checkKept({ name, definition }), ...checkLocalizedText('name', name, 200), ...faults], {
    calendar: () => findAtVersion(context, Calendar, input),
  });
  if (name) calendar.name = trimmedTexts(name);
  if (isCalendarDefinition(definition)) calendar.definition = definition;
  return calendar;
}

function checkDefinition(definition: unknown): UserErrorDetail[] {
  return checkCalendar(definition).map(({ path, message }) => ({
    ...refuseOrganization.detail('CALENDAR_INVALID', {}, path === '' ? 'definition' : `definition.${path}`),
    text: message,
  }));
}
