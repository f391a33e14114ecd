import { DateScalar, DecimalScalar } from '@aftercare/platform';
import { Field, InputType, Int } from 'type-graphql';
import { IdempotentInput } from '../input/mutation-inputs.ts';
import { CoverageBasis } from './coverage-basis.ts';
import { CoverageStart } from './coverage-start.ts';

@InputType({ description: 'The warranty a product is sold with, on one basis.' })
export class SetWarrantyTermInput extends IdempotentInput {
  @Field(() => String, { description: 'SKU of the product.' })
  product!: string;

  @Field(() => CoverageBasis, { description: 'On what it rests; the product’s term on this basis is replaced.' })
  basis!: CoverageBasis;

  @Field(() => Int, { description: 'How many months it lasts, 1 to 600.' })
  months!: number;

  @Field(() => [String], { description: 'What it covers, as rules name it: `LABOUR`, `PARTS`, `TRAVEL`.' })
  covers!: string[];

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Up to what usage, in the pieces’ unit; without limit where it is left out.',
  })
  usageCap?: string | null;
}

@InputType({ description: 'A coverage of one piece.' })
export class RegisterCoverageInput extends IdempotentInput {
  @Field(() => String, { description: 'Serial number of the piece.' })
  serialNumber!: string;

  @Field(() => CoverageBasis, { description: 'On what it rests.' })
  basis!: CoverageBasis;

  @Field(() => CoverageStart, { description: 'From which event it runs.' })
  startBasis!: CoverageStart;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day; where it is left out, the date of that event as it is on file.',
  })
  startsOn?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many calendar months it lasts, 1 to 600; as the product’s warranty term of that basis where it is left out. The last day is covered: 12 months from 15 January end with 15 January.',
  })
  months?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What it covers; as the product’s warranty term of that basis where it is left out.',
  })
  covers?: string[] | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Up to what usage, in the piece’s unit; as the product’s warranty term of that basis where it is left out.',
  })
  usageCap?: string | null;
}
