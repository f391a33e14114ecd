import { bankUnit } from './bank-unit.ts';
import type { DemoUnit } from './demo-unit.ts';
import { equipmentUnit } from './equipment-unit.ts';
import { foodUnit } from './food-unit.ts';
import { hotelUnit } from './hotel-unit.ts';

export const demoUnits: readonly DemoUnit[] = [foodUnit, equipmentUnit, bankUnit, hotelUnit];

/** `FOOD-003`: the staff of a unit, numbered through its departments. */
export function staffNumbers(unit: DemoUnit): ReadonlyMap<string, string> {
  const names = unit.departments.flatMap(({ staff }) => staff.map(({ name }) => name));
  return new Map(names.map((name, index) => [name, `${unit.code}-${String(index + 1).padStart(3, '0')}`]));
}
