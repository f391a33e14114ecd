import { type Bits, bothOf, eitherOf, isEmpty, isWithin, overlaps, without } from './bits.ts';

/** A choice between the first so many natural numbers: a fact's candidates, or whether an opaque comparison holds. */
export interface Variable {
  readonly index: number;
  readonly all: Bits;
}

/** A comparison of several facts with one another. */
export interface JointAtom {
  readonly variables: readonly number[];
  /** `choices` are in the order of the variables. */
  readonly holds: (choices: readonly number[]) => boolean;
}

/** A condition about variables, negations pushed inwards. `variables` are those it mentions. */
export type Formula =
  | { readonly kind: 'always' | 'never'; readonly variables: readonly number[] }
  | { readonly kind: 'literal'; readonly variable: Variable; readonly allowed: Bits; readonly variables: readonly number[] }
  | { readonly kind: 'joint'; readonly atom: JointAtom; readonly sign: boolean; readonly variables: readonly number[] }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Formula[]; readonly variables: readonly number[] };

export const always: Formula = { kind: 'always', variables: [] };
export const never: Formula = { kind: 'never', variables: [] };

export function literal(variable: Variable, allowed: Bits): Formula {
  if (isEmpty(allowed)) return never;
  if (isWithin(variable.all, allowed)) return always;
  return { kind: 'literal', variable, allowed, variables: [variable.index] };
}

export function joint(atom: JointAtom, sign: boolean): Formula {
  return { kind: 'joint', atom, sign, variables: atom.variables };
}

export function allOf(parts: readonly Formula[]): Formula {
  return connect('all', parts, always, never, bothOf);
}

export function anyOf(parts: readonly Formula[]): Formula {
  return connect('any', parts, never, always, eitherOf);
}

/** Literals about the same variable become one. */
function connect(
  kind: 'all' | 'any',
  given: readonly Formula[],
  neutral: Formula,
  dominant: Formula,
  merge: (left: Bits, right: Bits) => Bits,
): Formula {
  const literals = new Map<number, Formula>();
  const others: Formula[] = [];
  for (const part of given.flatMap((each) => (each.kind === kind ? each.parts : [each]))) {
    if (part.kind === dominant.kind) return dominant;
    if (part.kind === neutral.kind) continue;
    if (part.kind !== 'literal') {
      others.push(part);
      continue;
    }
    const known = literals.get(part.variable.index);
    const merged = known?.kind === 'literal' ? literal(part.variable, merge(known.allowed, part.allowed)) : part;
    if (merged.kind === dominant.kind) return dominant;
    literals.set(part.variable.index, merged);
  }
  const parts = [...literals.values(), ...others];
  const [only] = parts;
  if (only === undefined) return neutral;
  if (parts.length === 1) return only;
  return { kind, parts, variables: [...new Set(parts.flatMap((part) => part.variables))] };
}

const negations = new WeakMap<Formula, Formula>();

export function negationOf(formula: Formula): Formula {
  const known = negations.get(formula);
  if (known !== undefined) return known;
  const negation = negate(formula);
  negations.set(formula, negation);
  negations.set(negation, formula);
  return negation;
}

function negate(formula: Formula): Formula {
  switch (formula.kind) {
    case 'always':
      return never;
    case 'never':
      return always;
    case 'literal':
      return literal(formula.variable, without(formula.variable.all, formula.allowed));
    case 'joint':
      return joint(formula.atom, !formula.sign);
    case 'all':
      return anyOf(formula.parts.map(negationOf));
    case 'any':
      return allOf(formula.parts.map(negationOf));
  }
}

/** For each variable, the choices outside of which the formula cannot hold. */
export type Hull = ReadonlyMap<number, Bits>;

export function hullOf(formula: Formula): Hull {
  if (formula.kind === 'literal') return new Map([[formula.variable.index, formula.allowed]]);
  if (formula.kind !== 'all' && formula.kind !== 'any') return new Map();
  const [first = new Map<number, Bits>(), ...others] = formula.parts.map(hullOf);
  const hull = new Map(first);
  for (const other of others) {
    if (formula.kind === 'all') {
      for (const [variable, bits] of other) {
        const known = hull.get(variable);
        hull.set(variable, known === undefined ? bits : bothOf(known, bits));
      }
    } else {
      for (const [variable, bits] of hull) {
        const its = other.get(variable);
        if (its === undefined) hull.delete(variable);
        else hull.set(variable, eitherOf(bits, its));
      }
    }
  }
  return hull;
}

/** Whether the hulls already show that two formulas cannot hold together. */
export function areApart(left: Hull, right: Hull): boolean {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  for (const [variable, bits] of small) {
    const other = large.get(variable);
    if (other !== undefined && !overlaps(bits, other)) return true;
  }
  return false;
}
