import { ActorKinds, publicAccess, type RequestContext, readOne } from '@aftercare/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Extensions, Field, FieldResolver, ID, Info, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Tenant } from './tenant.ts';

@ObjectType({ description: 'Whoever is asking.' })
export class Viewer {
  @Field(() => ID, { nullable: true, description: 'Id of the key; none for a stranger.', simple: true })
  id!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the key.', simple: true })
  name!: string | null;

  @Field(() => ActorKinds, { nullable: true, description: 'What kind of actor.', simple: true })
  kind!: keyof typeof ActorKinds | null;

  @Field(() => [String], { description: 'Roles.', simple: true })
  roles!: readonly string[];

  @Field(() => [String], { description: 'What the roles permit; `*` stands for all.', simple: true })
  permissions!: string[];

  /** The tenant's id, for the field of that name. */
  tenantId!: string | null;
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who is asking, and what they may do.' })
  @Extensions({ permission: publicAccess })
  viewer(@Ctx() { actor, permissions }: RequestContext): Viewer {
    const roles = actor?.roles ?? [];
    return {
      id: actor?.id ?? null,
      name: actor?.name ?? null,
      kind: actor?.kind ?? null,
      roles,
      permissions: [...new Set(roles.flatMap((role) => permissions[role] ?? []))].sort(),
      tenantId: actor?.tenantId ?? null,
    };
  }

  @FieldResolver(() => Tenant, { nullable: true, description: 'The company; none for a stranger.' })
  async tenant(
    @Root() { tenantId }: Viewer,
    @Ctx() request: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return tenantId ? readOne(request, info, Tenant, tenantId) : null;
  }
}
