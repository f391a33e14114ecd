export { databaseSchema } from './database-schema.ts';
export { entities } from './entities.ts';
