import type { JsonValue } from './fact.ts';
import type { LocalizedText } from './localized-text.ts';

/** One thing wrong in a file that somebody wrote: what, where, and what would be right. */
export interface Fault {
  /** Stable, `SCREAMING_CASE`; each is explained in `docs/reference/errors.md`. */
  readonly code: string;
  /** The file, relative to the plugin, or another name for the whole that was checked. */
  readonly file: string;
  /** Inside the file: `rules[3].conditions.all[1].value`. */
  readonly path: string;
  readonly message: LocalizedText;
  readonly found?: JsonValue;
}

/** Thrown when something checked is refused; carries every fault, not the first. */
export class FaultsError extends Error {
  readonly faults: readonly Fault[];

  constructor(subject: string, faults: readonly Fault[]) {
    super(`${subject} has ${faults.length} fault(s):\n${faults.map((fault) => `  ${formatFault(fault)}`).join('\n')}`);
    this.name = 'FaultsError';
    this.faults = faults;
  }
}

export function formatFault(fault: Fault, locale: 'en' | 'zh-CN' = 'en'): string {
  const place = fault.path === '' ? fault.file : `${fault.file}: ${fault.path}`;
  return `${fault.code} ${place}: ${fault.message[locale]}`;
}
