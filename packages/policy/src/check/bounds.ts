import { types } from 'node:util';
import type { Fault } from '../fault.ts';
import { FaultList } from './fault-list.ts';
import { elementOf, memberOf } from './place.ts';

/** No honest file comes near these; whatever recurses later is bounded by them. */
export const documentBounds = { depth: 64, width: 5_000, values: 200_000, text: 20_000, key: 200 } as const;

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const reportedAtMost = 20;
/** In a `u` pattern a whole pair is one character, so only a half matches. */
const loneSurrogate = /\p{Surrogate}/u;

/** A value and how it was reached: the path is only written out for a fault. */
interface Step {
  readonly value: unknown;
  readonly parent?: Step;
  readonly key: string | number;
  readonly depth: number;
}

function pathOf({ parent, key }: Step): string {
  if (parent === undefined) return '';
  return typeof key === 'number' ? elementOf(pathOf(parent), key) : memberOf(pathOf(parent), key);
}

/**
 * Whether a value is JSON of a bounded size: without recursion, and before anything else looks at it. When it reports a fault,
 * nothing else may be done with the value. A proxy or a getter could show the next reader something else and is refused unread.
 * With `mayLackMembers` a member of the root may be undefined.
 */
export function checkBounds(root: unknown, file: string, { mayLackMembers = false } = {}): readonly Fault[] {
  const faults = new FaultList(file);
  const waiting: Step[] = [{ value: root, key: '', depth: 0 }];
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
    else if (step.value !== undefined || !mayLackMembers || step.depth !== 1) checkScalar(step, faults);
  }
  return faults.faults;
}

function checkScalar(step: Step, faults: FaultList): void {
  const { value } = step;
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) {
    if (Number.isInteger(value) && !Number.isSafeInteger(value))
      faults.add(
        'UNSAFE_NUMBER',
        pathOf(step),
        'Write a number beyond ±(2^53 − 1) as a text.',
        '超出 ±(2^53 − 1) 的数请写成文本。',
        value,
      );
    return;
  }
  if (typeof value !== 'string') {
    faults.add(
      'NOT_JSON',
      pathOf(step),
      'Write a text, number, true, false, null, list or object.',
      '应为文本、数字、true、false、null、列表或对象。',
      value,
    );
  } else if (value.length > documentBounds.text) {
    faults.add(
      'TOO_LARGE',
      pathOf(step),
      `At most ${documentBounds.text} characters in one text.`,
      `一段文本最多 ${documentBounds.text} 个字符。`,
      value,
    );
  } else if (loneSurrogate.test(value)) {
    faults.add(
      'NOT_JSON',
      pathOf(step),
      'The text has half of a surrogate pair: save the file as UTF-8.',
      '文本中有半个代理对：请以 UTF-8 保存文件。',
    );
  }
}

function enter(step: Step, container: object, waiting: Step[], faults: FaultList): void {
  const depth = step.depth + 1;
  if (step.depth >= documentBounds.depth) {
    faults.add(
      'TOO_DEEP',
      pathOf(step).slice(0, 200),
      `At most ${documentBounds.depth} levels.`,
      `最多 ${documentBounds.depth} 层。`,
    );
    return;
  }
  if (types.isProxy(container)) {
    addNotPlain(step, faults);
    return;
  }
  if (Array.isArray(container)) {
    if (isWiderThanAllowed(container.length, step, faults)) return;
    if (!hasPlainMembers(container)) {
      addNotPlain(step, faults);
      return;
    }
    for (let index = container.length - 1; index >= 0; index -= 1)
      waiting.push({ value: container[index], parent: step, key: index, depth });
    return;
  }
  if (!inheritsNothingOfItsOwn(container)) {
    addNotPlain(step, faults);
    return;
  }
  if (isWiderThanAllowed(Object.keys(container).length, step, faults)) return;
  if (!hasPlainMembers(container)) {
    addNotPlain(step, faults);
    return;
  }
  for (const [key, value] of Object.entries(container).reverse()) {
    const member = { value, parent: step, key, depth };
    if (forbiddenKeys.has(key)) faults.add('FORBIDDEN_KEY', pathOf(member), `Remove the key ${key}.`, `请删除键 ${key}。`);
    else if (key.length > documentBounds.key)
      faults.add(
        'TOO_LARGE',
        pathOf(member),
        `At most ${documentBounds.key} characters in a key.`,
        `键最多 ${documentBounds.key} 个字符。`,
      );
    else if (loneSurrogate.test(key))
      faults.add('NOT_JSON', pathOf(member), 'The key has half of a surrogate pair.', '键中有半个代理对。');
    else waiting.push(member);
  }
}

function addNotPlain(step: Step, faults: FaultList): void {
  faults.add('NOT_JSON', pathOf(step), 'Write a plain object or list.', '应为普通对象或列表。');
}

/** Of whichever realm: every `Object.prototype` has this, and inherits from nothing. */
function inheritsNothingOfItsOwn(container: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(container);
  return prototype === null || (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'hasOwnProperty'));
}

/** Values under texts that every reader sees: no getters, no symbols, nothing hidden; holes of a list are found as undefined. */
function hasPlainMembers(container: object): boolean {
  const keys = Reflect.ownKeys(container);
  const isList = Array.isArray(container);
  if (isList && keys.length > container.length + 1) return false;
  return keys.every((key) => {
    const member = Object.getOwnPropertyDescriptor(container, key);
    if (isList && key === 'length') return true;
    return typeof key === 'string' && member?.enumerable === true && 'value' in member;
  });
}

function isWiderThanAllowed(width: number, step: Step, faults: FaultList): boolean {
  if (width <= documentBounds.width) return false;
  const { width: most } = documentBounds;
  faults.add('TOO_LARGE', pathOf(step), `At most ${most} elements.`, `最多 ${most} 个元素。`, width);
  return true;
}
