import { Declarations } from '../declarations.ts';
import type { FactDefinition } from '../fact.ts';
import { elementFact, isElementFact, pathInElement } from '../operators/element-condition.ts';
import { isPath } from '../values/path.ts';
import type { Operand } from './operand.ts';

/** What a condition on the elements of a list may read: the element, its members, and in values everything else. */
export class ElementDeclarations extends Declarations {
  readonly #outer: Declarations;
  readonly #element: FactDefinition | undefined;

  constructor(outer: Declarations, list: Operand) {
    super([], []);
    this.#outer = outer;
    this.#element = elementOfList(list);
  }

  override get ids(): readonly string[] {
    return [elementFact, ...this.#outer.ids];
  }

  override find(id: string): FactDefinition | undefined {
    return id === elementFact ? this.#element : isElementFact(id) ? undefined : this.#outer.find(id);
  }

  override isUntyped(id: string): boolean {
    if (id === elementFact) return this.#element === undefined;
    return isElementFact(id) && isPath(pathInElement(id));
  }
}

function elementOfList(list: Operand): FactDefinition | undefined {
  if (list.kind === 'literal' || (list.type !== 'objectList' && list.type !== 'stringList')) return undefined;
  return {
    id: elementFact,
    type: list.type === 'objectList' ? 'object' : 'string',
    label: { en: elementFact, 'zh-CN': elementFact },
    ...(list.values === undefined ? {} : { enum: list.values }),
  };
}
