import { OptionalProps, PrimaryKeyProp } from '@mikro-orm/core';
import { Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { transactionTime } from '../database/transaction-clock.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { declareColumn } from './entity-definition.ts';

/** What every row of a tenant has. The tenant comes first in the key, so that the database can be spread by tenant. */
@Index({ properties: ['tenantId', 'createdAt', 'id'] })
@ObjectType()
export abstract class TenantEntity {
  [PrimaryKeyProp]?: ['tenantId', 'id'];
  [OptionalProps]?: 'createdAt' | 'updatedAt' | 'version';

  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'Identifier: a UUID of version 7, so later ones sort later.', simple: true })
  id!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  @Field(() => DateTimeScalar, { description: 'When the record was made.', simple: true })
  createdAt!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', onUpdate: transactionTime })
  @Field(() => DateTimeScalar, { description: 'When the record was last changed.', simple: true })
  updatedAt!: Date;

  @Property({ type: 'integer', version: true })
  @Field(() => Int, { description: 'Goes up by one with each change; an update names the version it saw.', simple: true })
  version!: number;
}

const plain = { search: false, personalData: false } as const;
declareColumn(TenantEntity.prototype, {
  ...plain,
  name: 'id',
  kind: 'id',
  description: 'Identifier.',
  filter: true,
  order: false,
});
declareColumn(TenantEntity.prototype, {
  ...plain,
  name: 'createdAt',
  kind: 'dateTime',
  description: 'When the record was made.',
  filter: true,
  order: true,
});
