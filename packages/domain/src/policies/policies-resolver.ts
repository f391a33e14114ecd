import {
  DateTimeScalar,
  JsonScalar,
  mutation,
  mutationResolver,
  Needs,
  publicAccess,
  type RequestContext,
  type Row,
} from '@aftercare/platform';
import type { JsonValue } from '@aftercare/policy';
import { Arg, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CaseType, describeCaseType, describePlugin, Plugin } from './catalogue.ts';
import { Decision } from './decision.ts';
import { DecisionResult } from './decision-result.ts';
import { evaluate } from './evaluate.ts';
import { explainEvaluation, explainedBy, explainLogged } from './explain.ts';
import { Explanation, ExplanationAudience } from './explanation.ts';
import { FiredRule, Locale, toFiredRules } from './fired-rule.ts';
import { MissingFact, toMissingFact } from './missing-fact.ts';
import { Parameter } from './parameter.ts';
import { setParameter } from './set-parameter.ts';
import { SetParameterInput } from './set-parameter-input.ts';

@Resolver()
export class CatalogueResolver {
  @Query(() => [Plugin], { description: 'The plugins of this installation.' })
  @Extensions({ permission: publicAccess })
  plugins(@Ctx() { services, locale }: RequestContext): Plugin[] {
    return services.plugins.plugins.map((plugin) => describePlugin(services.plugins, plugin, locale));
  }

  @Query(() => [CaseType], { description: 'The case types of this installation.' })
  @Extensions({ permission: publicAccess })
  caseTypes(@Ctx() { services, locale }: RequestContext): CaseType[] {
    return services.plugins.caseTypes.map((caseType) => describeCaseType(services.plugins, caseType, locale));
  }

  @Query(() => CaseType, { nullable: true, description: 'One case type by its id.' })
  @Extensions({ permission: publicAccess })
  caseType(
    @Ctx() { services, locale }: RequestContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): CaseType | null {
    const caseType = services.plugins.caseType(id);
    return caseType ? describeCaseType(services.plugins, caseType, locale) : null;
  }

  @Query(() => DecisionResult, { description: 'Runs a decision on given facts; nothing is written.' })
  @Extensions({ permission: 'policies.evaluate' })
  evaluate(
    @Ctx() request: RequestContext,
    @Arg('point', () => ID, { description: 'Id of the decision point: `classify`.' }) point: string,
    @Arg('caseType', () => ID, { description: 'Id of the case type.' }) caseType: string,
    @Arg('facts', () => JsonScalar, { description: 'Facts by id: `{ "details.hazard": "ALLERGEN" }`.' })
    facts: Readonly<Record<string, JsonValue>>,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description:
        'With `businessUnit`: the rules in force there at this time, as far as its decisions recorded them; else today’s.',
    })
    asOf?: Date,
    @Arg('businessUnit', () => String, {
      nullable: true,
      description: 'Code of the unit whose parameters count; else the defaults.',
    })
    businessUnit?: string,
  ): Promise<DecisionResult> {
    return evaluate(request, { point, caseType, facts, businessUnit: businessUnit ?? null, asOf: asOf ?? null });
  }
}

@Resolver(() => Decision)
export class DecisionResolver {
  @FieldResolver(() => [FiredRule], { description: 'The rules that fired, the highest priority first.' })
  @Needs('firedRules')
  fired(@Root() decision: Row<Decision>): FiredRule[] {
    return toFiredRules(decision.firedRules);
  }

  @FieldResolver(() => Explanation, {
    nullable: true,
    description:
      'Why, in words, by the rules and facts kept with it. None where that cannot be told: its rules failed, or read facts that are no longer declared.',
  })
  @Needs(...explainedBy)
  explanation(
    @Root() decision: Row<Decision>,
    @Ctx() request: RequestContext,
    @Arg('audience', () => ExplanationAudience, {
      defaultValue: ExplanationAudience.CUSTOMER,
      description: 'For whom. `AGENT` and `AUDITOR` are for staff who may read policies, never for partners.',
    })
    audience: ExplanationAudience,
    @Arg('locale', () => Locale, { nullable: true, description: 'In which language; the caller’s where it is left out.' })
    locale?: Locale,
  ): Promise<Explanation | null> {
    return explainLogged(request, decision, audience, locale);
  }

  @FieldResolver(() => [MissingFact], {
    description: 'The facts that could still change it and how to ask for them, in the order that settles soonest.',
  })
  @Needs('point', 'missing', 'serviceCase.caseType')
  missingFacts(@Root() decision: Row<Decision>, @Ctx() request: RequestContext): MissingFact[] {
    const { plugins } = request.services;
    const { caseType } = decision.serviceCase;
    const plugin = plugins.deciderOf(decision.point, caseType);
    const parameters = (plugin?.parameters ?? []).map((parameter) => ({ ...parameter, id: `param.${parameter.id}` }));
    const definitions = new Map([...plugins.factsOf(decision.point, caseType), ...parameters].map((fact) => [fact.id, fact]));
    return decision.missing.flatMap((id) => {
      const definition = definitions.get(id);
      return definition ? [toMissingFact(definition, request.locale)] : [];
    });
  }
}

@Resolver(() => DecisionResult)
export class DecisionResultResolver {
  @FieldResolver(() => Explanation, { description: 'Why, in words. Personal data is masked unless the caller may see it.' })
  explanation(
    @Root() result: DecisionResult,
    @Ctx() request: RequestContext,
    @Arg('audience', () => ExplanationAudience, {
      defaultValue: ExplanationAudience.CUSTOMER,
      description: 'For whom. `AGENT` and `AUDITOR` are for staff who may read policies, never for partners.',
    })
    audience: ExplanationAudience,
    @Arg('locale', () => Locale, { nullable: true, description: 'In which language; the caller’s where it is left out.' })
    locale?: Locale,
  ): Explanation {
    return explainEvaluation(request, result.subject, audience, locale);
  }
}

export const policiesResolver = mutationResolver('Policies', {
  setParameter: mutation({
    description: 'Gives a parameter of a plugin the business unit’s own value; decisions from now on use it.',
    permission: 'policies.write',
    input: SetParameterInput,
    entity: Parameter,
    useCase: setParameter,
  }),
});
