import { Column, TenantEntity, TenantTable, ToOne } from '@aftercare/platform';
import type { Ref } from '@mikro-orm/core';
import { ofVisibleCase } from '../boundaries.ts';
import { ServiceCase } from './service-case.ts';

@TenantTable({
  description: 'A paper or picture of a case; the file itself lies where `location` says.',
  boundaries: [ofVisibleCase],
})
export class Attachment extends TenantEntity {
  @ToOne(() => ServiceCase, 'Of which case.', { filter: true })
  serviceCase!: Ref<ServiceCase>;

  @Column('text', 'File name.', { personalData: true })
  fileName!: string;

  @Column('text', 'Media type: `image/jpeg`.')
  mediaType!: string;

  @Column('integer', 'Size in bytes.')
  size!: number;

  @Column('text', 'SHA-256 of the content, hexadecimal.')
  sha256!: string;

  @Column('text', 'Where the file lies: a URL of the company’s own store.')
  location!: string;

  @Column('text', 'Which required document it is, as `documents` decided.', { nullable: true, filter: true })
  document: string | null = null;
}
