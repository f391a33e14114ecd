import type { PluginRegistry } from '@aftercare/plugin-sdk';
import type { DecisionResult } from '@aftercare/policy';
import { plainText } from '../import/field-value.ts';
import type { Comparison } from '../import/mapping.ts';
import type { RowPlanner } from '../import/plan-row.ts';
import { rejection } from '../import/rejection.ts';
import { type RejectedRow, rejected, skipped } from '../import/row-outcome.ts';
import type { OpenPlan, SkipPlan } from '../import/row-plan.ts';
import type { SourceFile } from '../import/source-file.ts';
import { isRecord, valueAt } from '../import/source-row.ts';
import { addTallies, type Counts, emptyTally, type Tally } from '../import/tally.ts';
import { CaseDecider } from './case-decider.ts';
import { ConfusionMatrix } from './confusion-matrix.ts';
import { inputFacts } from './input-facts.ts';

export interface MeasurementRun {
  readonly matrix: ConfusionMatrix;
  readonly rows: number;
  /** Records nobody has put into a class. */
  readonly unlabelled: number;
  /** Records that ended with an outcome, whichever it is. */
  readonly decided: number;
  /** By the code of the reason. */
  readonly skipped: Counts;
  readonly rejected: Counts;
}

export interface MeasurementOptions {
  readonly source: SourceFile;
  readonly planner: RowPlanner;
  readonly plugins: PluginRegistry;
  /** Which decision is compared with which column. */
  readonly comparison: Comparison;
  readonly onRow: (rejected: RejectedRow | null) => void;
}

/** Takes each record to the rules and sets what they decide beside what people did. The label is read only afterwards. */
export async function runMeasurement(options: MeasurementOptions): Promise<MeasurementRun> {
  const { source, planner, plugins, comparison, onRow } = options;
  const matrix = new ConfusionMatrix([...new Set(Object.values(comparison.map))]);
  const judge = new Judge(plugins, comparison);
  let tally = emptyTally;
  let unlabelled = 0;
  let decided = 0;
  for await (const read of source.rows) {
    const plan = planner.plan(read);
    const judged = plan.kind === 'open' ? judge.judge(plan) : plan;
    tally = addTallies(tally, tallyOf(judged));
    if (judged.kind === 'unlabelled') unlabelled += 1;
    if (judged.kind === 'judged') {
      matrix.add(judged.official, judged.decision);
      if (judged.isDecided) decided += 1;
    }
    onRow(judged.kind === 'reject' ? judged : null);
  }
  return { matrix, rows: tally.rows, unlabelled, decided, skipped: tally.skipped, rejected: tally.rejected };
}

type Judged =
  | { readonly kind: 'judged'; readonly official: string; readonly decision: string; readonly isDecided: boolean }
  | { readonly kind: 'unlabelled' }
  | (RejectedRow & { readonly kind: 'reject' });

function tallyOf(judged: Judged | SkipPlan): Tally {
  if (judged.kind === 'skip') return skipped(judged.row, judged.reason.code).tally;
  return judged.kind === 'reject' ? rejected(judged).tally : { ...emptyTally, rows: 1 };
}

class Judge {
  readonly #plugins: PluginRegistry;
  readonly #decider: CaseDecider;
  readonly #comparison: Comparison;

  constructor(plugins: PluginRegistry, comparison: Comparison) {
    this.#plugins = plugins;
    this.#decider = new CaseDecider(plugins);
    this.#comparison = comparison;
  }

  judge({ row, reference, record, input }: OpenPlan): Judged {
    const { decision, column, map } = this.#comparison;
    const reject = (...given: Parameters<typeof rejection>): Judged => ({
      ...{ kind: 'reject', row, reference, record, rejections: [rejection(...given)] },
    });
    const [point = '', ...member] = decision.split('.');
    const caseType = this.#plugins.caseType(String(input.caseType));
    let result: DecisionResult | null;
    try {
      result = caseType ? this.#decider.decide(point, caseType.id, inputFacts(caseType, input)) : null;
    } catch (error) {
      return reject('UNEXPECTED', { reason: error instanceof Error ? error.message : String(error) });
    }
    if (result === null) return reject('DECISION_NOT_MADE', { decision: point, caseType: String(input.caseType) }, 'caseType');

    const label = plainText(isRecord(record) ? valueAt(record, column) : '');
    if (label === '') return { kind: 'unlabelled' };
    const official = Object.hasOwn(map, label) ? map[label] : undefined;
    if (official === undefined) return reject('LABEL_UNKNOWN', { value: label, column, known: Object.keys(map).join(', ') });
    const isDecided = result.status === 'DECIDED';
    const found = isRecord(result.outcome) ? plainText(valueAt(result.outcome, member.join('.'))) : '';
    return { kind: 'judged', official, decision: isDecided ? found || '–' : result.status, isDecided };
  }
}
