import {
  Column,
  EnumColumn,
  type EnumerationOf,
  enumeration,
  PrivateColumn,
  TenantEntity,
  TenantTable,
  ToOne,
} from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { Index } from '@mikro-orm/decorators/legacy';
import { ofVisibleCase } from '../boundaries.ts';
import { ServiceCase } from './service-case.ts';

export const ClockState = enumeration('ClockState', 'Whether a clock runs.', {
  PENDING: 'Its start event has not happened.',
  RUNNING: 'Runs.',
  PAUSED: 'Stands still while the case waits.',
  MET: 'The milestone was reached in time.',
  MISSED: 'The milestone was reached too late.',
  CANCELLED: 'No longer asked for.',
  FAULTED: 'Its due time cannot be counted; `fault` says why.',
});
export type ClockState = EnumerationOf<typeof ClockState>;

export const TimeUnit = enumeration('TimeUnit', 'How time is counted.', {
  ELAPSED: 'Hours and days as they pass.',
  WORKING: 'Working hours and working days of the unit’s calendar.',
});
export type TimeUnit = EnumerationOf<typeof TimeUnit>;

// What is running and due next; what was due earliest was met long ago.
@Index({ properties: ['tenantId', 'state', 'dueAt', 'id'] })
@TenantTable({ description: 'A milestone that was promised for a case, and by when.', boundaries: [ofVisibleCase] })
export class Clock extends TenantEntity {
  @ToOne(() => ServiceCase, 'Of which case.', { filter: true })
  serviceCase!: Ref<ServiceCase>;

  @Column('text', 'Which milestone: `FIRST_RESPONSE`.', { filter: true })
  milestone!: string;

  @EnumColumn(() => ClockState, 'Whether it runs.', { filter: true })
  state!: ClockState;

  @Column('duration', 'How long it may take.')
  duration!: string;

  @EnumColumn(() => TimeUnit, 'How that is counted.')
  unit!: TimeUnit;

  @Column('text', 'The event it starts with: `OPENED`.')
  startEvent!: string;

  @Column('text', 'The event that meets it: `RESOLVED`.')
  metBy!: string;

  @Column('boolean', 'Whether it stands still while the case waits.')
  pausable!: boolean;

  @Column('dateTime', 'When it started.', { nullable: true })
  startedAt: Date | null = null;

  @Column('dateTime', 'When it is due; none while it stands still or has not started.', { nullable: true, filter: true })
  dueAt: Date | null = null;

  @Column('dateTime', 'When a warning is due.', { nullable: true, filter: true })
  warnAt: Date | null = null;

  @Column('text', 'Whom it is escalated to, as a role.', { nullable: true })
  escalateTo: string | null = null;

  @Column('dateTime', 'When the milestone was reached.', { nullable: true })
  metAt: Date | null = null;

  @Column('text', 'Why its due time cannot be counted, as an error code.', { nullable: true })
  fault: string | null = null;

  /** How long before it is due a warning is wanted. */
  @PrivateColumn('text', { nullable: true })
  warnBefore: string | null = null;

  /** When it would be due without pauses. */
  @PrivateColumn('dateTime', { nullable: true })
  plainDueAt: Date | null = null;

  /** The pauses, `to` null while one lasts. */
  @PrivateColumn('json')
  pauses!: readonly { readonly from: string; readonly to: string | null }[];
}
