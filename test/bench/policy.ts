import { deepStrictEqual } from 'node:assert/strict';
import { checkRuleset, createEvaluator } from '@aftercare/policy';
import { median, rounded } from './median.ts';
import { type Contender, createContenders } from './policy-contenders.ts';
import { createWorkload, facts, rulesetOf, type Workload } from './policy-workload.ts';

/** Whether it runs at all, and whether the results are equal; its ratios say little. */
const isQuick = process.argv.includes('--quick');
const ruleCounts = isQuick ? [5, 40] : [5, 40, 300, 1_000];
const rounds = isQuick ? 1 : 9;
/** Long enough to be warm, short enough that the contenders of a round see the same machine. */
const sliceMicroseconds = isQuick ? 2_000 : 60_000;

/** Processor time of all threads, in microseconds: on an idle machine that of the clock, and what else runs does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Microseconds for one case. */
async function time({ evaluate }: Contender, { cases }: Workload, repeat: number): Promise<number> {
  const started = processorTime();
  for (let each = 0; each < repeat; each += 1)
    for (const of of cases) {
      const result = evaluate(of);
      if (result instanceof Promise) await result;
    }
  return (processorTime() - started) / (repeat * cases.length);
}

async function checkEqual(contenders: readonly Contender[], { cases }: Workload): Promise<number> {
  let heldRules = 0;
  for (const of of cases) {
    let first: readonly unknown[] | undefined;
    for (const { name, evaluate, held } of contenders) {
      const names = held(await evaluate(of));
      first ??= names;
      deepStrictEqual(names, first, `${name} holds other rules`);
    }
    heldRules += first?.length ?? 0;
  }
  return heldRules / cases.length;
}

/** A decision of ours with all that it can be asked: what fired, why, on which facts. */
function readingFired(contender: Contender): Contender {
  return { ...contender, evaluate: (of) => Reflect.get(Object(contender.evaluate(of)), 'fired') };
}

const ratios: Record<string, number> = {};
for (const ruleCount of ruleCounts) {
  const workload = createWorkload(ruleCount);
  const contenders = createContenders(workload);
  const held = await checkEqual(contenders, workload);
  const repeats = new Map<string, number>();
  for (const contender of contenders) {
    let repeat = 1;
    while ((await time(contender, workload, repeat)) * repeat * workload.cases.length < sliceMicroseconds) repeat *= 2;
    repeats.set(contender.name, repeat);
  }
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const contender of contenders)
      times.get(contender.name)?.push(await time(contender, workload, repeats.get(contender.name) ?? 1));
  const ours = times.get('aftercare') ?? [];
  console.log(`${ruleCount} rules, ${held.toFixed(1)} hold: results equal`);
  for (const [name, each] of times) {
    console.log(`  ${name.padEnd(18)} ${rounded(median(each))} µs`);
    if (name !== 'aftercare')
      ratios[`${name}@${ruleCount}`] = rounded(median(each.map((micros, round) => micros / (ours[round] ?? 0))));
  }
  const [aftercare] = contenders;
  if (aftercare !== undefined) {
    const micros = await time(readingFired(aftercare), workload, repeats.get(aftercare.name) ?? 1);
    console.log(`  (aftercare, with the reasons read: ${rounded(micros)} µs)`);
  }
  if (ruleCount === 1_000) {
    const engineRun = median(times.get('json-rules-engine') ?? []);
    const first = checkAndCompile(workload);
    // As often as json-rules-engine had run before it was timed: once to compare the results and once to find the repeats.
    for (let each = 0; each < 2 * workload.cases.length; each += rounds) checkAndCompile(workload);
    const warm = checkAndCompile(workload);
    console.log(
      `  check and compile  ${rounded(first)} µs, the first ${rounds} times; ${rounded(warm)} µs, as warm as the others`,
    );
    ratios['check-and-compile@1000'] = rounded(engineRun / first);
    ratios['check-and-compile-warm@1000'] = rounded(engineRun / warm);
  }
}
console.log(JSON.stringify({ bench: 'policy', ratios }));
process.exit(0);

/** Microseconds for the check and the compilation of a ruleset. */
function checkAndCompile(workload: Workload): number {
  const ruleset = rulesetOf(workload);
  const outcome = { type: 'object', properties: { rule: { type: 'string' } } };
  const decision = { id: 'bench', hitPolicies: ['collect'] as const, outcome, facts: [] };
  const taken = Array.from({ length: rounds }, () => {
    const started = processorTime();
    const faults = checkRuleset(ruleset, { file: 'bench', facts, parameters: [], decision, caseTypes: ruleset.caseTypes });
    createEvaluator({ ruleset, facts, parameters: [], parameterValues: {} });
    deepStrictEqual(faults, []);
    return processorTime() - started;
  });
  return median(taken);
}
