import canonicalize from 'canonicalize';

/**
 * The canonical JSON of RFC 8785. `JSON.stringify` writes numbers and texts as that asks, so that only the keys have to be put in
 * order, and most objects of a ruleset have them in order. `canonicalize` takes three times as long: it writes what that way cannot,
 * or says why nothing can.
 */
export function canonicalJson(value: object): string {
  const order = new Order();
  const text = JSON.stringify(order.of(value));
  return order.isDoubtful || text.includes(escapedSurrogate) ? (canonicalize(value) ?? '') : text;
}

/** How half of a pair is written, which is no text. */
const escapedSurrogate = '\\ud';

/** Integers come first among the keys of an object, and a prototype is none of them. */
const unordered = /^(\d|__proto__$)/;

class Order {
  /** Something was seen that an object cannot have in the order asked for, or that is no JSON. */
  isDoubtful = false;
  /** By the first of the keys, those of the object last seen. */
  readonly #orders = new Map<string, { readonly keys: readonly string[]; readonly ordered: readonly string[] }>();

  /** The value with its keys in the order of their UTF-16 code units: itself where they are. */
  of(value: unknown): unknown {
    if (typeof value === 'object' && value !== null) return Array.isArray(value) ? this.#ofList(value) : this.#ofObject(value);
    if (typeof value === 'function' || (typeof value === 'number' && !Number.isFinite(value))) this.isDoubtful = true;
    return value;
  }

  #ofList(list: readonly unknown[]): readonly unknown[] {
    let copy: unknown[] | undefined;
    for (let index = 0; index < list.length; index += 1) {
      const element = this.of(list[index]);
      if (element === list[index]) continue;
      copy ??= [...list];
      copy[index] = element;
    }
    return copy ?? list;
  }

  #ofObject(object: object): object {
    const keys = Object.keys(object);
    if (!isInOrder(keys)) return this.#reordered(object, this.#ordered(keys));
    let copy: Record<string, unknown> | undefined;
    for (const key of keys) {
      const member: unknown = Reflect.get(object, key);
      const ordered = this.of(member);
      if (ordered === member) continue;
      copy ??= { ...object };
      copy[key] = ordered;
    }
    return copy ?? object;
  }

  #reordered(object: object, keys: readonly string[]): object {
    const copy: Record<string, unknown> = {};
    for (const key of keys) copy[key] = this.of(Reflect.get(object, key));
    return copy;
  }

  /** A ruleset has many objects with the same keys. */
  #ordered(keys: readonly string[]): readonly string[] {
    const [first = ''] = keys;
    const known = this.#orders.get(first);
    if (known !== undefined && areSame(known.keys, keys)) return known.ordered;
    const ordered = keys.toSorted();
    this.#orders.set(first, { keys, ordered });
    if (keys.some((key) => unordered.test(key))) this.isDoubtful = true;
    return ordered;
  }
}

function areSame(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index += 1) if (left[index] !== right[index]) return false;
  return true;
}

function isInOrder(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index += 1) if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return false;
  return true;
}
