import type { BoundaryReport, CoverageReport, ExampleReport, ExampleResult, MutationReport } from '@aftercare/plugin-sdk';

/** What `aftercare plugin test --json` prints, as one document. */
export interface PluginTestReport {
  /** The percentage of condition outcomes asked for; 0 when none was. */
  readonly threshold: number;
  /** Whether every confirmed example is decided as expected and the threshold is reached in every plugin. */
  readonly passed: boolean;
  readonly plugins: readonly TestedPlugin[];
}

export interface TestedPlugin {
  readonly plugin: string;
  readonly version: string;
  readonly examples: {
    /** The confirmed ones. */
    readonly total: number;
    readonly asExpected: number;
    /** How many wait to be confirmed. */
    readonly drafts: number;
    readonly failures: readonly Omit<ExampleResult, 'decided'>[];
    readonly neverFired: ExampleReport['neverFired'];
  };
  readonly coverage: CoverageReport;
  /** With `--mutate`. */
  readonly mutation?: MutationReport;
  /** With `--boundaries`. */
  readonly boundaries?: BoundaryReport;
}
