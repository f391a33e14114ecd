import { Column, PrivateColumn, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { JsonValue, ParameterDefinition, Ruleset } from '@aftercare/policy';
import type { Ref } from '@mikro-orm/core';
import { Index } from '@mikro-orm/decorators/legacy';
import { BusinessUnit } from '../organization/business-unit.ts';

@TenantTable({
  description: 'The effective rules of one decision for one case type of a business unit, as they stood from a date.',
})
@Index({ properties: ['tenantId', 'businessUnit', 'caseType', 'decision', 'validFrom'] })
export class PolicyRevision extends TenantEntity {
  @ToOne(() => BusinessUnit, 'Whose policy.', { filter: true })
  businessUnit!: Ref<BusinessUnit>;

  @Column('text', 'Id of the plugin it comes from.', { filter: true })
  plugin!: string;

  @Column('text', 'Id of the decision point.', { filter: true })
  decision!: string;

  @Column('text', 'Id of the case type.', { filter: true })
  caseType!: string;

  @Column('text', 'SHA-256 of its canonical JSON: its identity, named by every decision.', { filter: true })
  hash!: string;

  @Column('dateTime', 'When it was published.', { filter: true, order: true })
  publishedAt!: Date;

  @Column('dateTime', 'From when it is valid.')
  validFrom!: Date;

  @PrivateColumn('json')
  ruleset!: Ruleset;

  @PrivateColumn('json')
  parameterDefinitions!: readonly ParameterDefinition[];

  @Column('json', 'The values of its parameters.')
  parameterValues!: Readonly<Record<string, JsonValue>>;
}
