import { type ParsedDate, parseDate } from '../values/date.ts';
import { type ExactDecimal, parseDecimal } from '../values/decimal.ts';
import { parseDuration } from '../values/duration.ts';
import { normalizeText } from '../values/keyword.ts';
import { remembering } from '../values/remembering.ts';

/** What the prepared comparisons of one fact share, so that its value is parsed once for all of them. */
export interface Preparing {
  readonly date: (fact: unknown) => ParsedDate | undefined;
  readonly decimal: (fact: unknown) => ExactDecimal | undefined;
  readonly duration: (fact: unknown) => number | undefined;
  /** Normalised for keywords; undefined when it is no text. */
  readonly text: (fact: unknown) => string | undefined;
  /** For the elements of a list. */
  readonly elements: () => Preparing;
  /** To be called before a loop over a list, with its length. Throws when a decision takes more steps than are allowed. */
  readonly spend: (steps: number) => void;
}

export function createPreparing(spend: (steps: number) => void): Preparing {
  return {
    date: remembering(parseDate),
    decimal: remembering(parseDecimal),
    duration: remembering(parseDuration),
    text: remembering((fact) => (typeof fact === 'string' ? normalizeText(fact) : undefined)),
    elements: () => createPreparing(spend),
    spend,
  };
}
