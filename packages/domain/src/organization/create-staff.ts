import { type Context, insert } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { checkCode, checkRuleCode, checkText } from '../input/check-text.ts';
import { findByKey, flushUnused, requireUnused } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import { Department } from './department.ts';
import { findBusinessUnit } from './find-business-unit.ts';
import { Staff } from './staff.ts';
import type { CreateStaffInput } from './staff-input.ts';

/** Puts somebody of the staff on file; how they sign in comes separately. */
export async function createStaff(context: Context, input: CreateStaffInput): Promise<Staff> {
  const { number, name, role } = input;
  const key = { where: { number }, shown: number, field: 'number' };
  const problems = [...checkCode('number', number), ...checkText('name', name, 200), ...checkRuleCode('role', role)];
  const { department } = await lookUp(problems, {
    unused: () => requireUnused(context, Staff, key),
    department: () => departmentOf(context, input),
  });
  const staff = insert(context, Staff, { number, name: name.trim(), role, department: ref(department) });
  await flushUnused(context, Staff, key);
  return staff;
}

async function departmentOf(context: Context, { businessUnit, department: code }: CreateStaffInput): Promise<Department> {
  const { id } = await findBusinessUnit(context, businessUnit);
  const key = { where: { code, businessUnit: { id } }, shown: code, field: 'department' };
  return findByKey(context, Department, key);
}
