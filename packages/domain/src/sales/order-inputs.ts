import { DateScalar, DecimalScalar } from '@aftercare/platform';
import { Field, ID, InputType } from 'type-graphql';
import { IdempotentInput, UpdateInput } from '../input/mutation-inputs.ts';

@InputType({ description: 'One position of an order.' })
export class OrderLineInput {
  @Field(() => String, { description: 'SKU of the product.' })
  sku!: string;

  @Field(() => String, { nullable: true, description: 'Code of the batch it is delivered from.' })
  batch?: string | null;

  @Field(() => String, { nullable: true, description: 'Serial number of the piece, which is on file; `quantity` is then 1.' })
  serialNumber?: string | null;

  @Field(() => DecimalScalar, { description: 'How many; more than zero.' })
  quantity!: string;

  @Field(() => DecimalScalar, { description: 'Price of one, in the order’s currency; not negative.' })
  unitPrice!: string;
}

@InputType({ description: 'An order to be put on file.' })
export class RegisterOrderInput extends IdempotentInput {
  @Field(() => String, { description: 'Order number, unique in the tenant, of at most 64 characters.' })
  number!: string;

  @Field(() => String, { description: 'Code of the business unit that sells.' })
  businessUnit!: string;

  @Field(() => ID, { description: 'The customer who ordered.' })
  customer!: string;

  @Field(() => DateScalar, { description: 'When it was ordered.' })
  orderedOn!: string;

  @Field(() => String, { description: 'Currency, ISO 4217: `CNY`.' })
  currency!: string;

  @Field(() => [OrderLineInput], { description: 'What was ordered: 1 to 500 lines.' })
  lines!: OrderLineInput[];
}

@InputType({ description: 'An order to accept.' })
export class AcceptOrderInput extends UpdateInput {}

@InputType({ description: 'An order to cancel.' })
export class CancelOrderInput extends UpdateInput {
  @Field(() => String, { description: 'Why, in at most 1,000 characters; told with the event.' })
  reason!: string;
}
