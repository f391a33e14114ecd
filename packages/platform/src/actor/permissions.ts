import type { Actor } from './actor.ts';

/** Which permissions each role carries. Modules declare their permissions; the composition root pairs them with roles. */
export type RolePermissions = Readonly<Record<string, readonly string[]>>;

/** `cases.*` covers `cases.read`; `*` covers all. */
function covers(granted: string, wanted: string): boolean {
  return (
    granted === '*' ||
    granted === wanted ||
    (granted.endsWith('.*') && wanted.startsWith(granted.slice(0, -1))) ||
    (granted.startsWith('*.') && wanted.endsWith(granted.slice(1)))
  );
}

export function isPermitted(actor: Actor, permission: string, roles: RolePermissions): boolean {
  return actor.roles.some((role) => Object.hasOwn(roles, role) && roles[role]?.some((granted) => covers(granted, permission)));
}
