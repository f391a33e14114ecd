import { type FieldNode, type GraphQLResolveInfo, getArgumentValues } from 'graphql';
import { sql } from 'kysely';
import { validate } from 'uuid';
import type { EntityClass } from '../entity/entity-definition.ts';
import type { RequestContext } from '../request/context.ts';
import type { Connection } from './connection-type.ts';
import { cursorValues } from './page-order.ts';
import { rootPage, rowById } from './plan-query.ts';
import { toConnection, toRow } from './planned-row.ts';
import { refuseRead } from './read-errors.ts';
import { objectType, type PagePlan, planPage, planRow, type RowPlan } from './read-plan.ts';

/**
 * Reads a row by its id with all that is selected under `nodes`, fields of its type, in one statement; null where there is none or the actor
 * may not see it.
 */
export async function readOne(
  request: RequestContext,
  info: GraphQLResolveInfo,
  entity: EntityClass,
  id: string,
  nodes: readonly FieldNode[] = info.fieldNodes,
  type = objectType(info.returnType),
): Promise<object | null> {
  if (!validate(id)) return null;
  const plan = planRow({ ...selecting(info), request }, entity, type, nodes);
  const read = async () => toRow(plan, await request.loaders.answer(rowById(plan, id)));
  return withCursorsChecked(request, plan, read);
}

/** Reads the page that a root field's arguments ask for with all that is selected of it, in one statement. */
export async function readPage(request: RequestContext, info: GraphQLResolveInfo, entity: EntityClass): Promise<Connection> {
  const [node] = info.fieldNodes;
  const field = info.parentType.getFields()[info.fieldName];
  const given = field && node ? getArgumentValues(field, node, info.variableValues) : {};
  const plan = planPage({ ...selecting(info), request }, entity, objectType(info.returnType), given, info.fieldNodes);
  const read = async () => toConnection(plan, await request.loaders.answer(rootPage(plan)));
  return withCursorsChecked(request, plan.row, read, plan);
}

function selecting({ schema, fragments, variableValues }: GraphQLResolveInfo) {
  return { schema, fragments, variableValues };
}

/**
 * A cursor's values come from the caller, and PostgreSQL fails on one that is no value of its column. Whose they were is looked up only
 * then: the error belongs to that field, and the others are answered.
 */
async function withCursorsChecked<T>(request: RequestContext, row: RowPlan, read: () => Promise<T>, page?: PagePlan): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!isDataException(error)) throw error;
    if (page && !(await isReadable(request, page))) throw refuseRead('INVALID_CURSOR');
    if (!(await refuseCursors(request, row))) throw error;
    return read();
  }
}

/** Refuses the pages under a row whose cursors cannot be; whether there are any. */
async function refuseCursors(request: RequestContext, plan: RowPlan): Promise<boolean> {
  let refused = false;
  for (const [index, relation] of plan.relations.entries()) {
    if (relation.kind === 'refused') continue;
    if (relation.kind === 'page' && !(await isReadable(request, relation.page))) {
      plan.relations[index] = { kind: 'refused', error: refuseRead('INVALID_CURSOR') };
      refused = true;
    } else if (await refuseCursors(request, relation.kind === 'page' ? relation.page.row : relation.row)) {
      refused = true;
    }
  }
  return refused;
}

async function isReadable(request: RequestContext, { metadata, order }: PagePlan): Promise<boolean> {
  if (order.behind === null) return true;
  try {
    await request.loaders.answer(sql`(select to_json(r) from (select ${sql.join(cursorValues(metadata, order))}) as r)`);
    return true;
  } catch (error) {
    if (isDataException(error)) return false;
    throw error;
  }
}

/** Class 22 of the SQL standard's states. */
function isDataException(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^22/.test(String(error.code));
}
