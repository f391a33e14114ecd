import type { Measurement } from '@aftercare/plugin-sdk';
import type { ConfusionMatrix } from './confusion-matrix.ts';

/** Something the rules have to reach. */
export interface Bar {
  /** `recall I`, `macro-F1`. */
  readonly name: string;
  readonly atLeast: number;
  /** Null where the records do not tell. */
  readonly found: number | null;
  readonly met: boolean;
}

export function barsOf({ atLeast = {} }: Measurement, matrix: ConfusionMatrix): readonly Bar[] {
  const { recall = {}, macroF1 } = atLeast;
  const scores = new Map(matrix.scores.map((score) => [score.class, score]));
  const bar = (name: string, least: number, found: number | null): Bar => {
    return { name, atLeast: least, found, met: found !== null && found >= least };
  };
  return [
    ...Object.entries(recall).map(([name, least]) => bar(`recall ${name}`, least, scores.get(name)?.recall ?? null)),
    ...(macroF1 === undefined ? [] : [bar('macro-F1', macroF1, matrix.macroF1)]),
  ];
}
