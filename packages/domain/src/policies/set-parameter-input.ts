import { JsonScalar } from '@aftercare/platform';
import type { JsonValue } from '@aftercare/policy';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'A business unit’s value for a parameter.' })
export class SetParameterInput {
  @Field(() => String, { description: 'Code of the business unit.' })
  businessUnit!: string;

  @Field(() => String, { description: 'Id of the plugin.' })
  plugin!: string;

  @Field(() => String, { description: 'Id of the parameter. `plugins { parameters { id } }` lists them.' })
  parameter!: string;

  @Field(() => JsonScalar, { description: 'The value, of the parameter’s type.' })
  value!: JsonValue;

  @Field(() => String, {
    nullable: true,
    description: 'The same key and input again gives the first answer again, with no second effect.',
  })
  idempotencyKey?: string | null;
}
