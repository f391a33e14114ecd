import { type EnumerationOf, enumeration, type Locale as LanguageTag, type RequestContext } from '@aftercare/platform';
import type { FiredRule as PolicyFiredRule } from '@aftercare/policy';
import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';

export const Locale = enumeration('Locale', 'A language.', { EN: 'English.', ZH_CN: 'Simplified Chinese.' });
export type Locale = EnumerationOf<typeof Locale>;

const tags: Readonly<Record<Locale, LanguageTag>> = { EN: 'en', ZH_CN: 'zh-CN' };

/** The language asked for by an argument, else the request's. */
export function languageOf(locale: Locale | undefined, request: RequestContext): LanguageTag {
  return locale ? tags[locale] : request.locale;
}

@ObjectType('FiredRule', { description: 'A rule that fired in a decision.' })
export class FiredRule {
  @Field(() => ID, { description: 'Its name in the ruleset.', simple: true })
  rule!: string;

  @Field(() => String, { description: 'Where it comes from: the law with its article, or the requirement’s id.', simple: true })
  source!: string;

  /** In both languages; `reason` picks one. */
  texts!: PolicyFiredRule['reason'];
}

@Resolver(() => FiredRule)
export class FiredRuleResolver {
  @FieldResolver(() => String, { description: 'Why it fired, with the values seen.' })
  reason(
    @Root() fired: FiredRule,
    @Ctx() request: RequestContext,
    @Arg('locale', () => Locale, { nullable: true, description: 'In which language; the caller’s where it is left out.' })
    locale?: Locale,
  ): string {
    return fired.texts[languageOf(locale, request)];
  }
}

export function toFiredRules(fired: readonly PolicyFiredRule[]): FiredRule[] {
  return fired.map(({ rule, source, reason }) => ({ rule, source, texts: reason }));
}
