import { isOutcomeList, isOutcomeMembers, type Outcome, type OutcomeMembers, openReference } from '../evaluate/outcome.ts';
import { isFactReference } from '../evaluate/reads.ts';
import type { JsonValue } from '../fact.ts';
import type { FactReference } from '../ruleset.ts';
import { type Reading, readOf } from './reading.ts';
import type { Frame } from './truth.ts';

/** An outcome, or the part of one, in a given frame. */
export type Template<Resolved extends Outcome> =
  | { readonly kind: 'constant'; readonly outcome: Resolved }
  | { readonly kind: 'dynamic'; readonly resolve: (frame: Frame) => Resolved };

/** Top-level members that refer to a fact are replaced, as json-rules-engine does. */
export function membersTemplate(
  members: Readonly<Record<string, JsonValue | FactReference>>,
  reading: Reading,
): Template<OutcomeMembers> {
  if (isWithoutReferences(members)) return { kind: 'constant', outcome: members };
  const entries = Object.entries(members).map(([key, member]) => {
    if (!isFactReference(member)) return { key, resolve: () => member, isConstant: true };
    const operand = reading.operandOf(member);
    const read = readOf(operand);
    const open = openReference(member);
    const resolve = (frame: Frame): Outcome => {
      const value = read(frame);
      return value === undefined ? open : value;
    };
    return { key, resolve, isConstant: operand.kind !== 'fact' };
  });
  const resolve = (frame: Frame): OutcomeMembers => Object.fromEntries(entries.map((entry) => [entry.key, entry.resolve(frame)]));
  return entries.every(({ isConstant }) => isConstant)
    ? { kind: 'constant', outcome: resolve([]) }
    : { kind: 'dynamic', resolve };
}

function isWithoutReferences(
  members: Readonly<Record<string, JsonValue | FactReference>>,
): members is Readonly<Record<string, JsonValue>> {
  return !Object.values(members).some(isFactReference);
}

/** The default outcome: its members, or those of each of its elements. */
export function otherwiseTemplate(otherwise: JsonValue, reading: Reading): Template<Outcome> {
  if (isOutcomeMembers(otherwise)) return membersTemplate(otherwise, reading);
  if (!isOutcomeList(otherwise)) return { kind: 'constant', outcome: otherwise };
  const elements = otherwise.map(
    (each): Template<Outcome> => (isOutcomeMembers(each) ? membersTemplate(each, reading) : { kind: 'constant', outcome: each }),
  );
  const resolve = (frame: Frame): Outcome => elements.map((each) => outcomeIn(each, frame));
  return elements.every(({ kind }) => kind === 'constant')
    ? { kind: 'constant', outcome: resolve([]) }
    : { kind: 'dynamic', resolve };
}

export function outcomeIn<Resolved extends Outcome>(template: Template<Resolved>, frame: Frame): Resolved {
  return template.kind === 'constant' ? template.outcome : template.resolve(frame);
}
