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
import type { FiredRule, JsonValue } from '@aftercare/policy';
import type { Ref } from '@mikro-orm/core';
import { ofVisibleCase } from '../boundaries.ts';
import { ServiceCase } from '../cases/service-case.ts';

export const DecisionStatus = enumeration('DecisionStatus', 'Whether a decision stands.', {
  DECIDED: 'The outcome stands.',
  NEEDS_INFORMATION: 'A missing fact could still change it.',
  REFERRED: 'A person decides.',
});
export type DecisionStatus = EnumerationOf<typeof DecisionStatus>;

@TenantTable({ description: 'A decision that was taken for a case, with everything it rested on.', boundaries: [ofVisibleCase] })
export class Decision extends TenantEntity {
  @ToOne(() => ServiceCase, 'For which case.', { filter: true })
  serviceCase!: Ref<ServiceCase>;

  @Column('text', 'Id of the decision point.', { filter: true })
  point!: string;

  @EnumColumn(() => DecisionStatus, 'Whether it stands.', { filter: true })
  status!: DecisionStatus;

  @Column('json', 'The outcome, as the decision point’s schema describes; none unless `DECIDED`.', { nullable: true })
  outcome: JsonValue = null;

  /** The rules that fired, with their reasons in both languages. */
  @PrivateColumn('json')
  firedRules!: readonly FiredRule[];

  /** Ids of the facts to ask for. */
  @Column('texts', 'Ids of the facts that are missing, the one to ask for first in front.')
  missing!: string[];

  /** The facts it rested on; those flagged personal are masked. */
  @PrivateColumn('json')
  facts!: Readonly<Record<string, JsonValue>>;

  @Column('text', 'Why no decision could be taken, where its rules failed; then a person decides.', { nullable: true })
  fault: string | null = null;

  @Column('text', 'Hash of the policy revision that decided.', { filter: true })
  revision!: string;

  @Column('dateTime', 'The date whose rules were asked.')
  asOf!: Date;

  @Column('dateTime', 'When it was taken.', { filter: true, order: true })
  decidedAt!: Date;

  @Column('text', 'Version of the engine.')
  engineVersion!: string;

  @Column('text', 'Who asked for it.')
  actor!: string;
}
