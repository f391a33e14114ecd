/** One SQL statement with the values of its parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
  /** Whether one plan serves all values: a filter's values may want plans of their own. */
  readonly onePlan?: boolean;
}
