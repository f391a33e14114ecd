/** What decides, kept with every decision: a later engine may be told apart when an old decision is replayed. */
export const engineVersion = 'policy 0.2, compiled';

export const referenceVersion = 'policy 0.2, json-rules-engine 7.3.1';
