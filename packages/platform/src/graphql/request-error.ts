import { GraphQLError } from 'graphql';
import type { ErrorText } from '../request/user-error.ts';

const declared = new Map<string, ErrorText>();

/** Every code that may stand in a top-level error's `extensions.code`, and its text. */
export const requestErrorCodes: ReadonlyMap<string, ErrorText> = declared;

/** Declares errors of the request itself (who asks, how much, in what form), answered at the top level. */
export function declareRequestErrors<C extends Readonly<Record<string, ErrorText>>>(catalogue: C) {
  for (const [code, text] of Object.entries(catalogue)) declared.set(code, text);
  return (code: keyof C & string): GraphQLError => {
    const text = catalogue[code];
    return new GraphQLError(text?.en ?? code, { extensions: { code, messages: text } });
  };
}
