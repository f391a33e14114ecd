import { Column, type RowBoundary, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { noPartner } from '../boundaries.ts';
import { Shipment } from './shipment.ts';

const ofVisibleShipment: RowBoundary = {
  name: 'of_visible_shipment',
  holds: `${noPartner} or exists (select 1 from shipment visible where visible.id = shipment_id)`,
};

@TenantTable({ description: 'The arrival of a shipment, as the customer confirmed it.', boundaries: [ofVisibleShipment] })
export class Delivery extends TenantEntity {
  @ToOne(() => Shipment, 'Of which shipment.', { filter: true })
  shipment!: Ref<Shipment>;

  @Column('dateTime', 'When it arrived.', { filter: true })
  deliveredAt!: Date;

  @Column('boolean', 'Whether quantity and specification were right.')
  complete!: boolean;

  @Column('text', 'What the customer remarked.', { nullable: true })
  remark: string | null = null;
}
