import { type Comparison, isFactReference, operators, type Ruleset } from '@aftercare/policy';
import { type ConditionOutcome, conditionOutcomes } from './condition-coverage.ts';

/** The fact that the core sets to the id of the case's type. */
const caseTypeFact = 'case.type';

/** The outcomes that a comparison of the case type with literals has for none of the ruleset's case types. */
export function impossibleOutcomes(
  { fact, operator: name, value }: Comparison,
  { caseTypes }: Ruleset,
): readonly ConditionOutcome[] {
  const operator = operators.find((candidate) => candidate.name === name);
  if (fact !== caseTypeFact || operator === undefined || isFactReference(value)) return [];
  const possible = new Set(caseTypes.map((caseType) => (operator.holds(caseType, value) ? 'true' : 'false')));
  return conditionOutcomes.filter((outcome) => !possible.has(outcome));
}
