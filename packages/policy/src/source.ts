import type { LocalizedText } from './localized-text.ts';

/**
 * How well a figure is established: `read` = the text of the law was read, `excerpt` = an excerpt on a public page was read,
 * `unverified` = common knowledge that the business unit must confirm before publishing, `requirement` = a company's own rule,
 * `unit` = the source left it blank and the business unit sets it.
 */
export type Evidence = 'read' | 'excerpt' | 'unverified' | 'requirement' | 'unit';

/** Where a rule or a figure comes from. `text` names the law with its article, or the requirement id. */
export interface Source {
  readonly text: LocalizedText;
  readonly evidence: Evidence;
  readonly url?: string;
}
