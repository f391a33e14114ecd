import type { ValueType } from '../fact.ts';
import { valueTypes } from '../values/value-type.ts';
import type { FaultList } from './fault-list.ts';
import { elementOf } from './place.ts';

/** Whether a value is of the declared type and among the declared values. */
export function checkTypedValue(
  { type, enum: values }: { readonly type: ValueType; readonly enum?: readonly string[] },
  value: unknown,
  path: string,
  faults: FaultList,
): boolean {
  const { is, label } = valueTypes[type];
  if (!is(value)) {
    faults.add('WRONG_TYPE', path, `Write ${label.en}.`, `应为${label['zh-CN']}。`, value);
    return false;
  }
  if (values === undefined) return true;
  const before = faults.count;
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
  listed.forEach((each, index) => {
    if (typeof each === 'string' && !values.includes(each))
      faults.add(
        'VALUE_NOT_IN_ENUM',
        Array.isArray(value) ? elementOf(path, index) : path,
        `Write one of ${values.join(', ')}.`,
        `应为以下之一：${values.join('、')}。`,
        each,
      );
  });
  return faults.count === before;
}
