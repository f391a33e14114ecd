import type { RolePermissions } from '@aftercare/platform';

/** What each role may do. A permission names the module, then the deed; `*.read` is every module's `read`. */
export const rolePermissions: RolePermissions = {
  ADMINISTRATOR: ['*'],
  SERVICE_AGENT: [
    ...['*.read', 'cases.open', 'cases.handle', 'cases.answer', 'parties.write', 'sales.write'],
    ...['catalog.write', 'coverage.write', 'policies.evaluate'],
  ],
  POLICY_OWNER: ['*.read', 'policies.evaluate', 'policies.write', 'organization.write'],
  PARTNER: [
    'catalog.read',
    'parties.read',
    'sales.read',
    'coverage.read',
    'cases.read',
    'cases.open',
    'cases.answer',
    'personalData.read',
  ],
  ANALYST: ['catalog.read', 'parties.read', 'sales.read', 'coverage.read', 'cases.read', 'organization.read', 'policies.read'],
};
