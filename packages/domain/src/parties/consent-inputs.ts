import { DateTimeScalar } from '@aftercare/platform';
import { Field, ID, InputType } from 'type-graphql';
import { IdempotentInput, UpdateInput } from '../input/mutation-inputs.ts';

@InputType({ description: 'What a customer agreed to.' })
export class RecordConsentInput extends IdempotentInput {
  @Field(() => ID, { description: 'Who agreed.' })
  customer!: string;

  @Field(() => String, { description: 'To what, as rules name it: `MARKETING`, `DATA_SHARING`.' })
  purpose!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When; now where it is left out.' })
  givenAt?: Date | null;
}

@InputType({ description: 'A consent that the customer takes back.' })
export class WithdrawConsentInput extends UpdateInput {}
