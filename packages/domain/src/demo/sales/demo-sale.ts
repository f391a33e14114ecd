import type { DemoProduct } from '../catalog/demo-products.ts';
import type { DemoCustomer } from '../parties/demo-customers.ts';

/** Something a customer bought. */
export interface DemoSale {
  readonly reference: string;
  readonly customer: DemoCustomer;
  readonly product: DemoProduct;
  readonly batch: string | null;
  readonly serialNumber: string | null;
  readonly quantity: number;
  readonly soldAt: Date;
  /** How far the order went; a purchase at a counter leaves none. */
  readonly order: 'NONE' | 'RECEIVED' | 'CANCELLED' | 'ACCEPTED' | 'SHIPPED' | 'DELIVERED';
}
