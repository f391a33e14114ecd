import { scalarsIn } from '../analyse/candidates/objects.ts';
import { checkParameter } from '../check/parameter.ts';
import { CompiledRuleset } from '../compile/compiled-ruleset.ts';
import type { DecisionResult } from '../decision.ts';
import { isParameterFact, parameterFactId } from '../declarations.ts';
import { createEvaluator } from '../evaluate/evaluator.ts';
import { type EvaluatorInput, type PreparedRevision, prepareRevision } from '../evaluate/prepared-revision.ts';
import { settle } from '../evaluate/settle.ts';
import type { FactDefinition, Facts, JsonValue } from '../fact.ts';
import { isObjectValue } from '../values/json.ts';
import { AlternativeValues } from './alternatives.ts';
import { isRuledOut } from './possible-results.ts';
import { isWanted, type WantedResult } from './wanted-result.ts';

export interface FactChange {
  readonly fact: FactDefinition;
  /** `GIVEN` for a fact that was missing. */
  readonly kind: 'CHANGED' | 'GIVEN';
  readonly from: JsonValue | undefined;
  readonly to: JsonValue;
}

/**
 * `FOUND`: with the changes the wanted result is decided, and none of fewer facts was found. `IMPOSSIBLE`: no values of the facts that
 * may change give it. `NOT_WITHIN_LIMIT`: neither could be shown.
 */
export interface WhyNot {
  readonly status: 'FOUND' | 'IMPOSSIBLE' | 'NOT_WITHIN_LIMIT';
  readonly changes: readonly FactChange[];
  /** What is decided with the changes. */
  readonly decided: DecisionResult;
}

export interface WhyNotOptions {
  /** Facts that stay as they are: the type of the case, say. */
  readonly fixed?: readonly string[];
  /** Whether what the business unit has set may change too. */
  readonly includeParameters?: boolean;
  /** The most decisions that are tried. */
  readonly decisions?: number;
}

const defaultDecisions = 20_000;
/** So many decisions take as long as to compile the rules for other parameters. */
const decisionsACompilation = 100;

class LimitReached extends Error {}

/** The fewest facts that would have to differ for another result, and how; of equally few, those that differ least. */
export function whyNot(input: EvaluatorInput, facts: Facts, wanted: WantedResult, options: WhyNotOptions = {}): WhyNot {
  const search = new ChangeSearch(input, facts, wanted, options);
  const { status, changed } = search.find();
  const decided = search.decideWith(changed);
  return {
    status,
    decided,
    changes: [...changed].map(([id, to]) => {
      const from = search.presentValue(id);
      return { fact: search.definitionOf(id), kind: from === undefined ? 'GIVEN' : 'CHANGED', from, to };
    }),
  };
}

type Values = ReadonlyMap<string, JsonValue>;

interface Found {
  readonly status: WhyNot['status'];
  readonly changed: Values;
}

interface Compiled {
  readonly prepared: PreparedRevision;
  readonly rules: CompiledRuleset;
}

class ChangeSearch {
  readonly #input: EvaluatorInput;
  readonly #facts: Facts;
  readonly #wanted: WantedResult;
  readonly #prepared: PreparedRevision;
  readonly #compiled = new Map<string, Compiled>();
  readonly #alternatives: ReadonlyMap<string, readonly JsonValue[]>;
  readonly #isExact: boolean;
  #decisionsLeft: number;

  constructor(input: EvaluatorInput, facts: Facts, wanted: WantedResult, options: WhyNotOptions) {
    const { fixed = [], includeParameters = false, decisions = defaultDecisions } = options;
    this.#input = input;
    this.#wanted = wanted;
    this.#decisionsLeft = decisions;
    this.#prepared = prepareRevision(input);
    const { factIds, parameterIds, parameterFacts, definitionOf } = this.#prepared;
    this.#facts = Object.fromEntries(factIds.map((id) => [id, Object.hasOwn(facts, id) ? facts[id] : undefined]));
    const changing = includeParameters ? parameterIds.map(parameterFactId) : [];
    const values = new AlternativeValues(
      this.#prepared,
      new Map([...parameterFacts].filter(([id]) => !changing.includes(id))),
      (id) => this.presentValue(id),
      leavesOf(wanted.outcome ?? null),
    );
    // What a case was opened with is less likely to be otherwise than what it is about.
    const ids = [
      ...factIds.filter((id) => !id.startsWith('case.')),
      ...factIds.filter((id) => id.startsWith('case.')),
      ...changing,
    ];
    const found = ids.filter((id) => !fixed.includes(id)).map((id) => [id, values.of(definitionOf(id))] as const);
    this.#alternatives = new Map(found.map(([id, each]) => [id, each.values.filter((value) => this.#isAllowed(id, value))]));
    this.#isExact = found.every(([, { isExact }]) => isExact);
  }

  definitionOf(id: string): FactDefinition {
    return this.#prepared.definitionOf(id);
  }

  presentValue(id: string): JsonValue | undefined {
    return this.#prepared.parameterFacts.get(id) ?? this.#facts[id];
  }

  decideWith(changed: Values): DecisionResult {
    return createEvaluator(this.#inputWith(changed)).decide(this.#factsWith(changed));
  }

  find(): Found {
    const unchanged: Values = new Map();
    if (isWanted(this.decideWith(unchanged), this.#wanted)) return { status: 'FOUND', changed: unchanged };
    if (isRuledOut(this.#prepared.ruleset, this.#wanted)) return { status: 'IMPOSSIBLE', changed: unchanged };
    const ids = [...this.#alternatives.keys()];
    try {
      if (!ids.some(isParameterFact) && !this.#mayLeadTo(ids, unchanged)) return { status: 'IMPOSSIBLE', changed: unchanged };
      for (let size = 1; size <= ids.length; size += 1)
        for (const chosen of subsetsOf(ids, size)) {
          const found = this.#among(chosen.toSorted(parametersFirst), unchanged);
          if (found !== undefined) return { status: 'FOUND', changed: found };
        }
    } catch (error) {
      if (!(error instanceof LimitReached)) throw error;
      return { status: 'NOT_WITHIN_LIMIT', changed: unchanged };
    }
    return { status: this.#isExact ? 'IMPOSSIBLE' : 'NOT_WITHIN_LIMIT', changed: unchanged };
  }

  /** Values for all of the facts with which the result is the wanted one. */
  #among(ids: readonly string[], changed: Values): Values | undefined {
    const [id, ...others] = ids;
    if (id === undefined) return isWanted(this.#try(new Set(), changed), this.#wanted) ? changed : undefined;
    // A parameter left out would have its default.
    if (!ids.some(isParameterFact) && !this.#mayLeadTo(ids, changed)) return undefined;
    for (const value of this.#alternatives.get(id) ?? []) {
      const found = this.#among(others, new Map([...changed, [id, value]]));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Whether some values of the facts could, as far as can be told without them. */
  #mayLeadTo(open: readonly string[], changed: Values): boolean {
    const result = this.#try(new Set(open), changed);
    return result.status === 'NEEDS_INFORMATION' || isWanted(result, this.#wanted);
  }

  #try(without: ReadonlySet<string>, changed: Values): DecisionResult {
    this.#spend(1);
    const { prepared, rules } = this.#compiledFor(changed);
    const facts = this.#factsWith(changed);
    const frame = rules.frameOf(Object.fromEntries(Object.entries(facts).filter(([id]) => !without.has(id))));
    // Looking no closer at what is open only leaves more of it open.
    return settle(prepared, rules.judge(frame), rules.otherwise(frame), {
      known: frame,
      readFact: (id) => rules.readFact(id, frame),
      showsTwoVerdicts: () => true,
    });
  }

  #compiledFor(changed: Values): Compiled {
    const key = JSON.stringify([...changed].filter(([id]) => isParameterFact(id)));
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    this.#spend(decisionsACompilation);
    const prepared = prepareRevision(this.#inputWith(changed));
    const compiled = { prepared, rules: new CompiledRuleset(prepared) };
    this.#compiled.set(key, compiled);
    return compiled;
  }

  #inputWith(changed: Values): EvaluatorInput {
    const set = this.#input.parameters.flatMap(({ id }): [string, JsonValue][] => {
      const value = changed.get(parameterFactId(id));
      return value === undefined ? [] : [[id, value]];
    });
    return { ...this.#input, parameterValues: { ...this.#input.parameterValues, ...Object.fromEntries(set) } };
  }

  #factsWith(changed: Values): Facts {
    return { ...this.#facts, ...Object.fromEntries([...changed].filter(([id]) => !isParameterFact(id))) };
  }

  /** A parameter within its bounds and its lock. */
  #isAllowed(id: string, value: JsonValue): boolean {
    if (!isParameterFact(id)) return true;
    const parameter = this.#input.parameters.find((each) => parameterFactId(each.id) === id);
    return parameter !== undefined && checkParameter(parameter, value).length === 0;
  }

  #spend(decisions: number): void {
    this.#decisionsLeft -= decisions;
    if (this.#decisionsLeft < 0) throw new LimitReached();
  }
}

function parametersFirst(left: string, right: string): number {
  return Number(isParameterFact(right)) - Number(isParameterFact(left));
}

function* subsetsOf(ids: readonly string[], size: number): Generator<readonly string[]> {
  if (size === 0) yield [];
  else
    for (const [index, id] of ids.entries())
      for (const others of subsetsOf(ids.slice(index + 1), size - 1)) yield [id, ...others];
}

function leavesOf(value: JsonValue): readonly JsonValue[] {
  return isObjectValue(value) ? Object.values(value).flatMap(leavesOf) : scalarsIn(value);
}
