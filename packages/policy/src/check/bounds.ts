import type { Fault } from '../fault.ts';
import { FaultList } from './fault-list.ts';
import { elementOf, memberOf } from './place.ts';

/** No honest file comes near these; whatever recurses later is bounded by them. */
export const documentBounds = { depth: 64, width: 5_000, values: 200_000, text: 20_000, key: 200 } as const;

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const reportedAtMost = 20;
/** In a `u` pattern a whole pair is one character, so only a half matches. */
const loneSurrogate = /\p{Surrogate}/u;

interface Step {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

/**
 * Whether a value is JSON of a bounded size: without recursion, and before anything else looks at it. When it reports a fault,
 * nothing else may be done with the value.
 */
export function checkBounds(root: unknown, file: string): readonly Fault[] {
  const faults = new FaultList(file);
  const waiting: Step[] = [{ value: root, path: '', depth: 0 }];
  let seen = 0;
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    seen += 1;
    if (seen > documentBounds.values) {
      faults.add(
        'TOO_LARGE',
        '',
        `At most ${documentBounds.values} values in one file.`,
        `一个文件最多 ${documentBounds.values} 个值。`,
      );
      break;
    }
    if (faults.count >= reportedAtMost) break;
    if (typeof step.value === 'object' && step.value !== null) enter(step, step.value, waiting, faults);
    else checkScalar(step, faults);
  }
  return faults.faults;
}

function checkScalar({ value, path }: Step, faults: FaultList): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) {
    if (Number.isInteger(value) && !Number.isSafeInteger(value))
      faults.add(
        'UNSAFE_NUMBER',
        path,
        'Write a number beyond ±(2^53 − 1) as a text.',
        '超出 ±(2^53 − 1) 的数请写成文本。',
        value,
      );
    return;
  }
  if (typeof value !== 'string') {
    faults.add(
      'NOT_JSON',
      path,
      'Write a text, number, true, false, null, list or object.',
      '应为文本、数字、true、false、null、列表或对象。',
      value,
    );
  } else if (value.length > documentBounds.text) {
    faults.add(
      'TOO_LARGE',
      path,
      `At most ${documentBounds.text} characters in one text.`,
      `一段文本最多 ${documentBounds.text} 个字符。`,
      value,
    );
  } else if (loneSurrogate.test(value)) {
    faults.add(
      'NOT_JSON',
      path,
      'The text has half of a surrogate pair: save the file as UTF-8.',
      '文本中有半个代理对：请以 UTF-8 保存文件。',
    );
  }
}

function enter({ path, depth }: Step, container: object, waiting: Step[], faults: FaultList): void {
  if (depth >= documentBounds.depth) {
    faults.add('TOO_DEEP', path.slice(0, 200), `At most ${documentBounds.depth} levels.`, `最多 ${documentBounds.depth} 层。`);
    return;
  }
  if (Array.isArray(container)) {
    if (isWiderThanAllowed(container.length, path, faults)) return;
    for (let index = container.length - 1; index >= 0; index -= 1)
      waiting.push({ value: container[index], path: elementOf(path, index), depth: depth + 1 });
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(container);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    faults.add('NOT_JSON', path, 'Write a plain object.', '应为普通对象。');
    return;
  }
  const members = Object.entries(container);
  if (isWiderThanAllowed(members.length, path, faults)) return;
  for (const [key, value] of members.reverse()) {
    const place = memberOf(path, key);
    if (forbiddenKeys.has(key)) faults.add('FORBIDDEN_KEY', place, `Remove the key ${key}.`, `请删除键 ${key}。`);
    else if (key.length > documentBounds.key)
      faults.add(
        'TOO_LARGE',
        place,
        `At most ${documentBounds.key} characters in a key.`,
        `键最多 ${documentBounds.key} 个字符。`,
      );
    else if (loneSurrogate.test(key))
      faults.add('NOT_JSON', place, 'The key has half of a surrogate pair.', '键中有半个代理对。');
    else waiting.push({ value, path: place, depth: depth + 1 });
  }
}

function isWiderThanAllowed(width: number, path: string, faults: FaultList): boolean {
  if (width <= documentBounds.width) return false;
  faults.add('TOO_LARGE', path, `At most ${documentBounds.width} elements.`, `最多 ${documentBounds.width} 个元素。`, width);
  return true;
}
