import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export abstract class IdempotentInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key and input again gives the first answer again, with no second effect.',
  })
  idempotencyKey?: string | null;
}

/** A change of what is on file: a field left out stays as it is, a null empties it. */
@InputType()
export abstract class UpdateInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which one.' })
  id!: string;

  @Field(() => Int, { description: 'The version you saw; `CONFLICT` if it was changed since.' })
  version!: number;
}
