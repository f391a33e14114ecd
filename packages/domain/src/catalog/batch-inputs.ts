import { DateScalar, DateTimeScalar } from '@aftercare/platform';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IdempotentInput, UpdateInput } from '../input/mutation-inputs.ts';
import { HoldStatus } from './batch.ts';
import { InspectionStage } from './quality-inspection.ts';

@InputType({ description: 'A batch to be put on file.' })
export class RegisterBatchInput extends IdempotentInput {
  @Field(() => String, { description: 'SKU of its product.' })
  product!: string;

  @Field(() => String, { description: 'Batch code, unique within the product, of at most 100 characters.' })
  code!: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it was made.' })
  productionDate?: string | null;

  @Field(() => Int, { nullable: true, description: 'Shelf life in days, 1 to 36,500.' })
  shelfLifeDays?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it expires; where it is left out, `shelfLifeDays` after `productionDate`.',
  })
  expiresOn?: string | null;
}

@InputType({ description: 'Whether a batch may be sold.' })
export class SetBatchHoldInput extends UpdateInput {
  @Field(() => HoldStatus, { description: 'Whether it may be sold.' })
  holdStatus!: HoldStatus;

  @Field(() => String, { nullable: true, description: 'Why, in at most 1,000 characters; told with the event.' })
  reason?: string | null;
}

@InputType({ description: 'An inspection of a batch.' })
export class RecordQualityInspectionInput extends IdempotentInput {
  @Field(() => ID, { description: 'Of which batch.' })
  batch!: string;

  @Field(() => InspectionStage, { description: 'When in the batch’s life.' })
  stage!: InspectionStage;

  @Field(() => Boolean, { description: 'Whether it passed.' })
  passed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What was found, in at most 10,000 characters; needed where it did not pass.',
  })
  findings?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When; now where it is left out.' })
  inspectedAt?: Date | null;
}
