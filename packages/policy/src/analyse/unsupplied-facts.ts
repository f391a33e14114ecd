import { basesOf } from '../computed/computed-fact.ts';
import { createEvaluator } from '../evaluate/evaluator.ts';
import type { EvaluatorInput, PreparedRevision } from '../evaluate/prepared-revision.ts';
import { readsOfCondition } from '../evaluate/reads.ts';
import type { Finding, Witness } from './finding.ts';
import { negationOf } from './formula.ts';
import { ask, type Inquiry } from './questions.ts';
import { rulesBefore } from './reachability.ts';

/** Facts that the rules read and that nobody supplies, each with facts for which the decision waits for it, where it ever does. */
export function findUnsupplied(
  inquiry: Inquiry,
  input: EvaluatorInput,
  { factIds, computedFacts }: PreparedRevision,
  supplied: ReadonlySet<string>,
): void {
  for (const id of factIds.filter((each) => !supplied.has(each))) {
    const computed = computedFacts.filter((each) => basesOf(each).includes(id)).map((each) => each.id);
    inquiry.findings.push(findingAbout(id, waitingFor(inquiry, input, id, new Set([id, ...computed]))));
  }
}

/** A witness in which every fact but one, and what is worked out from it, is known, and the decision asks for that one. */
function waitingFor(inquiry: Inquiry, input: EvaluatorInput, id: string, without: ReadonlySet<string>): Witness | undefined {
  const { ruleset, rules, demonstrator } = inquiry;
  const reading = new Set(
    ruleset.rules
      .filter((rule) => readsOfCondition(rule.conditions, ruleset.conditions ?? {}).some((each) => without.has(each)))
      .map(({ name }) => name),
  );
  for (const rule of rules.filter(({ name }) => reading.has(name))) {
    const answer = ask(inquiry, [rule.formula, ...rulesBefore(inquiry, rule).map(({ formula }) => negationOf(formula))]);
    if (answer.kind !== 'found') continue;
    const { facts: all, parameters } = demonstrator.show(answer.solution);
    const facts = Object.fromEntries(Object.entries(all).filter(([each]) => !without.has(each)));
    const parameterValues = { ...input.parameterValues, ...parameters };
    const { status, outcome, fired, missing } = createEvaluator({ ...input, parameterValues }).decide(facts);
    if (status === 'NEEDS_INFORMATION' && missing.some((fact) => fact.id === id))
      return { facts, parameters, holding: [], status, outcome, fired: fired.map((each) => each.rule) };
  }
  return undefined;
}

function findingAbout(id: string, witness: Witness | undefined): Finding {
  return {
    kind: 'UNSUPPLIED_FACT',
    rules: [],
    subject: id,
    message:
      witness === undefined
        ? { en: `Rules read ${id}, which nobody supplies.`, 'zh-CN': `规则读取了事实 ${id}，但没有任何来源提供它。` }
        : {
            en: `Rules read ${id}, which nobody supplies: with these facts the decision waits for it.`,
            'zh-CN': `规则读取了事实 ${id}，但没有任何来源提供它：在这些事实下，该决定只能等待补充。`,
          },
    ...(witness === undefined ? {} : { witness }),
  };
}
