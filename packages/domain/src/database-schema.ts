import type { DatabaseSchema } from '@aftercare/platform';
import { entities } from './entities.ts';
import { migrations } from './migrations/migrations.ts';

/** The tables of the product and the way to them. */
export const databaseSchema: DatabaseSchema = { entities, migrations };
