import type { CodeLabels, FactDefinition, LocalizedText } from '@aftercare/policy';
import type { CaseType } from './case-type.ts';
import { codeLabelsOf } from './code-labels.ts';
import type { DecisionPoint } from './decision-point.ts';
import { factsFor } from './facts-for.ts';
import type { Plugin } from './plugin.ts';

/** The core's facts that hold a code of which nobody lists all. */
const holdingCodes: readonly string[] = ['case.type', 'classification.category', 'classification.team', 'product.category'];

/**
 * All that the rules of a decision may read for these case types: the core's facts, the details that all of them ask alike, the
 * plugins' own facts. Their codes have the names that the plugins give them.
 */
export function factsOfDecision(
  { facts }: DecisionPoint,
  caseTypes: readonly CaseType[],
  plugins: readonly Plugin[],
): FactDefinition[] {
  const codes = codeLabelsOf(plugins);
  return [...facts, ...factsFor(caseTypes, plugins)].map((fact) => withNames(fact, codes));
}

function withNames(fact: FactDefinition, codes: CodeLabels): FactDefinition {
  const role = fact.id.slice(fact.id.lastIndexOf('.') + 1);
  const values = fact.enum ?? (holdingCodes.includes(fact.id) ? codesOf(role, codes) : []);
  const named = values.flatMap((value): [string, LocalizedText][] => {
    const label = own(fact.valueLabels ?? {}, value) ?? own(codes, `${role}.${value}`) ?? own(codes, value);
    return label === undefined ? [] : [[value, label]];
  });
  return named.length === 0 ? fact : { ...fact, valueLabels: Object.fromEntries(named) };
}

/** Without those that are named as another member's. */
function codesOf(role: string, codes: CodeLabels): readonly string[] {
  const prefix = `${role}.`;
  return Object.keys(codes).flatMap((key) => {
    if (key.startsWith(prefix)) return [key.slice(prefix.length)];
    return key.includes('.') ? [] : [key];
  });
}

function own(labels: CodeLabels, key: string): LocalizedText | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}
