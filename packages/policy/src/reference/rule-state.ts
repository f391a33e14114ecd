/** Whether a rule holds, given what is known; of an unknown one, the missing facts that leave it open. */
export type RuleState =
  | { readonly state: 'held' }
  | { readonly state: 'failed' }
  | { readonly state: 'unknown'; readonly lacks: readonly string[] };
