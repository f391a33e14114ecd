import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/**
 * How many fields a document has once its fragments stand in the place of their spreads; never more than `limit`, where counting stops. A short
 * document can come to millions.
 */
export function expandedSize({ definitions }: DocumentNode, limit: number): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const sizes = new Map<string, number>();
  const sizeOf = ({ selections }: SelectionSetNode): number => {
    let size = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) size += sizeOfFragment(selection.name.value);
      else size += (selection.kind === Kind.FIELD ? 1 : 0) + (selection.selectionSet ? sizeOf(selection.selectionSet) : 0);
      if (size >= limit) return limit;
    }
    return size;
  };
  const sizeOfFragment = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const size = fragment ? sizeOf(fragment.selectionSet) : 0;
    sizes.set(name, size);
    return size;
  };
  let size = 0;
  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) size += sizeOf(definition.selectionSet);
  }
  return Math.min(size, limit);
}
