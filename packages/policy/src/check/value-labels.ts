import type { ValueLabels, ValueType } from '../fact.ts';
import type { Fault } from '../fault.ts';
import { FaultList } from './fault-list.ts';
import { memberOf } from './place.ts';

interface Labelled {
  readonly type: ValueType;
  readonly enum?: readonly string[];
  readonly valueLabels?: ValueLabels;
}

/** Labels of values that there are not. A value without a label is no fault: it is shown as it is written. */
export function checkValueLabels(
  { type, enum: listed, valueLabels = {} }: Labelled,
  path: string,
  file: string,
): readonly Fault[] {
  const values = type === 'boolean' ? ['true', 'false'] : (listed ?? []);
  const faults = new FaultList(file);
  for (const value of Object.keys(valueLabels)) {
    if (values.includes(value)) continue;
    const [en, chinese] =
      values.length === 0
        ? ['List the values under enum first.', '请先在 enum 中列出取值。']
        : [`Label one of ${values.join(', ')}.`, `只能为以下取值命名：${values.join('、')}。`];
    faults.add('LABEL_WITHOUT_VALUE', memberOf(path, value), en, chinese, value);
  }
  return faults.faults;
}
