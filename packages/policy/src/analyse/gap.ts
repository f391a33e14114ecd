import { isListValue } from '../values/json.ts';
import { negationOf } from './formula.ts';
import { ask, type Inquiry, leaveOpen, witnessOf } from './questions.ts';

/** Facts for which no rule holds. An empty list is what an empty collection gives anyway, and no gap. */
export function findGap(inquiry: Inquiry): void {
  const { hitPolicy, otherwise } = inquiry.ruleset;
  if (hitPolicy === 'collect' && isListValue(otherwise) && otherwise.length === 0) return;
  const answer = ask(
    inquiry,
    inquiry.rules.map(({ formula }) => negationOf(formula)),
    'most',
  );
  if (answer.kind === 'open') leaveOpen(inquiry, 'GAP', []);
  if (answer.kind !== 'found') return;
  inquiry.findings.push({
    kind: 'GAP',
    rules: [],
    witness: witnessOf(inquiry, answer.solution, ({ holding, fired }) => holding.length === 0 && fired.length === 0),
    message: {
      en: 'For these facts no rule holds, and “otherwise” decides.',
      'zh-CN': '对于这些事实没有规则成立，由 otherwise 决定。',
    },
  });
}
