import { basesOf, type ComputedFact } from '../computed/computed-fact.ts';
import type { WorkingTime } from '../computed/working-time.ts';
import { isParameterFact, parameterFactId } from '../declarations.ts';
import { type EvaluatorInput, prepareRevision } from '../evaluate/prepared-revision.ts';
import { readsOfRuleset } from '../evaluate/reads.ts';
import { analysedRule } from './analysed-rule.ts';
import { askedFacts } from './asked-facts.ts';
import { ConditionReader } from './condition-tree.ts';
import { Demonstrator } from './demonstrator.ts';
import type { FactRanges } from './fact-range.ts';
import type { RulesetAnalysis } from './finding.ts';
import { findGap } from './gap.ts';
import { Model } from './model.ts';
import { findOverlaps } from './overlapping.ts';
import type { Inquiry } from './questions.ts';
import { findIdleRules } from './reachability.ts';
import { findUnsupplied } from './unsupplied-facts.ts';
import { WorkBudget } from './work-budget.ts';

export interface AnalysisInput extends EvaluatorInput {
  /** What facts can be, where more is known than their definitions say. */
  readonly ranges?: FactRanges;
  /** The ids of the facts that somebody supplies. Without it that is not asked. */
  readonly supplied?: ReadonlySet<string>;
  /** The most looks at parts of conditions; what they do not settle is reported as not determined. */
  readonly steps?: number;
}

const defaultSteps = 50_000_000;

/**
 * What is odd about an effective ruleset, that `checkRuleset` found no fault in: rules that never hold, that never take part in the
 * outcome, that are at odds; and whether `otherwise` ever decides. Each finding's facts have been evaluated and show it.
 */
export function analyseRuleset(input: AnalysisInput): RulesetAnalysis {
  const given = { workingTime: unasked, ...input };
  const prepared = prepareRevision(given);
  const { ruleset, parameterIds, parameterFacts, definitionOf, computedFacts } = prepared;
  const factIds = readsOfRuleset(ruleset).filter((id) => !isParameterFact(id));
  const ranges = { ...input.ranges, ...rangesOfComputed(computedFacts, input.ranges ?? {}) };
  const reader = new ConditionReader(ruleset.conditions ?? {}, parameterFacts);
  for (const { conditions } of ruleset.rules) reader.read(conditions);
  const unset = parameterIds.map(parameterFactId).filter((id) => !parameterFacts.has(id));
  const model = new Model(askedFacts([...factIds, ...unset], reader.atoms, definitionOf, input.parameters, ranges), reader.atoms);
  const places = new Map(input.ruleset.rules.map(({ name }, index) => [name, index]));
  const inquiry: Inquiry = {
    ruleset,
    rules: ruleset.rules.map((rule, order) =>
      analysedRule(
        rule,
        { order, index: places.get(rule.name) ?? order },
        (condition) => model.formulaOf(reader.read(condition)),
        parameterFacts,
      ),
    ),
    search: model.search,
    budget: new WorkBudget(input.steps ?? defaultSteps),
    demonstrator: new Demonstrator(given),
    findings: [],
    undetermined: [],
  };
  findGap(inquiry);
  const unreachable = findIdleRules(inquiry, { prepared, factIds, parameters: input.parameters, ranges });
  findOverlaps(inquiry, unreachable);
  if (input.supplied !== undefined) findUnsupplied(inquiry, given, prepared, input.supplied);
  const { findings, undetermined } = inquiry;
  return { findings, undetermined };
}

/** Facts that are worked out from others are chosen as they are, and nothing is worked out. */
const unasked: WorkingTime = { id: 'unasked', isWorkingDay: () => true, workingTimeBetween: () => 0 };

/** A fact that is worked out is a known none where one that it is worked out from is. */
function rangesOfComputed(computedFacts: readonly ComputedFact[], ranges: FactRanges): FactRanges {
  return Object.fromEntries(
    computedFacts.map((computed) => [computed.id, { none: basesOf(computed).some((base) => ranges[base]?.none !== false) }]),
  );
}
