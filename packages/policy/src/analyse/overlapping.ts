import type { AnalysedRule } from './analysed-rule.ts';
import { conflictsOf } from './conflicts.ts';
import type { Witness } from './finding.ts';
import { areApart, negationOf } from './formula.ts';
import { ask, type Inquiry, leaveOpen, witnessOf } from './questions.ts';

/** A person reads no more of them; the others are counted. */
const reportedAtMost = 50;

/** Pairs of rules that hold together and are at odds. */
export function findOverlaps(inquiry: Inquiry, unreachable: ReadonlySet<AnalysedRule>): void {
  const rules = inquiry.rules.filter((rule) => !unreachable.has(rule));
  let reported = 0;
  let unasked = 0;
  for (const [position, upper] of rules.entries())
    for (let below = position + 1; below < rules.length; below += 1) {
      const lower = rules[below];
      if (lower === undefined || areApart(upper.hull, lower.hull)) continue;
      if (conflictsOf(inquiry.ruleset.hitPolicy, upper, lower).length === 0) continue;
      if (reported >= reportedAtMost || inquiry.budget.isSpent) unasked += 1;
      else if (reportsOverlap(inquiry, upper, lower)) reported += 1;
    }
  if (unasked === 0) return;
  inquiry.undetermined.push({
    kind: 'OVERLAP',
    rules: [],
    message: {
      en: `${unasked} more pairs of rules that may be at odds were not looked at, after ${reported} that are.`,
      'zh-CN': `已发现 ${reported} 对相互冲突的规则，另有 ${unasked} 对可能冲突的规则未作检查。`,
    },
  });
}

/** Whether the two are reported. */
function reportsOverlap(inquiry: Inquiry, upper: AnalysedRule, lower: AnalysedRule): boolean {
  let isOpen = false;
  for (const { isSettledBy } of conflictsOf(inquiry.ruleset.hitPolicy, upper, lower)) {
    const settling = inquiry.rules.filter(
      (other) =>
        other !== upper &&
        other !== lower &&
        isSettledBy(other) &&
        !areApart(other.hull, upper.hull) &&
        !areApart(other.hull, lower.hull),
    );
    const answer = ask(inquiry, [upper.formula, lower.formula, ...settling.map(({ formula }) => negationOf(formula))]);
    if (answer.kind === 'open') isOpen = true;
    if (answer.kind !== 'found') continue;
    const mayAgree = upper.hasReferences || lower.hasReferences;
    const isShown = (witness: Witness) => isAtOdds(inquiry, upper, lower, witness);
    if (mayAgree && !isShown(inquiry.demonstrator.show(answer.solution))) {
      isOpen = true;
      continue;
    }
    report(inquiry, upper, lower, witnessOf(inquiry, answer.solution, isShown));
    return true;
  }
  if (isOpen) leaveOpen(inquiry, 'OVERLAP', [upper.name, lower.name]);
  return false;
}

/** Whether both hold, and a person has to decide or the outcome is another once the lower one goes first. */
function isAtOdds({ ruleset, demonstrator }: Inquiry, upper: AnalysedRule, lower: AnalysedRule, witness: Witness): boolean {
  if (!witness.holding.includes(upper.name) || !witness.holding.includes(lower.name)) return false;
  if (needsPerson(ruleset.hitPolicy)) return witness.status === 'REFERRED';
  const raised = ({ name }: AnalysedRule) =>
    ruleset.rules
      .filter((rule) => witness.holding.includes(rule.name))
      .map((rule) => (rule.name === name ? { ...rule, priority: (rule.priority ?? 1) + 0.5 } : rule));
  return demonstrator.decideBy(raised(upper), witness) !== demonstrator.decideBy(raised(lower), witness);
}

function needsPerson(hitPolicy: string): boolean {
  return hitPolicy === 'unique' || hitPolicy === 'any' || hitPolicy === 'sum';
}

function report(
  { ruleset, findings }: Inquiry,
  { name: upper }: AnalysedRule,
  { name: lower }: AnalysedRule,
  witness: Witness,
): void {
  const [en, chinese] = needsPerson(ruleset.hitPolicy)
    ? ['so that a person decides', '只能转人工决定']
    : [
        `with the same priority: only the order of their names puts “${upper}” first`,
        `且优先级相同，仅凭名称顺序由“${upper}”优先`,
      ];
  findings.push({
    kind: 'OVERLAP',
    rules: [upper, lower],
    witness,
    message: {
      en: `“${upper}” and “${lower}” hold together and are at odds, ${en}.`,
      'zh-CN': `规则“${upper}”与“${lower}”同时成立而结果不一，${chinese}。`,
    },
  });
}
