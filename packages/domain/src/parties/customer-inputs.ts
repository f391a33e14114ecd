import { Field, ID, InputType } from 'type-graphql';
import { IdempotentInput, UpdateInput } from '../input/mutation-inputs.ts';
import { CustomerKind } from './customer.ts';

@InputType({ description: 'Somebody to talk to at a customer.' })
export class ContactInput {
  @Field(() => String, { description: 'Name, of at most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What they do there.' })
  role?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;
}

@InputType({ description: 'A customer to be put on file.' })
export class RegisterCustomerInput extends IdempotentInput {
  @Field(() => CustomerKind, { description: 'Person or organisation.' })
  kind!: CustomerKind;

  @Field(() => String, { description: 'Name, of at most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address, of at most 500 characters.' })
  address?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its number in your own system; `DUPLICATE` where a customer of the same partner has it.',
  })
  externalReference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the partner whose customer it is. What a partner registers is always its own.',
  })
  partner?: string | null;

  @Field(() => [ContactInput], { nullable: true, description: 'People to talk to, at most 50.' })
  contacts?: ContactInput[] | null;
}

@InputType({ description: 'What changed about a customer. A field left out stays as it is; null empties it.' })
export class UpdateCustomerInput extends UpdateInput {
  @Field(() => CustomerKind, { nullable: true, description: 'Person or organisation.' })
  kind?: CustomerKind | null;

  @Field(() => String, { nullable: true, description: 'Name, of at most 200 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address, of at most 500 characters.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'Its number in your own system.' })
  externalReference?: string | null;
}

@InputType({ description: 'Somebody more to talk to at a customer.' })
export class AddContactInput extends IdempotentInput {
  @Field(() => ID, { description: 'At which customer.' })
  customer!: string;

  @Field(() => ContactInput, { description: 'Who.' })
  contact!: ContactInput;
}
