import {
  Column,
  EnumColumn,
  type EnumerationOf,
  enumeration,
  LocalizedText,
  TenantEntity,
  TenantTable,
  ToOne,
} from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { BusinessUnit } from './business-unit.ts';

export const ServicePointKind = enumeration('ServicePointKind', 'What kind of place.', {
  CENTRE: 'A service centre.',
  STATION: 'A repair station.',
  STORE: 'A store.',
  HOTEL: 'A hotel.',
  BRANCH: 'A branch of a bank.',
});
export type ServicePointKind = EnumerationOf<typeof ServicePointKind>;

@TenantTable({ description: 'A place where customers are served.' })
export class ServicePoint extends TenantEntity {
  @Column('text', 'Short code, unique in the tenant.', { unique: true, filter: true, search: true })
  code!: string;

  @Column('localizedText', 'Name.', { search: true })
  name!: LocalizedText;

  @EnumColumn(() => ServicePointKind, 'What kind of place.', { filter: true })
  kind!: ServicePointKind;

  @Column('text', 'Where it is.', { nullable: true, search: true })
  address: string | null = null;

  @Column('text', 'Telephone number.', { nullable: true })
  phone: string | null = null;

  @ToOne(() => BusinessUnit, 'The unit it belongs to.', { filter: true })
  businessUnit!: Ref<BusinessUnit>;
}
