import { DateTimeScalar } from '@aftercare/platform';
import { Field, ID, InputType } from 'type-graphql';
import { IdempotentInput } from '../input/mutation-inputs.ts';
import { IdentityAssurance } from './identity-check.ts';

@InputType({ description: 'A check of who a customer is.' })
export class RecordIdentityCheckInput extends IdempotentInput {
  @Field(() => ID, { description: 'Whose identity.' })
  customer!: string;

  @Field(() => String, { description: 'How, as rules name it: `ID_CARD_ORIGINAL`, `ONE_TIME_CODE`.' })
  method!: string;

  @Field(() => IdentityAssurance, { description: 'How sure one is.' })
  assurance!: IdentityAssurance;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was checked; now where it is left out.' })
  checkedAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it counts; without limit where it is left out.' })
  validUntil?: Date | null;
}
