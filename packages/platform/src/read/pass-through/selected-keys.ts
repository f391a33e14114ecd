import type { FieldNode, GraphQLObjectType } from 'graphql';
import { type Selecting, selectedFields } from '../selection.ts';

/** The selected fields of a type by the key they are answered under, in the order of the answer. */
export function selectedKeys(
  selecting: Selecting,
  type: GraphQLObjectType,
  parents: readonly FieldNode[],
): ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]> {
  const keys = new Map<string, [FieldNode, ...FieldNode[]]>();
  for (const node of selectedFields(selecting, type, parents)) {
    const key = (node.alias ?? node.name).value;
    const nodes = keys.get(key);
    if (nodes) nodes.push(node);
    else keys.set(key, [node]);
  }
  return keys;
}
