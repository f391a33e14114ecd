import { type EnumerationOf, enumeration, JsonScalar } from '@aftercare/platform';
import type { JsonValue } from '@aftercare/policy';
import { Field, ID, ObjectType } from 'type-graphql';

export const WhyNotStatus = enumeration('WhyNotStatus', 'Whether it is known what would have to differ for another result.', {
  FOUND: '`changes` give the wanted result; no fewer were found that do.',
  IMPOSSIBLE: 'No values of the facts that may change give it.',
  NOT_WITHIN_LIMIT: 'Neither could be shown within the work that one question may take.',
});
export type WhyNotStatus = EnumerationOf<typeof WhyNotStatus>;

@ObjectType({ description: 'A fact that would have to differ.' })
export class FactChange {
  @Field(() => ID, { description: 'Its id.', simple: true })
  fact!: string;

  @Field(() => String, { description: 'What it is.', simple: true })
  label!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'What it is now; none where it is missing.', simple: true })
  from!: JsonValue;

  @Field(() => JsonScalar, { nullable: true, description: 'What it would have to be.', simple: true })
  to!: JsonValue;
}

@ObjectType('WhyNot', { description: 'The fewest facts that would have to differ for another result, and how.' })
export class WhyNotResult {
  @Field(() => WhyNotStatus, { description: 'Whether it is known.', simple: true })
  status!: WhyNotStatus;

  @Field(() => [FactChange], { description: 'What would have to differ.', simple: true })
  changes!: FactChange[];

  @Field(() => String, { description: 'The same in a sentence.', simple: true })
  text!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'The outcome with the changes.', simple: true })
  outcome!: JsonValue;
}
