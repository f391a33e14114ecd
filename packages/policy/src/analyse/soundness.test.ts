import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFacts } from '../check/facts.ts';
import { checkParameter } from '../check/parameter.ts';
import { createEvaluator } from '../evaluate/evaluator.ts';
import type { JsonValue } from '../fact.ts';
import { collecting, deciders, firstTables } from '../referee/rulesets.fixture.ts';
import { complete, facts, parameters } from '../referee/values.fixture.ts';
import { workingTime } from '../referee/working-time.fixture.ts';
import type { Rule, Ruleset } from '../ruleset.ts';
import { analyseRuleset } from './analyse-ruleset.ts';

/**
 * Over the whole grammar and every type: what the analysis says never happens does not happen on random facts. That each witness
 * shows its finding `analyseRuleset` checks itself, by evaluating it, and throws where it does not.
 */
const runs = { numRuns: Number(process.env['ANALYSIS_CASES'] ?? 250) };
const timeout = 120_000;
const factSets = fc.array(complete, { minLength: 10, maxLength: 10 });
const rulesets = fc.oneof(deciders, collecting, firstTables);

/** Those of the generated values that callers may give. */
function accepted(values: Readonly<Record<string, JsonValue>>): Readonly<Record<string, JsonValue>> {
  const given = Object.entries(values).filter(([id]) => !id.startsWith('param.'));
  return Object.fromEntries(given.map(([id, value]) => [id, checkFacts({ [id]: value }, facts).length > 0 ? null : value]));
}

function parameterValues(values: Readonly<Record<string, JsonValue>>): Readonly<Record<string, JsonValue>> {
  return Object.fromEntries(
    parameters.flatMap(({ id, ...definition }) => {
      const value = values[`param.${id}`];
      return value === undefined || checkParameter({ id, ...definition }, value).length > 0 ? [] : [[id, value]];
    }),
  );
}

function holdingOn(ruleset: Ruleset, values: Readonly<Record<string, JsonValue>>, set: Readonly<Record<string, JsonValue>>) {
  const plain = { ...ruleset, hitPolicy: 'collect', otherwise: [], rules: ruleset.rules.map(withoutOutcome) } as const;
  const decided = createEvaluator({ ruleset: plain, facts, parameters, parameterValues: set, workingTime }).decide(values);
  return decided.status === 'DECIDED' ? decided.fired.map(({ rule }) => rule) : undefined;
}

function withoutOutcome(rule: Rule): Rule {
  return { ...rule, event: { type: 'd' } };
}

describe('what the analysis finds, on random facts', () => {
  it('is never contradicted', { timeout }, () => {
    const found: Record<string, number> = {};
    fc.assert(
      fc.property(rulesets, factSets, (ruleset, sets) => {
        const set = parameterValues(sets[0] ?? {});
        const { findings, undetermined } = analyseRuleset({ ruleset, facts, parameters, parameterValues: set });
        for (const { kind } of [...findings, ...undetermined]) found[kind] = (found[kind] ?? 0) + 1;
        const of = (kind: string) => findings.filter((finding) => finding.kind === kind).map(({ rules: [name = ''] }) => name);
        const never = [...of('UNREACHABLE'), ...of('SWITCHED_OFF')];
        const always = ![...findings, ...undetermined].some(({ kind }) => kind === 'GAP');
        for (const values of sets) {
          const holding = holdingOn(ruleset, accepted(values), set);
          if (holding === undefined) continue;
          expect(holding.filter((name) => never.includes(name))).toEqual([]);
          if (always && !(ruleset.hitPolicy === 'collect')) expect(holding).not.toEqual([]);
          for (const name of of('SHADOWED')) if (holding.includes(name)) expect(holding.length).toBeGreaterThan(1);
        }
      }),
      runs,
    );
    for (const kind of ['UNREACHABLE', 'SHADOWED', 'OVERLAP', 'GAP']) expect(found[kind], kind).toBeGreaterThan(10);
  });
});
