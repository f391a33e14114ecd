import { JsonScalar, Needs, type RequestContext, type Row } from '@aftercare/platform';
import type { JsonValue } from '@aftercare/policy';
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { Decision, DecisionStatus } from './decision.ts';
import { DecisionResult } from './decision-result.ts';
import { Locale } from './fired-rule.ts';
import { whyNotEvaluated, whyNotKnownBy, whyNotLogged } from './why-not.ts';
import { WhyNotResult } from './why-not-result.ts';

@ArgsType()
class WhyNotInput {
  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'What the outcome should contain: `{ "allow": ["REFUND"] }`. Of an object the members that matter, of a list elements.',
  })
  wanted?: JsonValue;

  @Field(() => DecisionStatus, {
    nullable: true,
    description: 'Whether it should be decided, as it is where this is left out, or referred.',
  })
  status?: DecisionStatus;

  @Field(() => [String], { defaultValue: [], description: 'Ids of facts that cannot be otherwise: `case.type`.' })
  fixed!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the business unit’s parameters may differ too, within their bounds.',
  })
  includeParameters!: boolean;

  @Field(() => Locale, { nullable: true, description: 'In which language; the caller’s where it is left out.' })
  locale?: Locale;
}

const given = ({ wanted, status, fixed, includeParameters, locale }: WhyNotInput) => ({
  wanted,
  status,
  fixed,
  includeParameters,
  locale,
});

@Resolver(() => DecisionResult)
export class WhyNotEvaluatedResolver {
  @FieldResolver(() => WhyNotResult, {
    description: 'The fewest facts that would have to differ for another result, and how. For staff who may read policies.',
  })
  whyNot(
    @Root() result: DecisionResult,
    @Ctx() request: RequestContext,
    @Args(() => WhyNotInput) asked: WhyNotInput,
  ): WhyNotResult {
    return whyNotEvaluated(request, result.subject, given(asked));
  }
}

@Resolver(() => Decision)
export class WhyNotLoggedResolver {
  @FieldResolver(() => WhyNotResult, {
    // An error here is no reason to withhold the case.
    nullable: true,
    description:
      'The fewest facts that would have had to differ for another result, and how, by the rules and facts kept with it. Facts kept masked stay as they are. For staff who may read policies.',
  })
  @Needs(...whyNotKnownBy)
  whyNot(
    @Root() decision: Row<Decision>,
    @Ctx() request: RequestContext,
    @Args(() => WhyNotInput) asked: WhyNotInput,
  ): Promise<WhyNotResult> {
    return whyNotLogged(request, decision, given(asked));
  }
}
