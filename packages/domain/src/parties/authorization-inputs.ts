import { DateScalar } from '@aftercare/platform';
import { Field, ID, InputType } from 'type-graphql';
import { IdempotentInput, UpdateInput } from '../input/mutation-inputs.ts';

@InputType({ description: 'An authorization to act for somebody.' })
export class RegisterAuthorizationInput extends IdempotentInput {
  @Field(() => ID, { description: 'The customer who is represented.' })
  principal!: string;

  @Field(() => ID, { description: 'The customer who acts.' })
  agent!: string;

  @Field(() => String, { description: 'For what, in at most 500 characters.' })
  scope!: string;

  @Field(() => DateScalar, { description: 'First day it holds.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day it holds; open-ended where it is left out.' })
  validUntil?: string | null;
}

@InputType({ description: 'An authorization to withdraw.' })
export class RevokeAuthorizationInput extends UpdateInput {}
