import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What of the executor's information decides a selection. */
export type Selecting = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** The fields that are selected of a type under all of `parents`, fragments opened, what is skipped left out. */
export function selectedFields(
  selecting: Selecting,
  type: GraphQLObjectType,
  parents: readonly FieldNode[],
): readonly FieldNode[] {
  const fields: FieldNode[] = [];
  const opened = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(selecting, selection)) continue;
      if (selection.kind === Kind.FIELD) {
        fields.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selecting, selection.typeCondition, type)) collect(selection.selectionSet);
      } else if (!opened.has(selection.name.value)) {
        opened.add(selection.name.value);
        const fragment = selecting.fragments[selection.name.value];
        if (fragment && applies(selecting, fragment.typeCondition, type)) collect(fragment.selectionSet);
      }
    }
  };
  for (const { selectionSet } of parents) if (selectionSet) collect(selectionSet);
  return fields;
}

function isIncluded({ variableValues }: Selecting, selection: SelectionNode): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] !== false
  );
}

function applies({ schema }: Selecting, condition: NamedTypeNode | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition.name.value === type.name) return true;
  const named = schema.getType(condition.name.value);
  return isAbstractType(named) && schema.isSubType(named, type);
}
