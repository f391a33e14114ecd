import { LocalizedText } from '@aftercare/platform';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IdempotentInput, UpdateInput } from '../input/mutation-inputs.ts';

@InputType({ description: 'A business unit to be made.' })
export class CreateBusinessUnitInput extends IdempotentInput {
  @Field(() => String, { description: 'Short code, unique in the tenant; it stays.' })
  code!: string;

  @Field(() => LocalizedText, { description: 'Name, of at most 200 characters.' })
  name!: LocalizedText;

  @Field(() => [ID], { description: 'Ids of the plugins it enables. `plugins` lists them.' })
  plugins!: string[];

  @Field(() => String, { description: 'Code of its calendar.' })
  calendar!: string;

  @Field(() => Int, { description: 'For how many days after it was resolved a case may be opened again: 0 to 3,650.' })
  reopenWindowDays!: number;
}

@InputType({ description: 'What changed about a business unit. A field left out stays as it is.' })
export class UpdateBusinessUnitInput extends UpdateInput {
  @Field(() => LocalizedText, { nullable: true, description: 'Name, of at most 200 characters.' })
  name?: LocalizedText | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of all the plugins it enables from now on.' })
  plugins?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Code of its calendar.' })
  calendar?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many days after it was resolved a case may be opened again: 0 to 3,650.',
  })
  reopenWindowDays?: number | null;
}
