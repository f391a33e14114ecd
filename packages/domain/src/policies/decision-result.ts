import { JsonScalar } from '@aftercare/platform';
import type { JsonValue } from '@aftercare/policy';
import { Field, ObjectType } from 'type-graphql';
import { DecisionStatus } from './decision.ts';
import type { EvaluationSubject } from './explain.ts';
import { FiredRule } from './fired-rule.ts';
import { MissingFact } from './missing-fact.ts';

@ObjectType('DecisionResult', { description: 'What a decision would be; nothing is kept of it.' })
export class DecisionResult {
  @Field(() => String, { description: 'Id of the decision point.', simple: true })
  point!: string;

  @Field(() => DecisionStatus, { description: 'Whether it stands.', simple: true })
  status!: DecisionStatus;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The outcome, as the decision point’s schema describes.',
    simple: true,
  })
  outcome!: JsonValue;

  @Field(() => [FiredRule], { description: 'The rules that fired, the highest priority first.', simple: true })
  fired!: FiredRule[];

  @Field(() => [String], { description: 'Ids of the facts that are missing, the one to ask for first in front.', simple: true })
  missing!: string[];

  @Field(() => [MissingFact], {
    description: 'The facts that could still change it and how to ask for them, in the order that settles soonest.',
    simple: true,
  })
  missingFacts!: MissingFact[];

  @Field(() => String, { description: 'Hash of the rules that decided.', simple: true })
  revision!: string;

  /** For `explanation`. */
  subject!: EvaluationSubject;
}
