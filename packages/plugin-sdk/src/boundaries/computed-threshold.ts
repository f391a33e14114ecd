import {
  type Comparison,
  computedFacts,
  type FactDefinition,
  type Facts,
  isFactReference,
  type JsonValue,
} from '@aftercare/policy';
import type { RulesetExample } from '../example-cases.ts';
import type { AdjacentValues, Position } from './adjacent-values.ts';
import { type Threshold, withFact } from './boundary-values.ts';
import type { Probe } from './probe.ts';
import { asType, shiftDate } from './shift-date.ts';

const secondsOfDay = 86_400;
/** No deadline is longer: a hundred years. */
const longest = 36_525 * secondsOfDay;

/**
 * The threshold of a fact that is worked out from two dates: one of the two is moved, to the last value on one side of the threshold
 * and the first on the other. Undefined where neither of the two is a fact that can be moved.
 */
export function computedThreshold(
  { fact: computed, params = {} }: Comparison,
  probe: Probe,
  definitions: ReadonlyMap<string, FactDefinition>,
): Threshold | undefined {
  const definition = computedFacts.find(({ id }) => id === computed);
  const moved = movedSide(params, definitions);
  if (definition === undefined || moved === undefined) return undefined;
  const { fact, type, other, sign } = moved;
  const step = definition.type === 'duration' && type === 'dateTime' ? 1 : secondsOfDay;
  const truthOf = (example: RulesetExample, value: JsonValue | undefined) =>
    value === undefined ? undefined : probe(example, withFact(example.facts, fact, value))?.truth;

  const around = (example: RulesetExample): AdjacentValues | undefined => {
    const anchor = sideValue(other, example.facts);
    if (typeof anchor !== 'string') return undefined;
    const start = asType(type, anchor, example.facts[fact]);
    const valueAfter = (steps: number) => shiftDate(start, sign * steps * step);
    const near = truthOf(example, valueAfter(0));
    const differs = (steps: number) => {
      const truth = truthOf(example, valueAfter(steps));
      return truth === undefined ? undefined : truth !== near;
    };
    const first = firstThatDiffers(differs, Math.floor(longest / step));
    if (near === undefined || first === undefined) return undefined;
    const [below, above] = [valueAfter(first - 1), valueAfter(first)];
    return below === undefined || above === undefined ? undefined : { below, above };
  };

  const positionOf = (example: RulesetExample): Position | undefined => {
    const own = example.facts[fact];
    if (typeof own !== 'string') return undefined;
    const truth = truthOf(example, own);
    const isBeside = (steps: number) => {
      const next = truthOf(example, shiftDate(own, sign * steps * step));
      return next !== undefined && next !== truth;
    };
    return isBeside(1) ? 'below' : isBeside(-1) ? 'above' : undefined;
  };
  return { probe, fact, around, positionOf };
}

interface MovedSide {
  readonly fact: string;
  readonly type: 'date' | 'dateTime';
  /** What it is counted from or to. */
  readonly other: JsonValue;
  /** Which way makes the time between the two longer. */
  readonly sign: 1 | -1;
}

/** The beginning where it is a fact, else the end. */
function movedSide(
  params: NonNullable<Comparison['params']>,
  definitions: ReadonlyMap<string, FactDefinition>,
): MovedSide | undefined {
  const { from = null, until = null } = params;
  for (const { side, other, sign } of [
    { side: from, other: until, sign: -1 },
    { side: until, other: from, sign: 1 },
  ] as const) {
    const type = isFactReference(side) ? definitions.get(side.fact)?.type : undefined;
    if (isFactReference(side) && (type === 'date' || type === 'dateTime')) return { fact: side.fact, type, other, sign };
  }
  return undefined;
}

function sideValue(side: JsonValue, facts: Facts): JsonValue | undefined {
  return isFactReference(side) ? facts[side.fact] : side;
}

/**
 * The least number of steps at which a question is answered otherwise than at none, where it changes once; undefined where it does
 * not. A number of steps that has no answer, as beyond the calendars known, ends the search.
 */
function firstThatDiffers(differs: (steps: number) => boolean | undefined, most: number): number | undefined {
  let same = 0;
  let different = 1;
  for (let answer = differs(different); answer !== true; answer = differs(different)) {
    if (answer === undefined || different >= most) return undefined;
    same = different;
    different = Math.min(most, different * 2);
  }
  while (different - same > 1) {
    const middle = Math.floor((same + different) / 2);
    if (differs(middle) === true) different = middle;
    else same = middle;
  }
  return different;
}
