export { databaseSchema } from './database-schema.ts';
export { createResolvers } from './resolvers.ts';
export { rolePermissions } from './role-permissions.ts';
export { createServices } from './services.ts';
