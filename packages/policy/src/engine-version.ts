/** The engine that decides, kept with every decision: a later one may be told apart when an old decision is replayed. */
export const engineVersion = 'policy 0.1 on json-rules-engine 7.3.1';
