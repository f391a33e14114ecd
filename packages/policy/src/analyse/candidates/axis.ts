import type { JsonValue } from '../../fact.ts';

/** Values in an order, such as numbers or dates, and how to find others between them. */
export interface Axis<Point> {
  readonly parse: (value: unknown) => Point | undefined;
  readonly compare: (left: Point, right: Point) => number;
  /** Up to so many points strictly between two, in order; an absent end is open. */
  readonly between: (low: Point | undefined, high: Point | undefined, count: number) => readonly Point[];
  /** Undefined where the type has no such value. */
  readonly write: (point: Point) => JsonValue | undefined;
  /** Whether a point is one that people meet: candidates that are come first. */
  readonly isUsual: (point: Point) => boolean;
}

interface Interval {
  readonly minimum: JsonValue | undefined;
  readonly maximum: JsonValue | undefined;
}

/**
 * A value at each landmark and `count` between any two neighbours and beyond the ends: comparisons with the landmarks, and of
 * `count` such facts with one another, come out on these in every way in which they can on all values.
 */
export function candidatesOn<Point>(
  axis: Axis<Point>,
  landmarks: readonly JsonValue[],
  { minimum, maximum }: Interval,
  count: number,
): readonly JsonValue[] {
  const [lowest, highest] = [axis.parse(minimum), axis.parse(maximum)];
  const isInside = (point: Point) =>
    (lowest === undefined || axis.compare(point, lowest) >= 0) && (highest === undefined || axis.compare(point, highest) <= 0);
  const parsed = [...landmarks.map(axis.parse), lowest, highest].filter((point) => point !== undefined);
  const marks = parsed
    .filter(isInside)
    .sort(axis.compare)
    .filter((point, index, all) => index === 0 || axis.compare(point, all[index - 1] ?? point) !== 0);
  const points = [undefined, ...marks].flatMap((low, index) => [
    ...(low === undefined ? [] : [low]),
    ...axis.between(low, marks[index], count),
  ]);
  const inside = points.filter(isInside);
  return [...inside.filter(axis.isUsual), ...inside.filter((point) => !axis.isUsual(point))]
    .map(axis.write)
    .filter((value) => value !== undefined);
}

/** Whole numbers strictly between two. */
export function wholeBetween(low: number | undefined, high: number | undefined, count: number, base: number): readonly number[] {
  const from = low === undefined ? (high === undefined ? base : Math.ceil(high) - count) : Math.floor(low) + 1;
  return Array.from({ length: count }, (_, index) => from + index).filter(
    (point) => (low === undefined || point > low) && (high === undefined || point < high),
  );
}
