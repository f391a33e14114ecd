import { randomUUID } from 'node:crypto';
import { ApiKey, type Database, hashApiKey } from '@aftercare/platform';

interface KeyOptions {
  readonly roles?: readonly string[];
  readonly demo?: boolean;
  readonly revoked?: boolean;
}

/** Writes a key of a tenant of its own and gives what a program would present. */
export async function makeKey(database: Database, { roles = ['ADMINISTRATOR'], demo = false, revoked = false }: KeyOptions = {}) {
  const key = `test-${randomUUID()}`;
  const now = new Date();
  const tenantId = randomUUID();
  await database.transaction({ tenantId }, async (em) => {
    em.create(ApiKey, {
      tenantId,
      id: randomUUID(),
      createdAt: now,
      updatedAt: now,
      name: 'Test',
      keyHash: hashApiKey(key),
      kind: 'STAFF',
      roles: [...roles],
      partnerId: null,
      demo,
      expiresAt: null,
      revokedAt: revoked ? now : null,
    });
  });
  return key;
}
