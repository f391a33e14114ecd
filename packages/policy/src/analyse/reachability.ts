import type { KnownFacts } from '../evaluate/known-facts.ts';
import type { HitPolicy } from '../ruleset.ts';
import type { AnalysedRule } from './analysed-rule.ts';
import { refers } from './conflicts.ts';
import type { Finding, Witness } from './finding.ts';
import { areApart, type Formula, negationOf } from './formula.ts';
import { ask, type Effort, type Inquiry, leaveOpen, witnessOf } from './questions.ts';
import type { Answer } from './search.ts';
import { type Alternatives, switchedOff } from './switched-off.ts';

/**
 * Rules that no facts make hold, with the parameters as they are or whatever they are, and rules that can hold and never take part in
 * the outcome. Gives the former.
 */
export function findIdleRules(inquiry: Inquiry, alternatives: Alternatives): ReadonlySet<AnalysedRule> {
  const unreachable = new Set<AnalysedRule>();
  const alones = new Map<AnalysedRule, Answer<KnownFacts>>();
  const isSettled = (rule: AnalysedRule, effort: Effort): boolean => {
    const before = rulesBefore(inquiry, rule);
    const answer = ask(inquiry, [rule.formula, ...before.map(({ formula }) => negationOf(formula))], effort);
    if (answer.kind === 'found') return true;
    const alone = before.length === 0 ? answer : (alones.get(rule) ?? ask(inquiry, [rule.formula], effort));
    if (alone.kind !== 'open') alones.set(rule, alone);
    if (alone.kind === 'impossible') {
      unreachable.add(rule);
      inquiry.findings.push(switchedOff(inquiry, rule, alternatives) ?? unreachableRule(inquiry, rule));
      return true;
    }
    if (answer.kind === 'open' || alone.kind === 'open') {
      if (effort !== 'little') leaveOpen(inquiry, alone.kind === 'open' ? 'UNREACHABLE' : 'SHADOWED', [rule.name]);
      return false;
    }
    const witness = witnessOf(inquiry, alone.solution, (shown) => isIdle(inquiry, rule, shown));
    inquiry.findings.push(shadowedRule(inquiry, rule, before, witness));
    return true;
  };
  // A hard question can take all the work that is left: it comes after the others.
  const hard = inquiry.rules.filter((rule) => !isSettled(rule, 'little'));
  for (const rule of hard) isSettled(rule, 'much');
  return unreachable;
}

/** The rules that, when they hold with it, keep a rule from taking part in the outcome. */
export function rulesBefore({ rules, ruleset }: Inquiry, rule: AnalysedRule): readonly AnalysedRule[] {
  return rules.filter((other) => comesBefore(ruleset.hitPolicy, other, rule) && !areApart(other.hull, rule.hull));
}

/** Whether a rule, holding, keeps another from taking part in the outcome. */
function comesBefore(hitPolicy: HitPolicy, other: AnalysedRule, rule: AnalysedRule): boolean {
  if (other === rule) return false;
  if (hitPolicy === 'first') return other.order < rule.order;
  return hitPolicy === 'unique' || (refers(other) && !refers(rule));
}

function isIdle({ ruleset, rules }: Inquiry, { name }: AnalysedRule, { holding, fired, status }: Witness): boolean {
  if (!holding.includes(name)) return false;
  if (ruleset.hitPolicy === 'first') return !fired.includes(name);
  const hasReferring = rules.some((rule) => refers(rule) && holding.includes(rule.name));
  return status === 'REFERRED' && (hasReferring || (ruleset.hitPolicy === 'unique' && holding.length > 1));
}

function unreachableRule(inquiry: Inquiry, { name, index, parts }: AnalysedRule): Finding {
  const places = excluding(inquiry, parts).map((part) => `rules[${index}].conditions.all[${part}]`);
  const [en, chinese] =
    places.length === 0
      ? ['its conditions exclude one another', '其条件相互排斥']
      : places.length === 1
        ? [`${places.join()} never holds`, `${places.join()} 永不成立`]
        : [`${places.join(' and ')} exclude one another`, `${places.join(' 与 ')} 相互排斥`];
  return {
    kind: 'UNREACHABLE',
    rules: [name],
    message: { en: `No facts make “${name}” hold: ${en}.`, 'zh-CN': `没有任何事实能使规则“${name}”成立：${chinese}。` },
  };
}

/** The fewest parts, by position, that already cannot hold together: none can be left out. */
function excluding(inquiry: Inquiry, parts: readonly Formula[]): readonly number[] {
  let kept = parts.map((_, position) => position);
  for (const position of kept) {
    const fewer = kept.filter((each) => each !== position);
    const formulas = parts.filter((_, each) => fewer.includes(each));
    if (ask(inquiry, formulas).kind === 'impossible') kept = fewer;
  }
  return kept;
}

function shadowedRule(inquiry: Inquiry, rule: AnalysedRule, before: readonly AnalysedRule[], witness: Witness): Finding {
  const by = shadowing(inquiry, rule, before).map(({ name }) => name);
  const names = by.map((name) => `“${name}”`);
  const person = inquiry.ruleset.hitPolicy !== 'first';
  return {
    kind: 'SHADOWED',
    rules: [rule.name, ...by],
    witness,
    message: {
      en: `Whenever “${rule.name}” holds, ${names.join(' or ')} holds too and ${person ? 'a person decides' : 'comes first'}: it never takes part in the outcome.`,
      'zh-CN': `只要规则“${rule.name}”成立，${names.join('或')}也成立并${person ? '转人工决定' : '优先'}：该规则从不影响结果。`,
    },
  };
}

/** Rules that together leave the rule no facts of its own: one where one does, else none that can be left out. */
function shadowing(inquiry: Inquiry, rule: AnalysedRule, before: readonly AnalysedRule[]): readonly AnalysedRule[] {
  const isShadowedBy = (others: readonly AnalysedRule[]) =>
    ask(inquiry, [rule.formula, ...others.map(({ formula }) => negationOf(formula))]).kind === 'impossible';
  const one = before.find((other) => isShadowedBy([other]));
  if (one !== undefined) return [one];
  let kept = before;
  for (const other of before) {
    const fewer = kept.filter((each) => each !== other);
    if (isShadowedBy(fewer)) kept = fewer;
  }
  return kept;
}
