import { DateTimeScalar, JsonScalar } from '@aftercare/platform';
import { Field, ID, InputType } from 'type-graphql';
import { CaseChannel } from './service-case.ts';

@InputType({
  description: 'A customer on file, by `id`; or one to be found by telephone number or e-mail address, else registered.',
})
export class CaseCustomerInput {
  @Field(() => ID, { nullable: true, description: 'Of a customer on file; then leave the other fields out.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Name; needed where the customer is to be registered.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;
}

@InputType({ description: 'One piece of a product.' })
export class CaseAssetInput {
  @Field(() => String, { description: 'Serial number; registered where it is not on file, which needs `product`.' })
  serialNumber!: string;
}

@InputType({ description: 'A product.' })
export class CaseProductInput {
  @Field(() => String, { description: 'Stock keeping unit; registered where it is not on file.' })
  sku!: string;

  @Field(() => String, { nullable: true, description: 'Name, for one that is not on file; its SKU where it is left out.' })
  name?: string | null;
}

@InputType({ description: 'A batch of `product`.' })
export class CaseBatchInput {
  @Field(() => String, { description: 'Batch code; registered where it is not on file.' })
  code!: string;
}

@InputType({ description: 'A case to be opened.' })
export class OpenServiceCaseInput {
  @Field(() => String, { description: 'Code of the business unit that is to handle it.' })
  businessUnit!: string;

  @Field(() => ID, { description: 'Id of its case type: `food.complaint`. `caseTypes` lists them.' })
  caseType!: string;

  @Field(() => CaseChannel, { description: 'How it came in.' })
  channel!: CaseChannel;

  @Field(() => String, { description: 'What it is about, in a line of at most 300 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What happened, in at most 20,000 characters.' })
  description?: string | null;

  @Field(() => CaseCustomerInput, { nullable: true, description: 'Whose matter it is.' })
  customer?: CaseCustomerInput | null;

  @Field(() => CaseAssetInput, { nullable: true, description: 'About which piece.' })
  asset?: CaseAssetInput | null;

  @Field(() => CaseProductInput, { nullable: true, description: 'About which product.' })
  product?: CaseProductInput | null;

  @Field(() => CaseBatchInput, { nullable: true, description: 'About which batch.' })
  batch?: CaseBatchInput | null;

  @Field(() => ID, { nullable: true, description: 'About which order on file.' })
  order?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What the case type’s intake form asks: `caseType(id).detailsSchema`.',
  })
  details?: Readonly<Record<string, unknown>> | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it happened; now where it is left out.' })
  occurredAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Its number in the system it comes from.' })
  externalReference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key and input again gives the first answer again, with no second effect.',
  })
  idempotencyKey?: string | null;
}
