import { Collection, type Ref } from '@mikro-orm/core';
import { Column, EnumColumn } from '../entity/column.ts';
import { type EnumerationOf, enumeration } from '../entity/enumeration.ts';
import { ToMany, ToOne } from '../entity/relation.ts';
import { TenantEntity } from '../entity/tenant-entity.ts';
import { TenantTable } from '../entity/tenant-table.ts';
import type { LocalizedText } from '../graphql/localized-text.ts';

// A little schema with a column of every kind and relations three deep.

export const ParcelSize = enumeration('ParcelSize', 'How large.', { SMALL: 'Small.', MEDIUM: 'Medium.', LARGE: 'Large.' });
export type ParcelSize = EnumerationOf<typeof ParcelSize>;

@TenantTable({ description: 'Where parcels lie.' })
export class Depot extends TenantEntity {
  @Column('text', 'Name.', { filter: true, order: true })
  name!: string;

  @ToMany(() => Parcel, 'depot', 'What lies there.')
  parcels = new Collection<Parcel>(this);
}

@TenantTable({ description: 'A parcel.' })
export class Parcel extends TenantEntity {
  @Column('text', 'Label.', { filter: true, order: true, search: true })
  label!: string;

  @Column('text', 'Note.', { nullable: true, filter: true, search: true })
  note: string | null = null;

  @Column('text', 'To whom.', { nullable: true, filter: true, search: true, personalData: true })
  receiver: string | null = null;

  @Column('text', 'From whom.', { order: true, personalData: true })
  sender!: string;

  @Column('integer', 'Weight.', { filter: true, order: true })
  weight!: number;

  @Column('integer', 'Height.', { nullable: true, filter: true })
  height: number | null = null;

  @Column('decimal', 'Price.')
  price!: string;

  @Column('decimal', 'Duty.', { nullable: true })
  duty: string | null = null;

  @Column('boolean', 'Whether it breaks.', { filter: true })
  fragile!: boolean;

  @Column('dateTime', 'When it was sent.', { filter: true, order: true })
  sentAt!: Date;

  @Column('dateTime', 'When it arrived.', { nullable: true, filter: true })
  arrivedAt: Date | null = null;

  @Column('date', 'When it was booked.', { filter: true, order: true })
  bookedOn!: string;

  @Column('date', 'Until when it keeps.', { nullable: true, filter: true })
  keepsUntil: string | null = null;

  @EnumColumn(() => ParcelSize, 'How large.', { filter: true })
  size!: ParcelSize;

  @EnumColumn(() => ParcelSize, 'How large its case is.', { nullable: true, filter: true })
  caseSize: ParcelSize | null = null;

  @Column('duration', 'How long it may take.', { nullable: true })
  term: string | null = null;

  @Column('texts', 'Tags.')
  tags!: string[];

  @Column('localizedText', 'Title.', { search: true })
  title!: LocalizedText;

  @Column('json', 'Anything.', { nullable: true })
  extra: unknown = null;

  @ToOne(() => Depot, 'Where it lies.', { nullable: true, filter: true })
  depot: Ref<Depot> | null = null;

  @ToMany(() => Scan, 'parcel', 'Where it was seen.')
  scans = new Collection<Scan>(this);
}

@TenantTable({ description: 'A parcel was seen.' })
export class Scan extends TenantEntity {
  @Column('text', 'Where.', { filter: true })
  place!: string;

  @Column('dateTime', 'When.', { filter: true, order: true })
  seenAt!: Date;

  @ToOne(() => Parcel, 'Which parcel.', { filter: true })
  parcel!: Ref<Parcel>;
}
