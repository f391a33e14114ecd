import { Column, EnumColumn, type EnumerationOf, enumeration, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { noPartner, ofVisibleCase } from '../boundaries.ts';
import { CaseChannel, ServiceCase } from './service-case.ts';

export const MessageDirection = enumeration('MessageDirection', 'Who spoke.', {
  INBOUND: 'The customer, to the company.',
  OUTBOUND: 'The company, to the customer.',
  INTERNAL: 'Inside the company.',
});
export type MessageDirection = EnumerationOf<typeof MessageDirection>;

@TenantTable({
  description: 'Something said about a case.',
  boundaries: [ofVisibleCase, { name: 'no_internal_talk', holds: `${noPartner} or direction <> 'INTERNAL'` }],
})
export class Message extends TenantEntity {
  @ToOne(() => ServiceCase, 'About which case.', { filter: true })
  serviceCase!: Ref<ServiceCase>;

  @EnumColumn(() => MessageDirection, 'Who spoke.', { filter: true })
  direction!: MessageDirection;

  @EnumColumn(() => CaseChannel, 'How.')
  channel!: CaseChannel;

  @Column('text', 'What was said.', { personalData: true })
  body!: string;

  @Column('text', 'Who recorded it.')
  author!: string;

  @Column('dateTime', 'When it was said.', { filter: true, order: true })
  sentAt!: Date;
}
