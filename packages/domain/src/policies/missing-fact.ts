import type { FactDefinition, Locale } from '@aftercare/policy';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('MissingFact', { description: 'A fact to ask for.' })
export class MissingFact {
  @Field(() => ID, { description: 'Its id: `details.hazard`, `asset.daysSinceSale`, `param.…`.', simple: true })
  id!: string;

  @Field(() => String, { description: 'What it is.', simple: true })
  label!: string;

  @Field(() => String, { description: 'How to ask a person for it.', simple: true })
  question!: string;

  @Field(() => String, { description: 'Its type: `string`, `integer`, `date`, …', simple: true })
  type!: string;

  @Field(() => [String], { nullable: true, description: 'The values it may have, where they are few.', simple: true })
  values!: string[] | null;
}

export function toMissingFact({ id, label, question, type, enum: values }: FactDefinition, locale: Locale): MissingFact {
  return { id, label: label[locale], question: (question ?? label)[locale], type, values: values ? [...values] : null };
}
