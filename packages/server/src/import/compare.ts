import { casesByReference } from './case-operations.ts';
import { plainText } from './field-value.ts';
import type { Gateway } from './gateway.ts';
import type { Mapping } from './mapping.ts';
import type { RowPlanner } from './plan-row.ts';
import type { RowPlan } from './row-plan.ts';
import type { SourceFile } from './source-file.ts';
import { isRecord, valueAt } from './source-row.ts';

/** A member of a decision's outcome beside a column of the file: `recallPlan.class=recall_classification`. */
export interface ComparisonQuestion {
  readonly point: string;
  readonly member: readonly string[];
  readonly column: string;
  /** The column's values as the decision would say them; themselves where it names none. */
  readonly map: Readonly<Record<string, string>>;
}

/** Null where the text is none. */
export function readComparison(text: string, { comparisons = [] }: Mapping): ComparisonQuestion | null {
  const [, decision = '', column = ''] = /^([a-z][A-Za-z]*(?:\.[a-z][A-Za-z0-9]*)+)=(.+)$/s.exec(text) ?? [];
  const [point, ...member] = decision.split('.');
  if (point === undefined || member.length === 0) return null;
  const known = comparisons.find((candidate) => candidate.decision === decision && candidate.column === column);
  return { point, member, column, map: known?.map ?? {} };
}

/** How often each pair of what people said and what the rules decided occurs. */
export interface Confusion {
  readonly question: ComparisonQuestion;
  /** By the column's value, then by the decision's. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly cases: number;
  readonly agreeing: number;
}

const batchSize = 50;

/** Compares what the database holds of the imported rows with a column of their file. */
export async function compare(
  questions: readonly ComparisonQuestion[],
  options: {
    readonly source: SourceFile;
    readonly planner: RowPlanner;
    readonly gateway: Gateway;
    readonly unit: string;
    readonly limit?: number;
  },
): Promise<readonly Confusion[]> {
  const tables = questions.map((question) => new Table(question));
  let batch: Asked[] = [];
  const settle = async () => {
    const references = batch.map(({ reference }) => reference);
    const selection = 'decisions { point status outcome }';
    const found = await casesByReference(options.gateway, options.unit, references, selection);
    for (const { reference, plan } of batch) for (const table of tables) table.add(plan, found.get(reference));
    batch = [];
  };
  for await (const read of options.source.rows) {
    if (read.row > (options.limit ?? Number.POSITIVE_INFINITY)) break;
    const plan = options.planner.plan(read);
    if (plan.kind === 'open') batch.push({ reference: plan.reference, plan });
    if (batch.length === batchSize) await settle();
  }
  if (batch.length > 0) await settle();
  return tables;
}

interface Asked {
  readonly reference: string;
  readonly plan: RowPlan & { readonly kind: 'open' };
}

class Table implements Confusion {
  readonly question: ComparisonQuestion;
  readonly counts = new Map<string, Map<string, number>>();
  cases = 0;
  agreeing = 0;

  constructor(question: ComparisonQuestion) {
    this.question = question;
  }

  add({ record }: Asked['plan'], serviceCase: Readonly<Record<string, unknown>> | undefined): void {
    const { map, column } = this.question;
    const said = plainText(isRecord(record) ? valueAt(record, column) : '');
    const expected = Object.hasOwn(map, said) ? (map[said] ?? said) : said;
    const decided = this.#decided(serviceCase);
    const row = this.counts.get(expected) ?? new Map<string, number>();
    this.counts.set(expected, row.set(decided, (row.get(decided) ?? 0) + 1));
    this.cases += 1;
    if (expected === decided) this.agreeing += 1;
  }

  /** The member of the last such decision; its status in brackets where it has no outcome. */
  #decided(serviceCase: Readonly<Record<string, unknown>> | undefined): string {
    if (serviceCase === undefined) return '(no case)';
    const decisions = Array.isArray(serviceCase['decisions']) ? serviceCase['decisions'].filter(isRecord) : [];
    const last = decisions.findLast(({ point }) => point === this.question.point);
    if (last === undefined) return '(no decision)';
    if (!isRecord(last['outcome'])) return `(${String(last['status'])})`;
    return plainText(valueAt(last['outcome'], this.question.member.join('.')));
  }
}

/** The table with what people said downwards and what was decided across. */
export function formatConfusion({ question, counts, cases, agreeing }: Confusion, locale: 'en' | 'zh-CN'): string[] {
  const said = [...counts.keys()].sort();
  const decided = [...new Set([...counts.values()].flatMap((row) => [...row.keys()]))].sort();
  const corner = `${question.column} ↓  ${[question.point, ...question.member].join('.')} →`;
  const body = said.map((value) => [
    value === '' ? '(empty)' : value,
    ...decided.map((other) => String(counts.get(value)?.get(other) ?? 0)),
  ]);
  const lines = [[corner, ...decided], ...body];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const table = lines.map((line) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  );
  const share = cases === 0 ? '–' : `${((100 * agreeing) / cases).toFixed(1)} %`;
  const sum = locale === 'en' ? `${agreeing} of ${cases} agree: ${share}` : `${cases} 件中 ${agreeing} 件一致：${share}`;
  return [...table, sum];
}
