import { BusinessUnit } from '../../organization/business-unit.ts';
import { createDepartment } from '../../organization/create-department.ts';
import { createServicePoint } from '../../organization/create-service-point.ts';
import { createStaff } from '../../organization/create-staff.ts';
import { createBusinessUnit } from '../../organization/keep-business-unit.ts';
import { createCalendar } from '../../organization/keep-calendar.ts';
import { setParameter } from '../../policies/set-parameter.ts';
import type { Chapter } from '../chapter.ts';
import { addDays } from '../china-time.ts';
import type { DemoUnit } from './demo-unit.ts';
import { staffNumbers } from './demo-units.ts';

/** Founds a business unit: calendar, departments, staff, service points and the figures its policies ask for. */
export function unitChapter(unit: DemoUnit, now: Date): Chapter {
  const { code, name, plugin, reopenWindowDays } = unit;
  return {
    label: `${code}: business unit`,
    written: async (em) => (await em.count(BusinessUnit, { code })) > 0,
    write: async (context, clock) => {
      clock.set(addDays(now, -500));
      const { code: calendar } = await createCalendar(context, unit.calendar);
      await createBusinessUnit(context, { code, name, plugins: [plugin], calendar, reopenWindowDays });
      const numbers = staffNumbers(unit);
      for (const { code: department, name, staff } of unit.departments) {
        await createDepartment(context, { businessUnit: code, code: department, name });
        for (const { name, role } of staff) {
          await createStaff(context, { businessUnit: code, department, name, role, number: numbers.get(name) ?? name });
        }
      }
      for (const point of unit.servicePoints) await createServicePoint(context, { businessUnit: code, ...point });
      for (const [parameter, value] of Object.entries(unit.parameters)) {
        await setParameter(context, { businessUnit: code, plugin, parameter, value });
      }
    },
  };
}
