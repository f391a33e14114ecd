import { randomBytes } from 'node:crypto';
import { hashApiKey } from '@aftercare/platform';
import pg from 'pg';

/** A table's rows for two companies. */
export interface SeededCompanies {
  /** The company that is read: three quarters of all rows. */
  readonly tenantId: string;
  /** A key of its administrator. */
  readonly key: string;
}

const tenantId = '019a0000-0000-7000-8000-00000000000a';
const otherTenantId = '019a0000-0000-7000-8000-00000000000b';

/** The day the first case was opened, and over how many days the cases are spread. */
export const firstDay = '2025-01-01';
export const spreadDays = 540;

/**
 * Fills a migrated, empty database with `cases` cases of two companies, row by row in turn, and with half as many assets, a quarter as many
 * customers, four events a case on average, and for each tenth case two clocks, two messages, an assignment and a decision. The same rows
 * every time. `administratorUrl` is a superuser's: only one may write rows of both companies in one statement.
 */
export async function seedCompanies(administratorUrl: string, cases: number): Promise<SeededCompanies> {
  const key = `bench-${randomBytes(16).toString('hex')}`;
  const client = new pg.Client({ connectionString: administratorUrl });
  await client.connect();
  try {
    // The rows are right by how they are made; checking each reference takes as long as writing it.
    await client.query('set session_replication_role = replica');
    for (const statement of functions) await client.query(statement);
    for (const id of [tenantId, otherTenantId]) await client.query(company(id));
    await client.query(apiKey, [tenantId, hashApiKey(key)]);
    for (const statement of rows(cases)) await client.query(statement);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
  return { tenantId, key };
}

const functions = [
  // Version 7, so that an id tells when its row was made.
  `create function pg_temp.id_of(kind text, number bigint, at timestamptz) returns uuid immutable language sql as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(kind || number), 1, 3)
      || '8' || substr(md5(kind || number), 4, 15))::uuid $$`,
  `create function pg_temp.tenant_of(number bigint) returns uuid immutable language sql as $$
    select case when number % 4 = 3 then '${otherTenantId}' else '${tenantId}' end::uuid $$`,
  `create function pg_temp.pick(texts text[], number bigint) returns text immutable language sql as $$
    select texts[1 + (hashint8(number)::bigint & 65535) % cardinality(texts)] $$`,
];

function company(id: string): string {
  const start = "'2024-01-01'::timestamptz";
  const unit = `pg_temp.id_of('${id}unit', 0, ${start})`;
  const calendar = `pg_temp.id_of('${id}calendar', 0, ${start})`;
  return `
    insert into tenant (tenant_id, id, created_at, updated_at, name)
      values ('${id}', '${id}', ${start}, ${start}, '{"en":"Demonstration Appliances","zhCN":"演示电器"}');
    insert into calendar (tenant_id, id, created_at, updated_at, code, name, definition)
      values ('${id}', ${calendar}, ${start}, ${start}, 'OFFICE', '{"en":"Office","zhCN":"办公时间"}',
        '{"timeZone":"Asia/Shanghai","weekly":{"1":[{"from":"09:00","to":"18:00"}]},"holidays":"CN"}');
    insert into business_unit (tenant_id, id, created_at, updated_at, code, name, plugins, reopen_window_days, calendar_id)
      values ('${id}', ${unit}, ${start}, ${start}, 'ELECTRONICS', '{"en":"Consumer electronics","zhCN":"消费电子"}',
        '{consumer-electronics}', 30, ${calendar});`;
}

const apiKey = `insert into api_key (tenant_id, id, created_at, updated_at, name, key_hash, kind, roles, demo)
  values ($1, pg_temp.id_of('key', 0, now()), now(), now(), 'Benchmark', $2, 'STAFF', '{ADMINISTRATOR}', false)`;

const productCount = 400;

function rows(cases: number): readonly string[] {
  const assets = Math.floor(cases / 2);
  const customers = Math.floor(cases / 4);
  const product = (n: string) => `pg_temp.id_of('product', ${n}, '2024-02-01'::timestamptz + ${n} * interval '1 minute')`;
  const customer = (n: string) => `pg_temp.id_of('customer', ${n}, '2024-03-01'::timestamptz + ${n} * interval '1 minute')`;
  const asset = (n: string) => `pg_temp.id_of('asset', ${n}, '2024-06-01'::timestamptz + ${n} * interval '1 minute')`;
  // Each number's row has the number of one of its own company beside it: both have the same remainder by four.
  const ownedBy = `(a / 4 * 17) % (${customers} / 4) * 4 + a % 4`;
  const madeAs = `a / 4 % (${productCount} / 4) * 4 + a % 4`;
  const about = `(n / 4 * 31) % (${assets} / 4) * 4 + n % 4`;
  const opened = (n: string) =>
    `('${firstDay}'::timestamptz + ${n} * (interval '${spreadDays} days' / ${cases}) + ${n} % 997 * interval '1 millisecond')::timestamptz(3)`;
  return [
    `insert into product (tenant_id, id, created_at, updated_at, sku, name, category, model)
      select pg_temp.tenant_of(n), ${product('n')}, '2024-02-01', '2024-02-01', 'SKU-' || lpad(n::text, 5, '0'),
        jsonb_build_object('en', pg_temp.pick(${texts(appliances.map(({ en }) => en))}, n) || ' ' || n,
          'zhCN', pg_temp.pick(${texts(appliances.map(({ zhCN }) => zhCN))}, n) || ' ' || n),
        'HOUSEHOLD_APPLIANCE', 'M' || n % 37
      from generate_series(0, ${productCount - 1}) as n`,
    `insert into customer (tenant_id, id, created_at, updated_at, kind, name, phone, email, address)
      select pg_temp.tenant_of(n), ${customer('n')}, '2024-03-01', '2024-03-01', case when n % 20 = 0 then 'ORGANIZATION' else 'PERSON' end,
        pg_temp.pick(${texts(surnames)}, n) || pg_temp.pick(${texts(givenNames)}, n * 7 + 1), '139' || lpad(n::text, 8, '0'),
        'customer' || n || '@example.com', pg_temp.pick(${texts(streets)}, n) || n % 300 + 1 || '号'
      from generate_series(0, ${customers - 1}) as n`,
    `insert into asset (tenant_id, id, created_at, updated_at, serial_number, product_id, customer_id, sold_on, installed_on, usage, usage_unit)
      select pg_temp.tenant_of(a), ${asset('a')}, '2024-06-01', '2024-06-01', 'SN' || lpad(a::text, 9, '0'), ${product(`(${madeAs})`)},
        ${customer(`(${ownedBy})`)}, '2024-06-01'::date + (a % 200)::int, '2024-06-05'::date + (a % 200)::int, a % 5000 + 0.5, 'hour'
      from generate_series(0, ${assets - 1}) as a`,
    `insert into service_case (tenant_id, id, created_at, updated_at, number, case_type, status, channel, title, description, details,
        occurred_at, opened_at, category, severity, urgency, team, business_unit_id, customer_id, product_id, asset_id)
      select tenant, pg_temp.id_of('case', n, at), at, at, 'EL-' || lpad(n::text, 8, '0'), 'electronics.repair',
        pg_temp.pick(${texts(statuses)}, n), pg_temp.pick(${texts(channels)}, n), pg_temp.pick(${texts(titles)}, n),
        pg_temp.pick(${texts(descriptions)}, n * 3 + 1), jsonb_build_object('fault', 'NO_POWER', 'count', n % 5),
        at - interval '3 hours', at, 'QUALITY', pg_temp.pick('{SERIOUS,GENERAL,GENERAL,MINOR}', n * 5 + 2),
        pg_temp.pick('{URGENT,NORMAL,NORMAL}', n * 11 + 3), pg_temp.pick('{FIELD,WORKSHOP,HOTLINE}', n),
        pg_temp.id_of(tenant || 'unit', 0, '2024-01-01'), ${customer(`(${ownedBy})`)}, ${product(`(${madeAs})`)}, ${asset('a')}
      from (select n, ${about} as a, ${opened('n')} as at, pg_temp.tenant_of(n) as tenant
        from generate_series(0, ${cases - 1}) as n) as made`,
    `insert into case_event (tenant_id, id, created_at, updated_at, service_case_id, type, occurred_at, actor, remark, data)
      select pg_temp.tenant_of(n), pg_temp.id_of('event', n * 10 + e, at), at, at, pg_temp.id_of('case', n, ${opened('n')}),
        (${texts(eventTypes)})[1 + e], at, 'staff', case when e % 3 = 1 then pg_temp.pick(${texts(remarks)}, n + e) end,
        jsonb_build_object('from', (${texts(statuses)})[1 + e], 'to', (${texts(statuses)})[2 + e])
      from (select n, e, ${opened('n')} + e * interval '5 hours' as at
        from generate_series(0, ${cases - 1}) as n, generate_series(0, n % 7) as e) as made`,
    ...handled(cases, opened),
  ];
}

/** What is beside an event only at a case that was worked on: each tenth. */
function handled(cases: number, opened: (n: string) => string): readonly string[] {
  const from = (each: string) => `from (select n, e, ${opened('n')} as at, pg_temp.tenant_of(n) as tenant
    from generate_series(0, ${cases - 1}, 10) as n, generate_series(0, ${each}) as e) as made`;
  const start = (kind: string) => `tenant, pg_temp.id_of('${kind}', n * 10 + e, at), at, at, pg_temp.id_of('case', n, at)`;
  return [
    `insert into clock (tenant_id, id, created_at, updated_at, service_case_id, milestone, state, duration, unit, start_event, met_by, pausable,
        started_at, due_at, pauses)
      select ${start('clock')}, ('{FIRST_RESPONSE,RESOLUTION}'::text[])[1 + e], 'RUNNING', 'PT8H', 'WORKING', 'OPENED', 'RESOLVED', true,
        at, at + interval '1 day' * (e + 1), '[]'
      ${from('1')}`,
    `insert into message (tenant_id, id, created_at, updated_at, service_case_id, direction, channel, body, author, sent_at)
      select ${start('message')}, ('{INBOUND,OUTBOUND}'::text[])[1 + e], 'CHAT', pg_temp.pick(${texts(remarks)}, n + e), 'staff',
        at + e * interval '1 hour'
      ${from('1')}`,
    `insert into assignment (tenant_id, id, created_at, updated_at, service_case_id, team, assigned_at)
      select ${start('assignment')}, 'FIELD', at
      ${from('0')}`,
    `insert into decision (tenant_id, id, created_at, updated_at, service_case_id, point, status, outcome, fired_rules, missing, facts, revision,
        as_of, decided_at, engine_version, actor)
      select ${start('decision')}, 'electronics.classify', 'DECIDED', '{"severity":"GENERAL","team":"FIELD"}', '[]', '{}', '{}', md5(n::text),
        at, at, '1', 'staff'
      ${from('0')}`,
  ];
}

/** Texts as an array of SQL. */
function texts(values: readonly string[]): string {
  return `array[${values.map((value) => pg.escapeLiteral(value)).join(', ')}]`;
}

const appliances = [
  { en: 'Washing machine', zhCN: '滚筒洗衣机' },
  { en: 'Refrigerator', zhCN: '对开门冰箱' },
  { en: 'Air conditioner', zhCN: '变频空调' },
  { en: 'Television', zhCN: '液晶电视' },
  { en: 'Rice cooker', zhCN: '电饭煲' },
  { en: 'Water heater', zhCN: '燃气热水器' },
];
const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴'];
const givenNames = ['伟', '芳', '秀英', '敏', '静', '丽', '强', '磊', '洋', '建国'];
const streets = [
  '北京市朝阳区建国路',
  '上海市浦东新区世纪大道',
  '广州市天河区体育西路',
  '成都市武侯区人民南路',
  '武汉市洪山区珞喻路',
];
const statuses = [
  'REGISTERED',
  'TRIAGED',
  'ASSIGNED',
  'IN_PROGRESS',
  'RESOLVED',
  'CONFIRMED',
  'CLOSED',
  'CLOSED',
  'CLOSED',
  'CLOSED',
  'WITHDRAWN',
  'REFUSED',
];
const channels = ['PHONE', 'PHONE', 'WEB', 'APP', 'CHAT', 'COUNTER', 'PARTNER'];
const titles = [
  '洗衣机脱水时异响',
  '冰箱冷藏室不制冷',
  '空调漏水，室内机滴水严重',
  '电视开机无画面，有声音',
  'Water heater shuts off after two minutes',
  'Rice cooker display stays dark',
  '遥控器失灵',
  'Compressor runs without a pause',
];
const descriptions = [
  '客户反映购买三个月后出现故障，已按说明书重启仍无法恢复，希望尽快安排工程师上门检查，并说明是否在保修期内。',
  'The customer reports that the fault comes back each evening. A restart helps for an hour; the error code on the display is E4.',
  '使用过程中突然断电，插座已检查正常。客户家中有老人，请优先处理，上门前请先电话联系。',
  'Bought on line in June, installed by our partner. Since the last service visit it is louder than before and the floor is wet.',
];
const eventTypes = ['opened', 'triaged', 'assigned', 'progressed', 'messageRecorded', 'resolved', 'closed'];
const remarks = [
  '已电话联系客户，约定明天上午上门。',
  '配件已到货，等待安排。',
  'Customer confirmed the appointment.',
  'Part ordered from the supplier.',
];
