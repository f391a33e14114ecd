import type { JsonValue } from '@aftercare/policy';
import type { CaseType } from '../case-type.ts';
import { comparisonText } from '../comparison-text.ts';
import { type ComparisonOwner, comparisonsOf } from '../comparisons.ts';
import type { RulesetCoverage } from '../coverage/condition-coverage.ts';
import { coverConditions } from '../coverage/cover-conditions.ts';
import { type Example, type ExampleFile, isConfirmed } from '../example.ts';
import { decider, examplesOfRulesets, type RulesetExample, type RulesetExamples } from '../example-cases.ts';
import type { Plugin } from '../plugin.ts';
import { hasOrder } from './adjacent-values.ts';
import {
  type ChangedExample,
  missingAroundThreshold,
  missingOutcomes,
  type PlacedFact,
  thresholdOf,
  withFact,
} from './boundary-values.ts';
import { computedThreshold } from './computed-threshold.ts';
import { createProbe } from './probe.ts';

/** A file of drafts to be written beside the worked examples. */
export interface DraftFile {
  /** `approvals.hotel.complaint.boundaries.json` */
  readonly name: string;
  readonly contents: ExampleFile;
}

/**
 * A comparison that no worked example can be changed into a draft for: in none does the rest of the rule leave it to decide, or the
 * values that its fact can have are not to be listed, as those of a text.
 */
export interface ThresholdWithoutBase {
  readonly file: string;
  readonly path: string;
  /** The rule or the named condition it is in. */
  readonly in: string;
  readonly comparison: string;
}

export interface BoundaryReport {
  readonly plugin: string;
  /** How many drafts the files hold. */
  readonly drafts: number;
  readonly files: readonly DraftFile[];
  readonly withoutBase: readonly ThresholdWithoutBase[];
}

/**
 * Drafts of the worked examples that are missing around the thresholds of a plugin: of a number, amount, date or duration the values
 * one step under, at and one step over it; of a yes-or-no or of listed values the outcome never seen. Each is an existing example
 * with one fact changed, and expects what the rules decide now: whether that is right is for a person to say.
 *
 * @param dependencies the plugins whose case types its rulesets answer for
 */
export function draftBoundaries(plugin: Plugin, dependencies: readonly Plugin[] = []): BoundaryReport {
  const coverage = coverConditions(plugin, dependencies).rulesets;
  const caseTypes = [plugin, ...dependencies].flatMap((owner) => owner.caseTypes);
  const withoutBase: ThresholdWithoutBase[] = [];
  const files = new Map<string, { readonly file: ExampleFile; readonly drafts: Example[] }>();
  for (const [index, of] of examplesOfRulesets(plugin, dependencies).entries()) {
    const { drafts, gaps } = draftsOf(of, coverage[index], caseTypes);
    withoutBase.push(...gaps);
    for (const { file, example } of drafts) {
      const name = `${file.decision}.${file.caseType}.boundaries.json`;
      const known = files.get(name) ?? { file, drafts: [] };
      known.drafts.push({ ...example, name: unusedName(example.name, known.drafts) });
      files.set(name, known);
    }
  }
  const written = [...files].map(([name, { file, drafts }]): DraftFile => {
    const { $schema, decision, caseType } = file;
    return { name, contents: { ...($schema === undefined ? {} : { $schema }), decision, caseType, examples: drafts } };
  });
  const drafts = written.reduce((sum, { contents }) => sum + contents.examples.length, 0);
  return { plugin: plugin.id, drafts, files: written, withoutBase };
}

/** Two comparisons of one rule may read alike, and no two examples of a file have one name. */
function unusedName(name: string, drafts: readonly Example[]): string {
  const isUsed = (candidate: string) => drafts.some((draft) => draft.name === candidate);
  let number = 1;
  let unused = name;
  while (isUsed(unused)) {
    number += 1;
    unused = `${name.slice(0, nameLength - ` (${number})`.length)} (${number})`;
  }
  return unused;
}

interface Draft {
  readonly file: ExampleFile;
  readonly example: Example;
}

function draftsOf(
  { ruleset, file, examples }: RulesetExamples,
  coverage: RulesetCoverage | undefined,
  caseTypes: readonly CaseType[],
): { readonly drafts: readonly Draft[]; readonly gaps: readonly ThresholdWithoutBase[] } {
  const confirmed = examples.filter(({ example }) => isConfirmed(example));
  const definitions = new Map(confirmed.flatMap(({ input }) => input.facts.map((fact) => [fact.id, fact] as const)));
  const covered = [...(coverage?.rules ?? []), ...(coverage?.conditions ?? [])].flatMap(({ comparisons }) => comparisons);
  const known = new Set(examples.map(({ file: { caseType }, facts, input }) => caseKey(caseType, facts, input.parameterValues)));
  const decide = decider(ruleset);
  const drafts: Draft[] = [];
  const gaps: ThresholdWithoutBase[] = [];
  for (const at of comparisonsOf(ruleset)) {
    const { path, comparison, owner } = at;
    const unseen = covered.find((one) => one.path === path)?.unseen ?? [];
    const probe = createProbe(ruleset, at, decide);
    const placed = { comparison, probe, definition: definitions.get(comparison.fact) };
    const threshold = isThreshold(placed) ? thresholdOf(placed) : computedThreshold(comparison, probe, definitions);
    const missing =
      threshold === undefined
        ? missingOutcomes(placed, unseen, confirmed)
        : missingAroundThreshold(threshold, confirmed, examples);
    if (missing.isWithoutBase) gaps.push({ file, path, in: nameOf(owner), comparison: comparisonText(comparison) });
    const { fact } = threshold ?? comparison;
    for (const { base, value } of missing.changed) {
      if (!isAskable(caseTypes, base, fact, value)) continue;
      const facts = withFact(base.facts, fact, value);
      const key = caseKey(base.file.caseType, facts, base.input.parameterValues);
      if (known.has(key)) continue;
      known.add(key);
      const decided = decide({ ...base, facts });
      drafts.push({
        file: base.file,
        example: draftOf({ base, value }, fact, `${nameOf(owner)}: ${comparisonText(comparison)}`, decided),
      });
    }
  }
  return { drafts, gaps };
}

/** Whether there are values under and over what the fact is compared with. */
function isThreshold(placed: Parameters<typeof missingOutcomes>[0]): placed is PlacedFact {
  const { definition, comparison } = placed;
  return definition !== undefined && hasOrder(definition.type) && comparison.value !== null && comparison.path === undefined;
}

function draftOf(
  { base, value }: ChangedExample,
  fact: string,
  shows: string,
  decided: ReturnType<ReturnType<typeof decider>>,
): Example {
  const { status, outcome, fired, missing } = decided;
  const { now, parameters } = base.example;
  return {
    name: `${shows}, at ${fact} ${JSON.stringify(value)}`.slice(-nameLength),
    confirmed: false,
    now,
    facts: withFact(base.example.facts, fact, value),
    ...(parameters === undefined ? {} : { parameters }),
    expect: {
      status,
      ...(status === 'DECIDED' ? { outcome } : {}),
      fired: fired.map(({ rule }) => rule),
      ...(missing.length === 0 ? {} : { missing: missing.map(({ id }) => id) }),
    },
  };
}

/** As `examples.schema.json` bounds an example's name. */
const nameLength = 200;

function nameOf(owner: ComparisonOwner): string {
  return 'rule' in owner ? owner.rule : owner.condition;
}

/** Whether the intake form takes the value; other facts have no bounds. */
function isAskable(caseTypes: readonly CaseType[], { file }: RulesetExample, fact: string, value: JsonValue): boolean {
  const [subject, name = ''] = fact.split('.');
  const form = caseTypes.find(({ id }) => id === file.caseType)?.details.properties;
  const { minimum, maximum } = (subject === 'details' && form?.[name]) || {};
  return typeof value !== 'number' || ((minimum ?? value) <= value && value <= (maximum ?? value));
}

function caseKey(
  caseType: string,
  facts: RulesetExample['facts'],
  parameters: RulesetExample['input']['parameterValues'],
): string {
  const sorted = (values: Readonly<Record<string, JsonValue | undefined>>) =>
    Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([caseType, sorted(facts), sorted(parameters)]);
}
