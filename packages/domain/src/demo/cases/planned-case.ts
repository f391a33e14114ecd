import type { CaseChannel } from '../../cases/service-case.ts';
import type { DemoProduct } from '../catalog/demo-products.ts';
import type { DemoCustomer } from '../parties/demo-customers.ts';
import type { DemoSale } from '../sales/demo-sale.ts';
import type { Story } from '../stories/story.ts';
import type { Act } from './case-script.ts';

/** A case with everything about it settled before it is told. */
export interface PlannedCase {
  /** Its number in the system it is said to come from: what tells that it was told already. */
  readonly reference: string;
  readonly number: number;
  readonly unit: string;
  readonly story: Story;
  readonly channel: CaseChannel;
  readonly customer: DemoCustomer | null;
  readonly product: DemoProduct | null;
  readonly batch: string | null;
  readonly sale: DemoSale | null;
  readonly title: string;
  readonly description: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly occurredAt: Date;
  readonly openedAt: Date;
  readonly acts: readonly { readonly act: Act; readonly at: Date }[];
}
