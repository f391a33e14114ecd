import { isParameterFact } from '../declarations.ts';
import type { JsonValue } from '../fact.ts';
import { isElementFact, pathInElement } from '../operators/element-condition.ts';
import { createPreparing, type Preparing } from '../operators/preparing.ts';
import type { FactReference } from '../ruleset.ts';
import { pathReader } from '../values/path.ts';
import type { CompiledCondition, Frame } from './truth.ts';

/** One side of a comparison: a value that never changes, a parameter that nobody has set, or a fact of the frame. */
export type Operand =
  | { readonly kind: 'constant'; readonly value: JsonValue }
  | { readonly kind: 'missing'; readonly fact: string }
  | FactOperand;

export interface FactOperand {
  readonly kind: 'fact';
  readonly fact: string;
  /** Undefined while the fact is missing. */
  readonly read: (frame: Frame) => JsonValue | undefined;
  /** Where the value itself stands in the frame, when there is no path to walk. */
  readonly slot?: number;
  /** Shared by all comparisons of the same fact and path. */
  readonly preparing: Preparing;
}

/** Which slot of the frame holds which fact, and the parameters, which are constants. */
export class Reading {
  readonly #slots: ReadonlyMap<string, number>;
  readonly #parameters: ReadonlyMap<string, JsonValue>;
  /** Of facts and parameters without a path, by their ids. */
  readonly #whole = new Map<string, Operand>();
  /** By slot and path. */
  readonly #operands = new Map<string, FactOperand>();
  readonly #spend: (steps: number) => void;
  #width: number;

  constructor(factIds: readonly string[], parameters: ReadonlyMap<string, JsonValue>, spend: (steps: number) => void) {
    this.#slots = new Map(factIds.map((id, slot) => [id, slot]));
    this.#parameters = parameters;
    this.#spend = spend;
    this.#width = factIds.length;
  }

  /** A slot for the element that a condition looks at. */
  addElementSlot(): number {
    this.#width += 1;
    return this.#width - 1;
  }

  spend(steps: number): void {
    this.#spend(steps);
  }

  readerOf(fact: string): FactOperand['read'] {
    return readOf(this.operandOf({ fact }));
  }

  /**
   * What a fact, or a reference to one, stands for, the same fact by the same operand; inside a condition on elements `element` is the
   * slot of the innermost one.
   */
  operandOf({ fact, path }: FactReference, element?: number): Operand {
    if (element !== undefined && isElementFact(fact)) return this.#inSlot(element, fact, pathInElement(fact), path);
    if (path === undefined) {
      const known = this.#whole.get(fact);
      if (known !== undefined) return known;
      const whole = isParameterFact(fact) ? this.#parameter(fact) : this.#inSlot(this.#slotOf(fact), fact, '', path);
      this.#whole.set(fact, whole);
      return whole;
    }
    if (!isParameterFact(fact)) return this.#inSlot(this.#slotOf(fact), fact, '', path);
    const parameter = this.operandOf({ fact });
    return parameter.kind === 'constant' ? { kind: 'constant', value: walkInside(path)(parameter.value) } : parameter;
  }

  #parameter(fact: string): Operand {
    const value = this.#parameters.get(fact);
    return value === undefined ? { kind: 'missing', fact } : { kind: 'constant', value };
  }

  #slotOf(fact: string): number {
    const slot = this.#slots.get(fact);
    if (slot === undefined) throw new Error(`No slot for the fact ${fact}`);
    return slot;
  }

  #inSlot(slot: number, fact: string, inElement: string, path: string | undefined): FactOperand {
    const key = JSON.stringify([slot, inElement, path ?? '']);
    const known = this.#operands.get(key);
    if (known !== undefined) return known;
    const preparing = createPreparing(this.#spend);
    const isPlain = inElement === '' && path === undefined;
    const operand: FactOperand = {
      kind: 'fact',
      fact,
      preparing,
      read: isPlain ? (frame) => frame[slot] : walkFrom(slot, inElement, path),
      ...(isPlain ? { slot } : {}),
    };
    this.#operands.set(key, operand);
    return operand;
  }
}

export function readOf(operand: Operand): FactOperand['read'] {
  if (operand.kind === 'fact') return operand.read;
  const value = operand.kind === 'constant' ? operand.value : undefined;
  return () => value;
}

/** Adds those of the operands that are missing. */
export function addMissing(operands: readonly Operand[]): CompiledCondition['addLacks'] {
  return (frame, lacks) => {
    for (const operand of operands)
      if (operand.kind === 'missing' || (operand.kind === 'fact' && operand.read(frame) === undefined)) lacks.add(operand.fact);
  };
}

function walkFrom(slot: number, inElement: string, path: string | undefined): FactOperand['read'] {
  const toMember = inElement === '' ? undefined : pathReader(inElement);
  const inside = path === undefined ? undefined : walkInside(path);
  return (frame) => {
    const value = frame[slot];
    if (value === undefined) return undefined;
    const member = toMember === undefined ? value : toMember(value);
    return inside === undefined ? member : inside(member);
  };
}

/** A path of a scalar is ignored, as json-rules-engine does. */
function walkInside(path: string): (value: JsonValue) => JsonValue {
  const read = pathReader(path);
  return (value) => (typeof value === 'object' && value !== null ? read(value) : value);
}
