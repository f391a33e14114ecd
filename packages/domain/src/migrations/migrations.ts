import type { MigrationObject } from '@mikro-orm/core';
import { Migration0001 } from './0001-initial.ts';

/** Every migration in the order it runs; none is changed after it has landed. */
export const migrations: readonly MigrationObject[] = [{ name: '0001-initial', class: Migration0001 }];
