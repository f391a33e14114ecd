import { DateScalar, DecimalScalar } from '@aftercare/platform';
import { Field, ID, InputType } from 'type-graphql';
import { IdempotentInput, UpdateInput } from '../input/mutation-inputs.ts';

@InputType({ description: 'A piece of a product to be put on file.' })
export class RegisterAssetInput extends IdempotentInput {
  @Field(() => String, { description: 'Serial number, unique in the tenant, of at most 100 characters.' })
  serialNumber!: string;

  @Field(() => String, { description: 'SKU of its product.' })
  product!: string;

  @Field(() => String, { nullable: true, description: 'Code of its batch.' })
  batch?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer whose it is.' })
  customer?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was sold.' })
  soldOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was installed; not before it was sold.' })
  installedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was first used; not before it was installed.' })
  firstUsedOn?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much it was used, in `usageUnit`.' })
  usage?: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of the usage: `km`, `hour`; needed with `usage`.' })
  usageUnit?: string | null;
}

@InputType({ description: 'What changed about a piece. A field left out stays as it is; null empties it.' })
export class UpdateAssetInput extends UpdateInput {
  @Field(() => String, { nullable: true, description: 'Code of its batch.' })
  batch?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer whose it is.' })
  customer?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was sold.' })
  soldOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was installed; not before it was sold.' })
  installedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was first used; not before it was installed.' })
  firstUsedOn?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much it was used, in `usageUnit`.' })
  usage?: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of the usage: `km`, `hour`; needed with `usage`.' })
  usageUnit?: string | null;
}
