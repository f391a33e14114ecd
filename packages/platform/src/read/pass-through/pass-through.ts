import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { sql } from 'kysely';
import { validate } from 'uuid';
import { isPermitted } from '../../actor/permissions.ts';
import type { Statement } from '../../database/statement.ts';
import { seesPersonalData } from '../../graphql/guard.ts';
import { type RequestContext, sessionOf } from '../../request/context.ts';
import { objectType } from '../read-plan.ts';
import { readsOf } from '../root-reads.ts';
import { always } from '../where-expression.ts';
import { answered, oneAnswer, pageAnswer } from './answer-query.ts';
import type { Answering } from './answering.ts';
import { executed } from './column-json.ts';
import { NotPlain } from './not-plain.ts';
import { selectedKeys } from './selected-keys.ts';
import { bound, type Later, later, type Variables } from './slot.ts';
import { slottedVariables } from './variable-slots.ts';

/** A statement that answers an operation whole, for all variables of one shape. */
interface Prepared extends Statement {
  readonly parameters: readonly Later<unknown>[];
  /** What its root fields take. */
  readonly permissions: readonly string[];
  /** Whether the JSON of a column is in it, which is to be written as JavaScript writes it. */
  readonly holdsJson: boolean;
}

/** How many shapes of its variables are kept of one document; further ones are planned each time. */
const keptShapes = 64;

/**
 * Has the database write the answer’s JSON, where an operation is columns to the bottom: neither parsed nor built here. What it cannot answer,
 * or would answer otherwise than the executor, it leaves to that.
 */
export class PassThrough {
  readonly #schema: GraphQLSchema;
  readonly #prepared = new WeakMap<DocumentNode, Map<string, Prepared | null>>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** The JSON of `data`; null where the operation is to be executed. */
  async answer(
    request: RequestContext,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): Promise<string | null> {
    const { actor, permissions, database } = request;
    if (actor === null || operation.operation !== 'query') return null;
    const prepared = this.#prepare(request, document, operation, variables);
    if (!prepared?.permissions.every((permission) => isPermitted(actor, permission, permissions))) return null;
    let json: unknown;
    try {
      const parameters = prepared.parameters.map((parameter) => bound(parameter, variables));
      const [row] = await database.read(sessionOf(actor), { ...prepared, parameters });
      json = row?.['data'];
    } catch {
      // The executor meets the same, and says at which field.
      return null;
    }
    if (typeof json !== 'string' || json.includes(`"${executed}"`)) return null;
    return prepared.holdsJson ? JSON.stringify(JSON.parse(json)) : json;
  }

  #prepare(
    request: RequestContext,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    coerced: Variables,
  ): Prepared | null {
    const { variables, shape } = slottedVariables(this.#schema, operation, coerced);
    const sees = seesPersonalData(request);
    const key = `${operation.name?.value ?? ''} ${sees} ${shape}`;
    const shapes = this.#prepared.get(document) ?? new Map<string, Prepared | null>();
    this.#prepared.set(document, shapes);
    const known = shapes.get(key);
    if (known !== undefined) return known;
    const learnt = { filters: false, holdsJson: false };
    const answering: Answering = {
      schema: this.#schema,
      fragments: fragmentsOf(document),
      variableValues: variables,
      seesPersonalData: sees,
      metadataOf: (entity) => request.database.metadataOf(entity),
      noteFilter() {
        learnt.filters = true;
      },
      noteJson() {
        learnt.holdsJson = true;
      },
    };
    const planned = prepare(answering, operation, (query) => request.database.compile(query));
    const prepared = planned && { ...planned, onePlan: !learnt.filters, holdsJson: learnt.holdsJson };
    if (shapes.size < keptShapes) shapes.set(key, prepared);
    return prepared;
  }
}

function prepare(
  answering: Answering,
  operation: OperationDefinitionNode,
  compile: (query: ReturnType<typeof sql>) => Statement,
): Omit<Prepared, 'holdsJson'> | null {
  const query = answering.schema.getQueryType();
  const permissions: string[] = [];
  try {
    const keys = [...selectedKeys(answering, objectType(query ?? undefined), [rootOf(operation)])].map(([key, nodes]) => {
      const [node] = nodes;
      const field = query?.getFields()[node.name.value];
      if (node.name.value === '__typename') return [key, sql.lit('Query')] as const;
      const reads = field && readsOf(field);
      const permission = field?.extensions['permission'];
      if (!field || !reads || typeof permission !== 'string') throw new NotPlain();
      permissions.push(permission);
      const given = getArgumentValues(field, node, answering.variableValues);
      const type = objectType(field.type);
      if (reads.kind === 'page') return [key, pageAnswer(answering, reads.entity, type, given, nodes, 0, always)] as const;
      const id = later(given['id'], (value) => (validate(value) ? value : null));
      return [key, oneAnswer(answering, reads.entity, type, nodes, 0, sql<boolean>`t0.id = ${id}::uuid`)] as const;
    });
    const statement = compile(sql`select row_to_json(o)::text as data from (select ${answered(keys)}) as o`);
    return { ...statement, permissions };
  } catch (error) {
    // What a selection is refused for belongs to its field, which the executor knows.
    if (error instanceof NotPlain || error instanceof GraphQLError) return null;
    throw error;
  }
}

/** An operation as the field that its root fields are selected under. */
function rootOf({ selectionSet }: OperationDefinitionNode) {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'query' }, selectionSet } as const;
}

function fragmentsOf({ definitions }: DocumentNode): Readonly<Record<string, FragmentDefinitionNode>> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}
