import { DateTimeScalar } from '@aftercare/platform';
import { Field, ID, InputType } from 'type-graphql';
import { IdempotentInput, UpdateInput } from '../input/mutation-inputs.ts';

@InputType({ description: 'Goods of an order that left.' })
export class RecordShipmentInput extends IdempotentInput {
  @Field(() => ID, { description: 'Of which order.' })
  order!: string;

  @Field(() => String, { nullable: true, description: 'Who carries it, in at most 200 characters.' })
  carrier?: string | null;

  @Field(() => String, { nullable: true, description: 'The carrier’s number, of at most 100 characters.' })
  trackingNumber?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it left; now where it is left out.' })
  shippedAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is expected.' })
  expectedAt?: Date | null;
}

@InputType({ description: 'A new time at which a shipment is expected.' })
export class RescheduleShipmentInput extends UpdateInput {
  @Field(() => DateTimeScalar, { description: 'When it is now expected.' })
  expectedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why, in at most 1,000 characters; told with the event.' })
  reason?: string | null;
}

@InputType({ description: 'The arrival of a shipment, as the customer confirmed it.' })
export class RecordDeliveryInput extends IdempotentInput {
  @Field(() => ID, { description: 'Of which shipment.' })
  shipment!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it arrived; now where it is left out.' })
  deliveredAt?: Date | null;

  @Field(() => Boolean, { description: 'Whether quantity and specification were right.' })
  complete!: boolean;

  @Field(() => String, { nullable: true, description: 'What the customer remarked, in at most 2,000 characters.' })
  remark?: string | null;
}
