import { limitOf } from './field-limits.ts';
import { fieldValue, plainText } from './field-value.ts';
import type { ImportTarget } from './import-target.ts';
import { type FieldValue, keyColumn, type Mapping, type SkipRule } from './mapping.ts';
import { type Rejection, RowRejected, rejection } from './rejection.ts';
import { type RowKey, RowKeys } from './row-key.ts';
import type { CaseInput, CaseInputPart, RowPlan } from './row-plan.ts';
import { type RowValues, type SourceRow, valueAt } from './source-row.ts';

export interface RowPlannerOptions {
  readonly mapping: Mapping;
  readonly unit: string;
  readonly target: ImportTarget;
  /** Whether cases are opened as of their own time. */
  readonly historical: boolean;
  /** Now, by the clock on the wall. */
  readonly now: Date;
}

/** Says of each row what is to become of it; rows come in the order of the file. */
export class RowPlanner {
  readonly #options: RowPlannerOptions;
  readonly #keys: RowKeys;
  readonly #limits: ReadonlyMap<string, number | undefined>;

  constructor(options: RowPlannerOptions) {
    this.#options = options;
    this.#keys = new RowKeys(options.mapping, options.unit);
    const { caseTypes } = options.target;
    this.#limits = new Map(Object.keys(options.mapping.fields).map((field) => [field, limitOf(field, caseTypes)]));
  }

  plan(source: SourceRow): RowPlan {
    const { row } = source;
    if ('rejection' in source) {
      return { kind: 'reject', row, reference: null, rejections: [source.rejection], record: source.text };
    }
    const { mapping } = this.#options;
    const { values } = source;
    const skip = mapping.skipWhen?.find((rule) => skips(rule, values));
    const key = this.#keys.next(values);
    if (skip) return { kind: 'skip', row, reason: skip.reason };
    const reject = (rejections: readonly Rejection[]): RowPlan => ({
      ...{ kind: 'reject', row, reference: key?.reference ?? null, rejections, record: values },
    });
    if (key === null) return reject([rejection('KEY_EMPTY', { columns: mapping.key.columns.join(', ') })]);
    return this.#planCase(row, key, values, reject);
  }

  #planCase(row: number, key: RowKey, values: RowValues, reject: (rejections: readonly Rejection[]) => RowPlan): RowPlan {
    const { mapping, unit, historical } = this.#options;
    const withKey = { ...values, [keyColumn]: key.reference };
    const fields = new Map<string, FieldValue>();
    const rejections: Rejection[] = [];
    let truncated = 0;
    for (const [field, spec] of Object.entries(mapping.fields)) {
      const required = ['caseType', 'channel', 'title'].includes(field) ? { ...spec, required: true } : spec;
      try {
        const mapped = fieldValue(field, required, withKey, this.#limits.get(field));
        if (mapped) fields.set(field, mapped.value);
        if (mapped?.truncated) truncated += 1;
      } catch (error) {
        if (!(error instanceof RowRejected)) throw error;
        rejections.push(error.rejection);
      }
    }
    const openedAt = historical ? instantOf(fields.get('openedAt') ?? fields.get('occurredAt')) : null;
    rejections.push(...this.#channelFaults(fields), ...this.#timeFaults(fields, openedAt, rejections.length > 0));
    if (rejections.length > 0) return reject(rejections);
    const reference = String(fields.get('externalReference') ?? key.reference);
    const input = toInput(fields, { businessUnit: unit, idempotencyKey: key.idempotencyKey, externalReference: reference });
    return { kind: 'open', row, reference, input, openedAt, truncated, record: values };
  }

  #channelFaults(fields: ReadonlyMap<string, FieldValue>): Rejection[] {
    const { channels } = this.#options.target;
    const value = fields.get('channel');
    if (value === undefined || channels.includes(String(value))) return [];
    return [rejection('CHANNEL_UNKNOWN', { value: String(value), known: channels.join(', ') }, 'channel')];
  }

  /** The case module compares with the clock it is given, which here stands at the case's own time. */
  #timeFaults(fields: ReadonlyMap<string, FieldValue>, openedAt: Date | null, rejected: boolean): Rejection[] {
    if (!this.#options.historical || rejected) return [];
    if (openedAt === null) return [rejection('FIELD_EMPTY', { field: 'openedAt' }, 'openedAt')];
    const value = openedAt.toISOString();
    if (openedAt > this.#options.now) return [rejection('OPENED_IN_FUTURE', { value }, 'openedAt')];
    const occurredAt = instantOf(fields.get('occurredAt'));
    if (occurredAt === null || occurredAt <= openedAt) return [];
    return [rejection('OPENED_BEFORE_OCCURRED', { opened: value, occurred: occurredAt.toISOString() }, 'openedAt')];
  }
}

function skips({ column, in: among, notIn, contains, empty }: SkipRule, values: RowValues): boolean {
  const text = plainText(valueAt(values, column));
  const lower = text.toLowerCase();
  return (
    among?.includes(text) ||
    (notIn !== undefined && !notIn.includes(text)) ||
    contains?.some((part) => lower.includes(part.toLowerCase())) ||
    (empty !== undefined && empty === (text === ''))
  );
}

function instantOf(value: FieldValue | undefined): Date | null {
  return typeof value === 'string' ? new Date(value) : null;
}

/** What of a thing makes it one: without it its other fields say nothing. */
const identities: Readonly<Record<string, readonly string[]>> = {
  product: ['sku'],
  batch: ['code'],
  asset: ['serialNumber'],
  customer: ['id', 'name', 'phone', 'email'],
};

function toInput(fields: ReadonlyMap<string, FieldValue>, given: CaseInput): CaseInput {
  const input: Record<string, FieldValue | CaseInputPart> = {};
  for (const [field, value] of fields) {
    const [whole = '', member] = field.split('.', 2);
    if (member === undefined) input[whole] = value;
    else if (isNamed(whole, fields)) input[whole] = { ...partOf(input[whole]), [member]: value };
  }
  const { openedAt: _, ...rest } = input;
  return { ...rest, ...given };
}

function isNamed(whole: string, fields: ReadonlyMap<string, FieldValue>): boolean {
  return identities[whole]?.some((member) => fields.has(`${whole}.${member}`)) ?? true;
}

function partOf(value: FieldValue | CaseInputPart | undefined): CaseInputPart {
  return typeof value === 'object' && !isList(value) ? value : {};
}

function isList(value: FieldValue | CaseInputPart): value is readonly string[] {
  return Array.isArray(value);
}
