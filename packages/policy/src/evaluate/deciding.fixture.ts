import type { Facts, JsonValue } from '../fact.ts';
import type { Ruleset } from '../ruleset.ts';
import { coreFacts, facts, parameters } from '../warranty.fixture.ts';
import { createEvaluator } from './evaluator.ts';
import type { EvaluatorInput } from './prepared-revision.ts';

export const evaluatorOf = (of: Ruleset, more: Partial<EvaluatorInput> = {}) =>
  createEvaluator({ ruleset: of, facts: [...facts, ...coreFacts], parameters, parameterValues: {}, ...more });

export async function decide(of: Ruleset, given: Facts, parameterValues: Record<string, JsonValue> = {}) {
  const { status, outcome, fired, missing } = await evaluatorOf(of, { parameterValues }).decide(given);
  return { status, outcome, fired: fired.map((each) => each.rule), missing: missing.map(({ id }) => id) };
}

export const decided = (outcome: JsonValue, ...fired: string[]) => ({ status: 'DECIDED', outcome, fired, missing: [] });
export const referred = (...fired: string[]) => ({ status: 'REFERRED', outcome: null, fired, missing: [] });
export const needs = (missing: string[], ...fired: string[]) => ({ status: 'NEEDS_INFORMATION', outcome: null, fired, missing });

export const onPhone = { fact: 'asset.kind', operator: 'equal', value: 'phone' };
export const onFridge = { fact: 'asset.kind', operator: 'equal', value: 'fridge' };
export const far = { fact: 'asset.mileage', operator: 'greaterThan', value: 100 };
