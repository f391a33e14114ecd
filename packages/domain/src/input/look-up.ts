import { type UserErrorDetail, UserErrors } from '@aftercare/platform';

type LookUps = Readonly<Record<string, () => Promise<unknown>>>;

type Found<L extends LookUps> = { readonly [K in keyof L]: Awaited<ReturnType<L[K]>> };

/**
 * Looks up all that an input names. What is refused is thrown together with the `problems` already known, so that the
 * caller learns everything at once.
 */
export async function lookUp<L extends LookUps>(problems: readonly UserErrorDetail[], lookUps: L): Promise<Found<L>> {
  const refused = [...problems];
  const found: Record<string, unknown> = {};
  // One after the other: a transaction has one connection.
  for (const [name, run] of Object.entries(lookUps)) {
    try {
      found[name] = await run();
    } catch (error) {
      if (!(error instanceof UserErrors)) throw error;
      refused.push(...error.details);
    }
  }
  if (refused.length > 0) throw new UserErrors(refused);
  return found as Found<L>; // Every key was just set.
}
