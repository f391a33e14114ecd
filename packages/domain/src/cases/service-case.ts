import {
  Column,
  EnumColumn,
  type EnumerationOf,
  enumeration,
  PrivateColumn,
  TenantEntity,
  TenantTable,
  ToAll,
  ToMany,
  ToOne,
} from '@aftercare/platform';
import { Collection, type Ref } from '@mikro-orm/core';
import { Index, Unique } from '@mikro-orm/decorators/legacy';
import { ofPartner } from '../boundaries.ts';
import { Asset } from '../catalog/asset.ts';
import { Batch } from '../catalog/batch.ts';
import { Product } from '../catalog/product.ts';
import { BusinessUnit } from '../organization/business-unit.ts';
import { Customer } from '../parties/customer.ts';
import { Partner } from '../parties/partner.ts';
import { Decision } from '../policies/decision.ts';
import { Order } from '../sales/order.ts';
import { Assignment } from './assignment.ts';
import { Attachment } from './attachment.ts';
import { CaseEvent } from './case-event.ts';
import { Clock } from './clock.ts';
import { FollowUp } from './follow-up.ts';
import { Message } from './message.ts';
import { Rating } from './rating.ts';

export const CaseStatus = enumeration('CaseStatus', 'Where a case stands.', {
  REGISTERED: 'Taken in.',
  TRIAGED: 'Looked at; category and severity are confirmed.',
  ASSIGNED: 'Somebody is to handle it.',
  IN_PROGRESS: 'Being handled.',
  WAITING: 'Waiting for the customer, for parts, a supplier or an approval.',
  PROPOSED: 'A solution was proposed to the customer.',
  RESOLVED: 'Solved, as the company sees it.',
  CONFIRMED: 'Solved, as the customer confirmed.',
  CLOSED: 'Done.',
  REFUSED: 'Not admitted.',
  WITHDRAWN: 'Taken back by the customer.',
  REOPENED: 'Open again.',
});
export type CaseStatus = EnumerationOf<typeof CaseStatus>;

export const WaitingFor = enumeration('WaitingFor', 'What a case waits for.', {
  CUSTOMER: 'The customer.',
  PARTS: 'Parts.',
  SUPPLIER: 'A supplier.',
  APPROVAL: 'An approval.',
});
export type WaitingFor = EnumerationOf<typeof WaitingFor>;

export const CaseChannel = enumeration('CaseChannel', 'How a case came in.', {
  PHONE: 'By telephone.',
  WEB: 'On the web site.',
  EMAIL: 'By e-mail.',
  APP: 'In an app or mini-program.',
  CHAT: 'In a chat.',
  COUNTER: 'At a counter or in a store.',
  SELF_SERVICE: 'At a self-service terminal.',
  LETTER: 'By letter.',
  PARTNER: 'Through a partner.',
  REGULATOR: 'From a regulator.',
  INTERNAL: 'From inside the company.',
});
export type CaseChannel = EnumerationOf<typeof CaseChannel>;

export const Severity = enumeration('Severity', 'How grave a case is.', {
  CRITICAL: 'Danger to health or life, or damage that cannot be made good.',
  SERIOUS: '严重: a serious quality or service problem.',
  GENERAL: '一般: an ordinary problem.',
  MINOR: 'A formal or trifling matter.',
});
export type Severity = EnumerationOf<typeof Severity>;

export const Urgency = enumeration('Urgency', 'How urgent a case is.', { URGENT: 'Urgent.', NORMAL: 'Not urgent.' });
export type Urgency = EnumerationOf<typeof Urgency>;

@TenantTable({
  description:
    'One matter of a customer: consultation, complaint, suggestion, repair, return, recall or request for information.',
  boundaries: [ofPartner],
})
// Who works off a queue asks for the oldest that are open; the oldest of all are long closed.
@Index({
  name: 'service_case_tenant_id_status_opened_at_id_index',
  // With the partner, so that cases of a state are counted from the index alone: the boundary of partners looks at it.
  expression:
    'create index "service_case_tenant_id_status_opened_at_id_index" on "service_case" ("tenant_id", "status", "opened_at", "id") include ("partner_id")',
})
@Unique({ properties: ['tenantId', 'businessUnit', 'externalReference'] })
export class ServiceCase extends TenantEntity {
  @Column('text', 'Readable number, unique in the tenant: `FC-2026-000123`.', {
    unique: true,
    filter: true,
    order: true,
    search: true,
  })
  number!: string;

  @Column('text', 'Id of its case type: `food.complaint`.', { filter: true })
  caseType!: string;

  @EnumColumn(() => CaseStatus, 'Where it stands.', { filter: true })
  status!: CaseStatus;

  @EnumColumn(() => WaitingFor, 'What it waits for, while `status` is `WAITING`.', { nullable: true })
  waitingFor: WaitingFor | null = null;

  @EnumColumn(() => CaseChannel, 'How it came in.', { filter: true })
  channel!: CaseChannel;

  @Column('text', 'What it is about, in a line.', { search: true })
  title!: string;

  @Column('text', 'What happened.', { nullable: true, search: true, personalData: true })
  description: string | null = null;

  /** What the intake form asked; public through the typed `details` of its case type. */
  @PrivateColumn('json')
  details!: Readonly<Record<string, unknown>>;

  @Column('dateTime', 'When it happened.', { filter: true, order: true })
  occurredAt!: Date;

  @Column('dateTime', 'When it was taken in.', { filter: true, order: true })
  openedAt!: Date;

  @Column('dateTime', 'When it was last resolved.', { nullable: true, filter: true })
  resolvedAt: Date | null = null;

  @Column('dateTime', 'When it was last closed.', { nullable: true, filter: true })
  closedAt: Date | null = null;

  @Column('text', 'Category, as `classify` decided.', { nullable: true, filter: true })
  category: string | null = null;

  @EnumColumn(() => Severity, 'Severity, as `classify` decided.', { nullable: true, filter: true })
  severity: Severity | null = null;

  @EnumColumn(() => Urgency, 'Urgency, as `classify` decided.', { nullable: true, filter: true })
  urgency: Urgency | null = null;

  @Column('text', 'Team, as `classify` decided.', { nullable: true, filter: true })
  team: string | null = null;

  @Column('text', 'How it was solved.', { nullable: true, search: true })
  resolution: string | null = null;

  @Column('integer', 'How often it was opened again.')
  reopenCount = 0;

  @Column('text', 'Its number in the system it came from; unique in the business unit.', {
    nullable: true,
    filter: true,
    search: true,
  })
  externalReference: string | null = null;

  @ToOne(() => BusinessUnit, 'The unit that handles it.', { filter: true })
  businessUnit!: Ref<BusinessUnit>;

  @ToOne(() => Customer, 'Whose matter it is.', { nullable: true, filter: true })
  customer: Ref<Customer> | null = null;

  @ToOne(() => Partner, 'The partner it came through.', { nullable: true, filter: true })
  partner: Ref<Partner> | null = null;

  @ToOne(() => Product, 'About which product.', { nullable: true, filter: true })
  product: Ref<Product> | null = null;

  @ToOne(() => Batch, 'About which batch.', { nullable: true, filter: true })
  batch: Ref<Batch> | null = null;

  @ToOne(() => Asset, 'About which piece.', { nullable: true, filter: true })
  asset: Ref<Asset> | null = null;

  @ToOne(() => Order, 'About which order.', { nullable: true, filter: true })
  order: Ref<Order> | null = null;

  @ToMany(() => CaseEvent, 'serviceCase', 'What happened to it, in order.')
  events = new Collection<CaseEvent>(this);

  @ToMany(() => Clock, 'serviceCase', 'What was promised, and by when.')
  clocks = new Collection<Clock>(this);

  @ToMany(() => Assignment, 'serviceCase', 'Who was to handle it.')
  assignments = new Collection<Assignment>(this);

  @ToMany(() => Message, 'serviceCase', 'What was said.')
  messages = new Collection<Message>(this);

  @ToMany(() => Attachment, 'serviceCase', 'Papers and pictures.')
  attachments = new Collection<Attachment>(this);

  @ToMany(() => FollowUp, 'serviceCase', 'How the customer was asked again.')
  followUps = new Collection<FollowUp>(this);

  @ToMany(() => Rating, 'serviceCase', 'How the customer judged it.')
  ratings = new Collection<Rating>(this);

  @ToAll(() => Decision, 'serviceCase', 'Every decision that was taken for it, in the order they were taken.')
  decisions = new Collection<Decision>(this);
}
