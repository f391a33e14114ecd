import type { CodeLabels, FactDefinition, LocalizedText } from '@aftercare/policy';
import type { CaseType } from './case-type.ts';
import { codeLabelsOf } from './code-labels.ts';
import type { DecisionPoint } from './decision-point.ts';
import { factsFor } from './facts-for.ts';
import type { Plugin } from './plugin.ts';

/** The codes that a fact can hold of which no enum lists all. */
const codesHeld: Readonly<Record<string, (plugins: readonly Plugin[]) => readonly string[]>> = {
  'case.type': (plugins) => plugins.flatMap(({ caseTypes }) => caseTypes.map(({ id }) => id)),
  'classification.category': (plugins) => givenByClassify(plugins, 'category'),
  'classification.team': (plugins) => givenByClassify(plugins, 'team'),
};

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
  return [...facts, ...factsFor(caseTypes, plugins)].map((fact) =>
    withNames(fact, fact.enum ?? codesHeld[fact.id]?.(plugins) ?? [], codes),
  );
}

function withNames(fact: FactDefinition, values: readonly string[], codes: CodeLabels): FactDefinition {
  const role = fact.id.slice(fact.id.lastIndexOf('.') + 1);
  const named = values.flatMap((value): [string, LocalizedText][] => {
    const label = own(fact.valueLabels ?? {}, value) ?? own(codes, `${role}.${value}`) ?? own(codes, value);
    return label === undefined ? [] : [[value, label]];
  });
  return named.length === 0 ? fact : { ...fact, valueLabels: Object.fromEntries(named) };
}

function givenByClassify(plugins: readonly Plugin[], member: string): readonly string[] {
  const rulesets = plugins.flatMap((plugin) => plugin.rulesets).filter(({ decision }) => decision === 'classify');
  return rulesets.flatMap(({ rules, otherwise }) =>
    [...rules.map(({ event }) => event.params), otherwise].flatMap((outcome) => {
      const code: unknown = Object.entries(Object(outcome)).find(([key]) => key === member)?.[1];
      return typeof code === 'string' ? [code] : [];
    }),
  );
}

function own(labels: CodeLabels, key: string): LocalizedText | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}
