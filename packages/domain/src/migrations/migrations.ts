import type { MigrationObject } from '@mikro-orm/core';
import { Migration0001 } from './0001-initial.ts';
import { Migration0002 } from './0002-search-and-indexes.ts';

/** Every migration in the order it runs; none is changed after it has landed. */
export const migrations: readonly MigrationObject[] = [
  { name: '0001-initial', class: Migration0001 },
  { name: '0002-search-and-indexes', class: Migration0002 },
];
