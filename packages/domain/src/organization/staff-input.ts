import { Field, InputType } from 'type-graphql';
import { IdempotentInput } from '../input/mutation-inputs.ts';

@InputType({ description: 'Somebody of the staff to be put on file.' })
export class CreateStaffInput extends IdempotentInput {
  @Field(() => String, { description: 'Staff number, unique in the tenant.' })
  number!: string;

  @Field(() => String, { description: 'Name, of at most 200 characters.' })
  name!: string;

  @Field(() => String, { description: 'Role, as decisions name it: `QUALITY_MANAGER`.' })
  role!: string;

  @Field(() => String, { description: 'Code of the business unit they work for.' })
  businessUnit!: string;

  @Field(() => String, { description: 'Code of their department in that unit.' })
  department!: string;
}
