import { DateScalar } from '@aftercare/platform';
import { Field, InputType } from 'type-graphql';
import { IdempotentInput } from '../input/mutation-inputs.ts';

@InputType({ description: 'A supplier to be put on file.' })
export class RegisterSupplierInput extends IdempotentInput {
  @Field(() => String, { description: 'Short code, unique in the tenant.' })
  code!: string;

  @Field(() => String, { description: 'Name, of at most 200 characters.' })
  name!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Until when its qualification holds.' })
  qualifiedUntil?: string | null;
}
