import { LocalizedText } from '@aftercare/platform';
import { Field, InputType } from 'type-graphql';
import { IdempotentInput } from '../input/mutation-inputs.ts';

@InputType({ description: 'A department to be made.' })
export class CreateDepartmentInput extends IdempotentInput {
  @Field(() => String, { description: 'Code of the business unit it belongs to.' })
  businessUnit!: string;

  @Field(() => String, { description: 'Short code, unique in the unit, as decisions name it: `CUSTOMER_SERVICE`.' })
  code!: string;

  @Field(() => LocalizedText, { description: 'Name, of at most 200 characters.' })
  name!: LocalizedText;
}
