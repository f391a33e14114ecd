import { authenticateApiKey, type Clock, type Database, hashApiKey, RecognisedKeys, refuseAccess } from '@aftercare/platform';
import type { FastifyRequest } from 'fastify';
import { HttpRefusal } from './error-answers.ts';

/**
 * Recognises the actor behind `Authorization: Bearer <key>`. Without the header the caller is a stranger; a header that
 * names nobody is refused, so that a mistyped key does not look like missing data.
 */
export function authentication(database: Database, clock: Clock, demoKeys: boolean) {
  const recognised = new RecognisedKeys();
  const recognise = async (key: string) => {
    const hash = hashApiKey(key);
    const known = recognised.of(hash);
    if (known !== null) return known;
    const actor = await authenticateApiKey(database, key, { now: clock.now(), demoKeys });
    if (actor !== null) recognised.remember(hash, actor);
    return actor;
  };
  return async (request: FastifyRequest): Promise<void> => {
    const { authorization } = request.headers;
    if (authorization === undefined) return;
    const key = /^Bearer +([\x21-\x7e]{1,512}) *$/i.exec(authorization)?.[1];
    request.actor = key === undefined ? null : await recognise(key);
    if (request.actor === null) {
      throw new HttpRefusal(401, refuseAccess('UNAUTHENTICATED'), { 'www-authenticate': 'Bearer realm="aftercare"' });
    }
  };
}
