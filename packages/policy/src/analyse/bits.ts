/** A set of the first few natural numbers. Never changed once it is made. */
export type Bits = Uint32Array;

export function bitsWhere(size: number, has: (index: number) => boolean): Bits {
  const bits = new Uint32Array((size + 31) >>> 5);
  for (let index = 0; index < size; index += 1)
    if (has(index)) bits[index >>> 5] = (bits[index >>> 5] ?? 0) | (1 << (index & 31));
  return bits;
}

export function bothOf(left: Bits, right: Bits): Bits {
  return left.map((word, index) => word & (right[index] ?? 0));
}

export function eitherOf(left: Bits, right: Bits): Bits {
  return left.map((word, index) => word | (right[index] ?? 0));
}

/** Those of the first that are not in the second. */
export function without(left: Bits, right: Bits): Bits {
  return left.map((word, index) => word & ~(right[index] ?? 0));
}

export function overlaps(left: Bits, right: Bits): boolean {
  for (let index = 0; index < left.length; index += 1) if (((left[index] ?? 0) & (right[index] ?? 0)) !== 0) return true;
  return false;
}

export function isWithin(left: Bits, right: Bits): boolean {
  for (let index = 0; index < left.length; index += 1) if (((left[index] ?? 0) & ~(right[index] ?? 0)) !== 0) return false;
  return true;
}

export function isEmpty(bits: Bits): boolean {
  return bits.every((word) => word === 0);
}

export function hasBit(bits: Bits, index: number): boolean {
  return ((bits[index >>> 5] ?? 0) & (1 << (index & 31))) !== 0;
}

export function countOf(bits: Bits): number {
  let count = 0;
  for (let word of bits) for (; word !== 0; word &= word - 1) count += 1;
  return count;
}

export function membersOf(bits: Bits): readonly number[] {
  const members: number[] = [];
  for (let index = 0; index < bits.length * 32; index += 1) if (hasBit(bits, index)) members.push(index);
  return members;
}
