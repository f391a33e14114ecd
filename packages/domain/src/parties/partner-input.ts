import { LocalizedText } from '@aftercare/platform';
import { Field, InputType } from 'type-graphql';
import { IdempotentInput } from '../input/mutation-inputs.ts';

@InputType({ description: 'A partner to be put on file.' })
export class RegisterPartnerInput extends IdempotentInput {
  @Field(() => String, { description: 'Short code, unique in the tenant.' })
  code!: string;

  @Field(() => LocalizedText, { description: 'Name, of at most 200 characters.' })
  name!: LocalizedText;
}
