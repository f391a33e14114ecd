import { type Context, insert } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { checkLocalizedText, checkRuleCode, trimmedTexts } from '../input/check-text.ts';
import { flushUnused, requireUnused } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import type { BusinessUnit } from './business-unit.ts';
import { Department } from './department.ts';
import type { CreateDepartmentInput } from './department-input.ts';
import { findBusinessUnit } from './find-business-unit.ts';

/** Makes a department of a business unit. */
export async function createDepartment(context: Context, input: CreateDepartmentInput): Promise<Department> {
  const { code, name } = input;
  const keyOf = ({ id }: BusinessUnit) => ({ where: { code, businessUnit: { id } }, shown: code, field: 'code' });
  const { unit } = await lookUp([...checkRuleCode('code', code), ...checkLocalizedText('name', name, 200)], {
    unit: async () => {
      const found = await findBusinessUnit(context, input.businessUnit);
      await requireUnused(context, Department, keyOf(found));
      return found;
    },
  });
  const department = insert(context, Department, { code, name: trimmedTexts(name), businessUnit: ref(unit) });
  await flushUnused(context, Department, keyOf(unit));
  return department;
}
