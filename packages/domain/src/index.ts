export { databaseSchema } from './database-schema.ts';
export { demoKeys } from './demo/demo-keys.ts';
export { type SeedDemo, seedDemo } from './demo/seed-demo.ts';
export { createApiKey } from './organization/create-api-key.ts';
export { createTenant } from './organization/create-tenant.ts';
export { createResolvers } from './resolvers.ts';
export { rolePermissions } from './role-permissions.ts';
export { createServices } from './services.ts';
