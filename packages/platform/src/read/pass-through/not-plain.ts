/** The database alone cannot write the answer of a selection: a resolver works something out, or refuses something. */
export class NotPlain extends Error {}
