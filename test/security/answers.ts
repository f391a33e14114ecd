/** Every text in an answer, and what is inside a cursor. */
export function textsIn(answer: unknown): readonly string[] {
  if (typeof answer === 'string') return [answer, Buffer.from(answer, 'base64url').toString()];
  if (Array.isArray(answer)) return answer.flatMap(textsIn);
  return typeof answer === 'object' && answer !== null
    ? Object.entries(answer).flatMap(([key, value]) => [key, ...textsIn(value)])
    : [];
}

export interface FoundRecord {
  readonly type: string;
  readonly id: string;
}

/** Every record in an answer, by its type and id. */
export function recordsIn(answer: unknown): readonly FoundRecord[] {
  if (Array.isArray(answer)) return answer.flatMap(recordsIn);
  if (typeof answer !== 'object' || answer === null) return [];
  const below = Object.values(answer).flatMap(recordsIn);
  const own = '__typename' in answer && 'id' in answer ? [{ type: String(answer.__typename), id: String(answer.id) }] : [];
  return [...own, ...below];
}
