import type { CaseChannel } from '../../cases/service-case.ts';
import type { CustomerKind } from '../../parties/customer.ts';

/**
 * What a case may be about. In the texts `{product}`, `{batch}`, `{serial}` and `{place}` stand for those of the case at
 * hand, and `{4 days before}` for the date so long before it was opened.
 */
export interface Story {
  readonly caseType: string;
  readonly title: string;
  readonly description: string;
  readonly channels: readonly CaseChannel[];
  /** SKUs, one of which it is about. */
  readonly products?: readonly string[];
  /** Within how many days before the case the thing was bought; nothing is on file where it is left out. */
  readonly boughtDaysBefore?: readonly [least: number, most: number];
  readonly details: Readonly<Record<string, unknown>>;
  /** What a look at the case brings to light. */
  readonly learned?: Readonly<Record<string, unknown>>;
  /** Whose matter it can be; anybody's where it is left out. */
  readonly kind?: CustomerKind;
  /** Nobody's matter but the company's own. */
  readonly withoutCustomer?: boolean;
  /** Its closing asks for a paper: a signature, a report, a written result. */
  readonly papersToClose?: true;
  /** Where, for `{place}`. */
  readonly places?: readonly string[];
  readonly reply: string;
  readonly proposal: string;
  readonly resolution: string;
}
