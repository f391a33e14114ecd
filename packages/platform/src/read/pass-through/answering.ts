import type { EntityMetadata } from '@mikro-orm/core';
import type { EntityClass } from '../../entity/entity-definition.ts';
import type { Selecting } from '../selection.ts';

/** What the SQL of an answer is made by, and what is learnt of it on the way. */
export interface Answering extends Selecting {
  readonly seesPersonalData: boolean;
  metadataOf(entity: EntityClass): EntityMetadata;
  /** The caller filters: other values may want another plan. */
  noteFilter(): void;
  /** JSON of a column is in the answer: PostgreSQL writes it with spaces, and numbers as it keeps them. */
  noteJson(): void;
}
