import { type RawBuilder, sql } from 'kysely';
import { cursorSignature, type OrderKey } from '../cursor.ts';

type Sql = RawBuilder<unknown>;

/** A cursor as `encodeCursor` writes it: base64 of a JSON list, without what URLs need escaped. */
export function cursorJson(keys: readonly OrderKey[], column: (field: string) => Sql): Sql {
  const values = keys.map(({ field }) => sql`to_json(${column(field)}::text)::text`);
  const text = sql`${sql.lit(`[${JSON.stringify(cursorSignature(keys))},`)} || ${sql.join(values, sql` || ',' || `)} || ']'`;
  return sql`translate(encode(convert_to(${text}, 'UTF8'), 'base64'), ${sql.lit('+/=\n')}, '-_')`;
}

/** The cursor of the last of a page’s rows, none of an empty page; `page` selects the rows with the columns given. */
export function lastCursorJson(keys: readonly OrderKey[], column: (field: string) => Sql, page: (columns: Sql) => Sql): Sql {
  const named = keys.map(({ field }, at) => sql`${column(field)} as ${sql.id(`k${at}`)}`);
  const key = (at: number) => sql.ref(`r.k${at}`);
  const backwards = keys.map(({ direction }, at) => sql`${key(at)} ${sql.raw(direction === 'ASC' ? 'desc' : 'asc')}`);
  const json = cursorJson(keys, (field) => key(keys.findIndex((each) => each.field === field)));
  return sql`(select ${json} from (${page(sql.join(named))}) as r order by ${sql.join(backwards)} limit 1)`;
}
