import { type Fault, FaultsError, type LocalizedText } from '@aftercare/plugin-sdk';
import { isDateFormat, isZone } from './date-value.ts';
import { limitOf } from './field-limits.ts';
import type { ImportTarget, TargetCaseType } from './import-target.ts';
import { type FieldMapping, keyColumn, linesOf, type Mapping, templateColumns } from './mapping.ts';
import { memberPath } from './mapping-schema.ts';

/**
 * Checks a mapping against the columns of the file, where a header names them, and against the installation's case types.
 *
 * @throws FaultsError with every fault
 */
export function checkMapping(mapping: Mapping, file: string, columns: readonly string[] | null, target: ImportTarget): void {
  const caseTypes = possibleCaseTypes(mapping, target);
  const found = [
    ...columnFaults(mapping, columns),
    ...timeFaults(mapping),
    ...valueFaults(
      'caseType',
      mapping,
      target.caseTypes.map(({ id }) => id),
      'CASE_TYPE_UNKNOWN',
    ),
    ...valueFaults('channel', mapping, target.channels, 'CHANNEL_UNKNOWN'),
    ...Object.entries(mapping.fields).flatMap(([field, spec]) => fieldFaults(field, spec, caseTypes)),
    ...caseTypes.flatMap((caseType) => absenceFaults(mapping, caseType)),
  ];
  const faults = found.map((fault): Fault => ({ ...fault, file }));
  if (faults.length > 0)
    throw new FaultsError('The mapping', [...new Map(faults.map((fault) => [keyOf(fault), fault])).values()]);
}

type Finding = Omit<Fault, 'file'>;

function keyOf({ code, path, found }: Fault): string {
  return `${code} ${path} ${String(found)}`;
}

function finding(code: string, path: string, en: string, chinese: string, found?: string): Finding {
  const message: LocalizedText = { en, 'zh-CN': chinese };
  return { code, path, message, ...(found === undefined ? {} : { found }) };
}

const pathTo = (field: string, ...rest: readonly string[]) => ['fields', field, ...rest].reduce(memberPath, '');

/** The case types the rows may become, as far as the mapping tells beforehand; all where a column names them. */
function possibleCaseTypes(mapping: Mapping, { caseTypes }: ImportTarget): readonly TargetCaseType[] {
  const named = namedValues(mapping.fields['caseType']);
  return named === null ? [] : caseTypes.filter(({ id }) => named.includes(id));
}

/** The values a field is given by the mapping itself; null where they come from the rows. */
function namedValues(spec: FieldMapping | undefined): readonly string[] | null {
  if (spec?.constant !== undefined) return [String(spec.constant)];
  if (spec?.map === undefined) return null;
  return [...Object.values(spec.map), spec.otherwise, spec.default].flatMap((value) =>
    typeof value === 'string' ? [value] : [],
  );
}

function valueFaults(field: string, mapping: Mapping, known: readonly string[], code: string): Finding[] {
  const unknown = (namedValues(mapping.fields[field]) ?? []).filter((value) => !known.includes(value));
  const list = known.join(', ');
  return unknown.map((value) =>
    finding(code, pathTo(field), `"${value}" is none of ${list}.`, `“${value}”不在以下之列：${list}。`, value),
  );
}

function columnFaults(mapping: Mapping, columns: readonly string[] | null): Finding[] {
  if (columns === null) return [];
  const used: readonly (readonly [path: string, column: string])[] = [
    ...mapping.key.columns.map((column, index) => [`key.columns[${index}]`, column] as const),
    ...(mapping.skipWhen ?? []).map(({ column }, index) => [`skipWhen[${index}].column`, column] as const),
    ...Object.entries(mapping.fields).flatMap(([field, spec]) =>
      columnsOf(spec).map((column) => [pathTo(field, spec.column === undefined ? 'template' : 'column'), column] as const),
    ),
  ];
  const list = columns.map((column) => `"${column}"`).join(', ');
  return used.flatMap(([path, column]) => {
    if (column === keyColumn) return [];
    const times = columns.filter((candidate) => candidate === column).length;
    if (times === 1) return [];
    if (times === 0) {
      return [
        finding(
          'COLUMN_UNKNOWN',
          path,
          `The file has no such column. It has ${list}.`,
          `文件中没有此列。现有：${list}。`,
          column,
        ),
      ];
    }
    return [finding('COLUMN_REPEATED', path, 'The header has this name twice.', '表头中此列名出现多次。', column)];
  });
}

export function columnsOf(spec: FieldMapping): readonly string[] {
  if (spec.column !== undefined) return [spec.column];
  return spec.template === undefined ? [] : linesOf(spec.template).flatMap(templateColumns);
}

function timeFaults({ fields, historical }: Mapping): Finding[] {
  const missing = ['occurredAt', 'openedAt'].filter((field) => fields[field] && !fields[field].date);
  return [
    ...missing.map((field) =>
      finding('DATE_NEEDED', pathTo(field, 'date'), 'Say how the date is written: "date".', '请用 "date" 说明日期的写法。'),
    ),
    ...(fields['openedAt'] && !historical
      ? [
          finding(
            'NOT_HISTORICAL',
            pathTo('openedAt'),
            'Only a "historical" import says when a case was opened.',
            '仅 "historical" 导入可指定受理时间。',
          ),
        ]
      : []),
    ...(historical && !fields['openedAt'] && !fields['occurredAt']
      ? [
          finding(
            'TIME_NEEDED',
            'historical',
            'Map "openedAt" or "occurredAt": the time each case belongs to.',
            '请映射 "openedAt" 或 "occurredAt"，以确定各单所属时间。',
          ),
        ]
      : []),
  ];
}

function fieldFaults(field: string, spec: FieldMapping, caseTypes: readonly TargetCaseType[]): Finding[] {
  const { date, truncate } = spec;
  const zone = date?.zone;
  return [
    ...(zone !== undefined && !isZone(zone)
      ? [
          finding(
            'ZONE_UNKNOWN',
            pathTo(field, 'date', 'zone'),
            'There is no such time zone; write one such as "Asia/Shanghai".',
            '没有这个时区；请写如 "Asia/Shanghai"。',
            zone,
          ),
        ]
      : []),
    ...(date?.formats ?? []).flatMap((format, index) =>
      isDateFormat(format)
        ? []
        : [
            finding(
              'DATE_FORMAT_UNUSABLE',
              pathTo(field, 'date', 'formats', String(index)),
              'It does not say which day it is; write one such as "M/d/yyyy H:mm", or "ISO".',
              '该格式不能确定日期；请写如 "M/d/yyyy H:mm"，或 "ISO"。',
              format,
            ),
          ],
    ),
    ...(truncate === true && caseTypes.length > 0 && limitOf(field, caseTypes) === undefined
      ? [
          finding(
            'LENGTH_NEEDED',
            pathTo(field, 'truncate'),
            'This field has no limit of its own; say how many characters to keep.',
            '此字段没有自身上限；请写明保留的字符数。',
          ),
        ]
      : []),
    ...(field.startsWith('details.') && caseTypes.length > 0 ? detailFaults(field, spec, caseTypes) : []),
  ];
}

function detailFaults(field: string, spec: FieldMapping, caseTypes: readonly TargetCaseType[]): Finding[] {
  const name = field.slice('details.'.length);
  const properties = caseTypes.flatMap(({ details }) =>
    Object.hasOwn(details.properties, name) ? [details.properties[name]] : [],
  );
  const list = [...new Set(caseTypes.flatMap(({ details }) => Object.keys(details.properties)))].join(', ');
  if (properties.length === 0) {
    return [
      finding(
        'DETAIL_UNKNOWN',
        pathTo(field),
        `The intake form does not ask this. It asks ${list}.`,
        `登记表没有此项。现有：${list}。`,
        name,
      ),
    ];
  }
  const allowed = properties.flatMap((property) => property?.enum ?? property?.items?.enum ?? []);
  if (allowed.length === 0) return [];
  const given = [spec.constant, spec.default, spec.otherwise, ...Object.values(spec.map ?? {})].flat();
  const wrong = given.filter((value) => value !== undefined && value !== null && !allowed.includes(String(value))).map(String);
  return wrong.map((value) =>
    finding(
      'DETAIL_VALUE_UNKNOWN',
      pathTo(field),
      `"${value}" is none of ${allowed.join(', ')}.`,
      `“${value}”不在以下之列：${allowed.join(', ')}。`,
      value,
    ),
  );
}

/** What names each thing a case type may require. */
const naming: Readonly<Record<string, readonly string[]>> = {
  customer: ['customer.id', 'customer.name', 'customer.phone', 'customer.email'],
  product: ['product.sku', 'asset.serialNumber'],
  batch: ['batch.code', 'asset.serialNumber'],
  asset: ['asset.serialNumber'],
  order: ['order'],
};

function absenceFaults({ fields }: Mapping, { id, details, requires = [] }: TargetCaseType): Finding[] {
  const unnamed = requires.filter((reference) => !naming[reference]?.some((field) => fields[field]));
  const unanswered = (details.required ?? []).filter((name) => !fields[`details.${name}`]);
  return [
    ...unnamed.map((reference) => {
      const wanted = naming[reference]?.[0] ?? reference;
      return finding('REFERENCE_UNMAPPED', pathTo(wanted), `A ${id} needs its ${reference}.`, `${id} 需要指明 ${reference}。`);
    }),
    ...unanswered.map((name) =>
      finding('DETAIL_UNMAPPED', pathTo(`details.${name}`), `The intake form of ${id} needs this.`, `${id} 的登记表必填此项。`),
    ),
  ];
}
