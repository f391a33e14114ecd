import { DateScalar, DecimalScalar } from '@aftercare/platform';
import { Field, ID, InputType } from 'type-graphql';
import { IdempotentInput } from '../input/mutation-inputs.ts';
import { ProofKind } from './proof-of-purchase.ts';

@InputType({ description: 'A proof of purchase to be put on file.' })
export class RegisterProofOfPurchaseInput extends IdempotentInput {
  @Field(() => ID, { description: 'The customer who bought.' })
  customer!: string;

  @Field(() => String, { description: 'SKU of the product that was bought.' })
  product!: string;

  @Field(() => String, { nullable: true, description: 'Serial number of the piece, which is on file.' })
  serialNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'On which order of the customer.' })
  order?: string | null;

  @Field(() => ProofKind, { description: 'What kind of proof.' })
  kind!: ProofKind;

  @Field(() => String, { nullable: true, description: 'Its number, of at most 100 characters.' })
  number?: string | null;

  @Field(() => DateScalar, { description: 'When it was bought.' })
  purchasedOn!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Price paid; not negative.' })
  price?: string | null;

  @Field(() => String, { nullable: true, description: 'Currency of the price, ISO 4217: `CNY`; needed with `price`.' })
  currency?: string | null;
}
