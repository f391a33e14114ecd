import { Column, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { JsonValue } from '@aftercare/policy';
import type { Ref } from '@mikro-orm/core';
import { Unique } from '@mikro-orm/decorators/legacy';
import { BusinessUnit } from '../organization/business-unit.ts';

@TenantTable({ description: 'The value a business unit gave a parameter of a plugin.' })
@Unique({ properties: ['tenantId', 'businessUnit', 'plugin', 'parameter'] })
export class Parameter extends TenantEntity {
  @ToOne(() => BusinessUnit, 'Whose value.', { filter: true })
  businessUnit!: Ref<BusinessUnit>;

  @Column('text', 'Id of the plugin.', { filter: true })
  plugin!: string;

  @Column('text', 'Id of the parameter.', { filter: true })
  parameter!: string;

  @Column('json', 'The value, of the parameter’s type.')
  value!: JsonValue;
}
