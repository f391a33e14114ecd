import { Declarations } from './declarations.ts';
import type { FactDefinition } from './fact.ts';

/** Whether a fact, gathered or computed, tells of a person. */
export function personalFacts(definitions: readonly FactDefinition[]): (id: string) => boolean {
  const declarations = new Declarations(definitions, []);
  return (id) => declarations.find(id)?.personalData === true;
}
