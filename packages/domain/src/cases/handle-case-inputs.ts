import { JsonScalar } from '@aftercare/platform';
import { Field, ID, InputType, Int } from 'type-graphql';
import { WaitingFor } from './service-case.ts';

@InputType({ description: 'A step of a case.' })
export class TransitionServiceCaseInput {
  @Field(() => ID, { description: 'Which case.' })
  id!: string;

  @Field(() => Int, { description: 'The version you saw; `CONFLICT` if it was changed since.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'A remark for the timeline; the reason, where a case is refused or withdrawn.',
  })
  remark?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key and input again gives the first answer again, with no second effect.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What a look at a case brought to light.' })
export class TriageServiceCaseInput extends TransitionServiceCaseInput {
  @Field(() => String, { nullable: true, description: 'A better title.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'A better description.' })
  description?: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'Answers of the intake form to add or change; the others stay.' })
  details?: Readonly<Record<string, unknown>> | null;
}

@InputType({ description: 'Who is to handle a case.' })
export class AssignServiceCaseInput extends TransitionServiceCaseInput {
  @Field(() => String, {
    nullable: true,
    description: 'Team; the department of `staff`, else the team its rules decided, where it is left out.',
  })
  team?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who of the staff.' })
  staff?: string | null;
}

@InputType({ description: 'What a case waits for.' })
export class WaitServiceCaseInput extends TransitionServiceCaseInput {
  @Field(() => WaitingFor, { description: 'For what.' })
  waitingFor!: WaitingFor;
}

@InputType({ description: 'A solution to propose.' })
export class ProposeServiceCaseInput extends TransitionServiceCaseInput {
  @Field(() => String, { description: 'What is proposed to the customer.' })
  proposal!: string;
}

@InputType({ description: 'A solution.' })
export class ResolveServiceCaseInput extends TransitionServiceCaseInput {
  @Field(() => String, { description: 'How the matter was solved.' })
  resolution!: string;
}
