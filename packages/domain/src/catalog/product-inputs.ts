import { DateScalar, LocalizedText } from '@aftercare/platform';
import { Field, InputType } from 'type-graphql';
import { IdempotentInput, UpdateInput } from '../input/mutation-inputs.ts';

@InputType({ description: 'A product to be put on file.' })
export class RegisterProductInput extends IdempotentInput {
  @Field(() => String, { description: 'Stock keeping unit, unique in the tenant, of at most 100 characters.' })
  sku!: string;

  @Field(() => LocalizedText, { description: 'Name, of at most 300 characters.' })
  name!: LocalizedText;

  @Field(() => String, { nullable: true, description: 'Category, as rules name it: `HOUSEHOLD_APPLIANCE`.' })
  category?: string | null;

  @Field(() => String, { nullable: true, description: 'Model, of at most 100 characters.' })
  model?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it is no longer made.' })
  discontinuedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the supplier.' })
  supplier?: string | null;
}

@InputType({ description: 'What changed about a product. A field left out stays as it is; null empties it.' })
export class UpdateProductInput extends UpdateInput {
  @Field(() => LocalizedText, { nullable: true, description: 'Name, of at most 300 characters.' })
  name?: LocalizedText | null;

  @Field(() => String, { nullable: true, description: 'Category, as rules name it: `HOUSEHOLD_APPLIANCE`.' })
  category?: string | null;

  @Field(() => String, { nullable: true, description: 'Model, of at most 100 characters.' })
  model?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it is no longer made.' })
  discontinuedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the supplier.' })
  supplier?: string | null;
}
