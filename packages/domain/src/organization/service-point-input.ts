import { LocalizedText } from '@aftercare/platform';
import { Field, InputType } from 'type-graphql';
import { IdempotentInput } from '../input/mutation-inputs.ts';
import { ServicePointKind } from './service-point.ts';

@InputType({ description: 'A service point to be made.' })
export class CreateServicePointInput extends IdempotentInput {
  @Field(() => String, { description: 'Code of the business unit it belongs to.' })
  businessUnit!: string;

  @Field(() => String, { description: 'Short code, unique in the tenant.' })
  code!: string;

  @Field(() => LocalizedText, { description: 'Name, of at most 200 characters.' })
  name!: LocalizedText;

  @Field(() => ServicePointKind, { description: 'What kind of place.' })
  kind!: ServicePointKind;

  @Field(() => String, { nullable: true, description: 'Where it is, in at most 500 characters.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone?: string | null;
}
