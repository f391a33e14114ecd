import type { Locale } from '../localized-text.ts';

/** Whom an explanation is for. A customer is told the outcome and why; an agent also what was seen; an auditor also by which rules. */
export type Audience = 'customer' | 'agent' | 'auditor';

export type SentenceKind =
  | 'outcome'
  | 'reason'
  | 'condition'
  | 'missing'
  | 'default'
  | 'rule'
  | 'open'
  | 'hitPolicy'
  | 'parameter'
  | 'revision'
  | 'asOf';

export interface ExplanationSentence {
  readonly kind: SentenceKind;
  readonly text: string;
  /** The rule that it is about; never told to a customer. */
  readonly rule?: string;
}

export interface Explanation {
  readonly audience: Audience;
  readonly locale: Locale;
  readonly sentences: readonly ExplanationSentence[];
  /** The sentences, one a line. */
  readonly text: string;
}
