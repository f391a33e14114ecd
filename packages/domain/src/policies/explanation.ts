import { type EnumerationOf, enumeration, isPermitted, type RequestContext, refuseAccess } from '@aftercare/platform';
import type { Audience, Explanation as PolicyExplanation, SentenceKind } from '@aftercare/policy';
import { Field, ID, ObjectType } from 'type-graphql';

export const ExplanationAudience = enumeration('ExplanationAudience', 'Whom an explanation is for.', {
  CUSTOMER: 'The customer: the outcome and why, in plain words; nothing of how the company works.',
  AGENT: 'Who handles the case: also what held, with the values seen, and what to ask for.',
  AUDITOR: 'Who checks: also the rules with their sources and priorities, the figures with theirs, the revision.',
});
export type ExplanationAudience = EnumerationOf<typeof ExplanationAudience>;

const audiences: Readonly<Record<ExplanationAudience, Audience>> = { CUSTOMER: 'customer', AGENT: 'agent', AUDITOR: 'auditor' };

@ObjectType({ description: 'One sentence of an explanation.' })
export class ExplanationSentence {
  @Field(() => String, {
    description:
      'What it tells: `outcome`, `reason`, `condition`, `missing`, `default`, `rule`, `open`, `hitPolicy`, `parameter`, `revision` or `asOf`.',
    simple: true,
  })
  kind!: SentenceKind;

  @Field(() => String, { description: 'The sentence.', simple: true })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'Name of the rule it is about; never for a customer.', simple: true })
  rule!: string | null;
}

@ObjectType({ description: 'Why a decision is as it is, in words for those who hear it. Personal data is masked.' })
export class Explanation {
  @Field(() => String, { description: 'All sentences, one a line.', simple: true })
  text!: string;

  @Field(() => [ExplanationSentence], { description: 'The sentences, in order.', simple: true })
  sentences!: ExplanationSentence[];
}

export function toExplanation({ text, sentences }: PolicyExplanation): Explanation {
  return { text, sentences: sentences.map(({ kind, text: told, rule = null }) => ({ kind, text: told, rule })) };
}

/**
 * The audience as rules know it.
 *
 * @throws GraphQLError where how the company decides is not for the caller: for a partner, and whoever may not read policies
 */
export function audienceFor({ actor, permissions }: RequestContext, audience: ExplanationAudience): Audience {
  const isStaff = actor !== null && actor.partnerId === undefined && isPermitted(actor, 'policies.read', permissions);
  if (audience !== 'CUSTOMER' && !isStaff) throw refuseAccess('FORBIDDEN');
  return audiences[audience];
}
