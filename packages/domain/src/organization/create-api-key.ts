import { type ActorKind, ApiKey, type Context, hashApiKey, insert, refuse } from '@aftercare/platform';

export interface CreateApiKey {
  readonly name: string;
  /** The key itself, to be presented by a program; only its hash is kept. */
  readonly key: string;
  readonly kind: ActorKind;
  readonly roles: readonly string[];
  /** Of a partner's key: which partner. */
  readonly partnerId?: string;
  readonly expiresAt?: Date;
  /** A key everybody knows, refused in production. */
  readonly demo?: boolean;
}

/** Lets a program in under a key. A partner's key names its partner, since without one it would see every partner's data. */
export function createApiKey(context: Context, input: CreateApiKey): ApiKey {
  const { name, key, kind, roles, partnerId = null, expiresAt = null, demo = false } = input;
  if (kind === 'PARTNER' && partnerId === null) throw refuse('REQUIRED', { field: 'partnerId' }, 'partnerId');
  return insert(context, ApiKey, { name, keyHash: hashApiKey(key), kind, roles: [...roles], partnerId, demo, expiresAt });
}
