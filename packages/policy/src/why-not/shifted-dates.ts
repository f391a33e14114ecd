import { type ComputedFact, computing } from '../computed/computed-fact.ts';
import type { WorkingTime } from '../computed/working-time.ts';
import type { JsonValue } from '../fact.ts';
import { parseDate } from '../values/date.ts';
import { parseDecimal } from '../values/decimal.ts';
import { parseDuration } from '../values/duration.ts';

const day = 86_400_000;
const minute = 60_000;
/** Steps to either side; a shorter way is tried where a calendar has no data for the farther years. */
const reaches = [36_525, 3_650, 366, 31];

/**
 * The dates nearest to the present one at which what is worked out from it passes one of the landmarks. Time only grows, so that each
 * passing is found by halving.
 */
export function datesAtLandmarks(
  computed: ComputedFact,
  id: string,
  present: string,
  readFact: (id: string) => JsonValue | undefined,
  landmarks: readonly JsonValue[],
  workingTime: WorkingTime | undefined,
): readonly string[] {
  const isTimed = computed.definition.type === 'duration';
  const unit = isTimed ? minute : day;
  const compute = computing<string>(computed, (base) => (date) => (base === id ? date : readFact(base)), workingTime);
  const valueAt = (steps: number): number | undefined => {
    const date = shifted(present, steps * unit);
    const value = date === undefined ? undefined : compute(date);
    return value === undefined || value === null ? undefined : asNumber(value);
  };
  return landmarks
    .flatMap((landmark) => asNumber(landmark) ?? [])
    .flatMap((landmark) => [passing((value) => value >= landmark, valueAt), passing((value) => value > landmark, valueAt)])
    .flat()
    .flatMap((steps) => shifted(present, steps * unit) ?? []);
}

/** The last step at which a comparison comes out one way and the first at which it comes out the other. */
function passing(holds: (value: number) => boolean, valueAt: (steps: number) => number | undefined): readonly number[] {
  for (const reach of reaches) {
    const at = (steps: number): boolean | undefined => {
      try {
        const value = valueAt(steps);
        return value === undefined ? undefined : holds(value);
      } catch {
        // No calendar for that year.
        return undefined;
      }
    };
    let [low, high] = [-reach, reach];
    const [before, after] = [at(low), at(high)];
    if (before === undefined || after === undefined) continue;
    if (before === after) return [];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (at(middle) === before) low = middle;
      else high = middle;
    }
    return [low, high];
  }
  return [];
}

function asNumber(value: JsonValue): number | undefined {
  return parseDuration(value) ?? parseDecimal(value)?.toNumber();
}

/** In the offset in which it was written. */
function shifted(text: string, milliseconds: number): string | undefined {
  const parsed = parseDate(text);
  if (parsed === undefined) return undefined;
  if (parsed.instant === undefined) return isoText(Date.parse(parsed.date) + milliseconds)?.slice(0, 10);
  const offset = /(Z|[+-]\d\d:\d\d)$/.exec(text)?.[0] ?? 'Z';
  const local = Date.parse(`${text.slice(0, 19)}Z`) + milliseconds;
  const written = isoText(local)?.slice(0, 19);
  return written === undefined ? undefined : written + offset;
}

/** Of the years that dates are written with. */
function isoText(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 0 || date.getUTCFullYear() > 9_999
    ? undefined
    : date.toISOString();
}
