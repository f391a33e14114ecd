import { types } from 'node:util';
import type { Fault } from '../fault.ts';
import { FaultList } from './fault-list.ts';
import { type Place, placeIn, wholeDocument, writePlace } from './place.ts';

declare global {
  interface Object {
    /** ECMA-262, B.2.2.4: undefined for what is no accessor. */
    __lookupGetter__(key: PropertyKey): (() => unknown) | undefined;
  }
}

/** No honest file comes near these; whatever recurses later is bounded by them. */
export const documentBounds = { depth: 64, width: 5_000, values: 200_000, text: 20_000, key: 200 } as const;

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const reportedAtMost = 20;

/** What has been seen of one document. */
interface Walk {
  readonly faults: FaultList;
  readonly mayLackMembers: boolean;
  /** A document has few: each is looked at once. */
  readonly goodKeys: Set<string>;
  /** Values. */
  seen: number;
  isOver: boolean;
}

/**
 * Whether a value is JSON of a bounded size: before anything else looks at it, and no deeper than is allowed. When it reports a fault,
 * nothing else may be done with the value. A proxy or a getter could show the next reader something else and is refused unread.
 * With `mayLackMembers` a member of the root may be undefined.
 */
export function checkBounds(root: unknown, file: string, { mayLackMembers = false } = {}): readonly Fault[] {
  const walk: Walk = { faults: new FaultList(file), mayLackMembers, goodKeys: new Set(), seen: 0, isOver: false };
  visit(root, undefined, '', 0, walk);
  return walk.faults.faults;
}

/** A value `depth` levels down, at a step within a place; within none it is the root. */
function visit(value: unknown, within: Place | undefined, step: string | number, depth: number, walk: Walk): void {
  const { faults } = walk;
  walk.seen += 1;
  if (walk.seen > documentBounds.values) {
    faults.add(
      'TOO_LARGE',
      wholeDocument,
      `At most ${documentBounds.values} values in one file.`,
      `一个文件最多 ${documentBounds.values} 个值。`,
    );
    walk.isOver = true;
  } else if (faults.count >= reportedAtMost) walk.isOver = true;
  else if (typeof value === 'object' && value !== null) enter(value, { within, step }, depth, walk);
  else if (value !== undefined || !walk.mayLackMembers || depth !== 1) checkScalar(value, within, step, faults);
}

function checkScalar(value: unknown, within: Place | undefined, step: string | number, faults: FaultList): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) {
    if (Number.isInteger(value) && !Number.isSafeInteger(value))
      faults.add(
        'UNSAFE_NUMBER',
        { within, step },
        'Write a number beyond ±(2^53 − 1) as a text.',
        '超出 ±(2^53 − 1) 的数请写成文本。',
        value,
      );
    return;
  }
  if (typeof value !== 'string') {
    faults.add(
      'NOT_JSON',
      { within, step },
      'Write a text, number, true, false, null, list or object.',
      '应为文本、数字、true、false、null、列表或对象。',
      value,
    );
  } else if (value.length > documentBounds.text) {
    faults.add(
      'TOO_LARGE',
      { within, step },
      `At most ${documentBounds.text} characters in one text.`,
      `一段文本最多 ${documentBounds.text} 个字符。`,
      value,
    );
  } else if (!value.isWellFormed()) {
    faults.add(
      'NOT_JSON',
      { within, step },
      'The text has half of a surrogate pair: save the file as UTF-8.',
      '文本中有半个代理对：请以 UTF-8 保存文件。',
    );
  }
}

function enter(container: object, place: Place, depth: number, walk: Walk): void {
  if (depth >= documentBounds.depth) {
    walk.faults.add(
      'TOO_DEEP',
      writePlace(place).slice(0, 200),
      `At most ${documentBounds.depth} levels.`,
      `最多 ${documentBounds.depth} 层。`,
    );
    return;
  }
  if (types.isProxy(container)) addNotPlain(place, walk.faults);
  else if (Array.isArray(container)) enterList(container, place, depth, walk);
  else enterObject(container, place, depth, walk);
}

function enterList(list: readonly unknown[], place: Place, depth: number, walk: Walk): void {
  if (isWiderThanAllowed(list.length, place, walk.faults)) return;
  if (!isPlain(list, Object.keys(list))) {
    addNotPlain(place, walk.faults);
    return;
  }
  for (let index = 0; index < list.length && !walk.isOver; index += 1) visit(list[index], place, index, depth + 1, walk);
}

function enterObject(container: object, place: Place, depth: number, walk: Walk): void {
  const { faults } = walk;
  if (!inheritsNothingOfItsOwn(container)) {
    addNotPlain(place, faults);
    return;
  }
  const keys = Object.keys(container);
  if (isWiderThanAllowed(keys.length, place, faults)) return;
  if (!isPlain(container, keys)) {
    addNotPlain(place, faults);
    return;
  }
  let hasRefused = false;
  for (const key of keys) {
    if (walk.goodKeys.has(key)) continue;
    if (isRefused(key)) hasRefused = true;
    else walk.goodKeys.add(key);
  }
  if (hasRefused) for (const key of keys.toReversed()) if (isRefused(key)) refuseKey(key, placeIn(place, key), faults);
  for (const key of keys) {
    if (walk.isOver) return;
    if (!hasRefused || !isRefused(key)) visit(Reflect.get(container, key), place, key, depth + 1, walk);
  }
}

function isRefused(key: string): boolean {
  return forbiddenKeys.has(key) || key.length > documentBounds.key || !key.isWellFormed();
}

function refuseKey(key: string, place: Place, faults: FaultList): void {
  if (forbiddenKeys.has(key)) faults.add('FORBIDDEN_KEY', place, `Remove the key ${key}.`, `请删除键 ${key}。`);
  else if (key.length > documentBounds.key)
    faults.add('TOO_LARGE', place, `At most ${documentBounds.key} characters in a key.`, `键最多 ${documentBounds.key} 个字符。`);
  else faults.add('NOT_JSON', place, 'The key has half of a surrogate pair.', '键中有半个代理对。');
}

function addNotPlain(place: Place, faults: FaultList): void {
  faults.add('NOT_JSON', place, 'Write a plain object or list.', '应为普通对象或列表。');
}

/** Of whichever realm: every `Object.prototype` has this, and inherits from nothing. */
function inheritsNothingOfItsOwn(container: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(container);
  if (prototype === null || prototype === Object.prototype) return true;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'hasOwnProperty');
}

/**
 * Values under texts that every reader sees: no getters, no symbols, nothing hidden but the length of a list, whose holes are found as
 * undefined. `keys` are those that are seen.
 */
function isPlain(container: object, keys: readonly string[]): boolean {
  if (Array.isArray(container) && keys.length > container.length) return false;
  const hidden = Array.isArray(container) ? 1 : 0;
  if (Object.getOwnPropertyNames(container).length !== keys.length + hidden) return false;
  if (Object.getOwnPropertySymbols(container).length > 0) return false;
  for (const key of keys) if (isAccessor(container, key)) return false;
  return true;
}

/** Descriptors tell it too, and take five times as long to be made. */
const { __lookupGetter__: lookupGetter } = Object.prototype;

/** What has no getter may still have a setter, and then reads as undefined. */
function isAccessor(container: object, key: string): boolean {
  if (lookupGetter.call(container, key) !== undefined) return true;
  if (Reflect.get(container, key) !== undefined) return false;
  return !Object.hasOwn(Object.getOwnPropertyDescriptor(container, key) ?? {}, 'value');
}

function isWiderThanAllowed(width: number, place: Place, faults: FaultList): boolean {
  if (width <= documentBounds.width) return false;
  const { width: most } = documentBounds;
  faults.add('TOO_LARGE', place, `At most ${most} elements.`, `最多 ${most} 个元素。`, width);
  return true;
}
