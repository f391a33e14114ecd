import { LocalizedText } from '@aftercare/platform';
import { Field, InputType } from 'type-graphql';
import { IdempotentInput } from '../input/mutation-inputs.ts';

@InputType({ description: 'A bulletin to publish.' })
export class PublishBulletinInput extends IdempotentInput {
  @Field(() => String, { description: 'SKU of the product it is about.' })
  product!: string;

  @Field(() => LocalizedText, { description: 'Title, of at most 300 characters.' })
  title!: LocalizedText;

  @Field(() => LocalizedText, { description: 'Text, of at most 20,000 characters.' })
  body!: LocalizedText;
}
