import {
  type CompiledCondition,
  constantCondition,
  isFalse,
  isTrue,
  isUnknown,
  opposite,
  type Requirement,
  type Test,
  type Truth,
} from './truth.ts';

/** False as soon as one is false; else unknown when one is unknown. */
export function allOf(conditions: readonly CompiledCondition[]): CompiledCondition {
  const open: CompiledCondition[] = [];
  const requires: Requirement[] = [];
  for (const condition of conditions) {
    if (condition.constant === isFalse) return constantCondition(isFalse);
    if (condition.constant === isTrue) continue;
    open.push(condition);
    for (const requirement of condition.requires) requires.push(requirement);
  }
  const [only] = open;
  if (only === undefined) return constantCondition(isTrue);
  if (open.length === 1) return only;
  return { test: everyTest(cheapestFirst(open)), cost: costOf(open), requires, addLacks: lacksOfOpen(open) };
}

/** True as soon as one is true; else unknown when one is unknown. */
export function anyOf(conditions: readonly CompiledCondition[]): CompiledCondition {
  const open = conditions.filter(({ constant }) => constant !== isFalse);
  const [only] = open;
  if (only === undefined) return constantCondition(isFalse);
  if (open.some(({ constant }) => constant === isTrue)) return constantCondition(isTrue);
  if (open.length === 1) return only;
  return { test: someTest(cheapestFirst(open)), cost: costOf(open), requires: [], addLacks: lacksOfOpen(open) };
}

export function notOf({ test, cost, constant, addLacks }: CompiledCondition): CompiledCondition {
  return {
    test: (frame) => opposite(test(frame)),
    cost,
    addLacks,
    requires: [],
    ...(constant === undefined ? {} : { constant: opposite(constant) }),
  };
}

/** Neither a connective nor a test has an effect, so that the order changes the time taken and nothing else. */
function cheapestFirst(conditions: readonly CompiledCondition[]): readonly Test[] {
  return conditions.toSorted(byCost).map(({ test }) => test);
}

function byCost(left: CompiledCondition, right: CompiledCondition): number {
  return left.cost - right.cost;
}

function costOf(conditions: readonly CompiledCondition[]): number {
  let sum = 0;
  for (const { cost } of conditions) sum += cost;
  return sum;
}

function lacksOfOpen(conditions: readonly CompiledCondition[]): CompiledCondition['addLacks'] {
  return (frame, lacks) => {
    for (const { test, addLacks } of conditions) if (test(frame) === isUnknown) addLacks(frame, lacks);
  };
}

/** Two and three are spelled out: a loop costs more than the comparisons in it. */
function everyTest(tests: readonly Test[]): Test {
  const [first, second, third] = tests;
  if (first !== undefined && second !== undefined && third === undefined)
    return (frame) => {
      const truth = first(frame);
      if (truth === isFalse) return isFalse;
      const next = second(frame);
      return next === isTrue ? truth : next;
    };
  if (first !== undefined && second !== undefined && third !== undefined && tests.length === 3)
    return (frame) => {
      let truth = first(frame);
      if (truth === isFalse) return isFalse;
      const next = second(frame);
      if (next === isFalse) return isFalse;
      if (next < truth) truth = next;
      const last = third(frame);
      return last === isTrue ? truth : last;
    };
  return (frame) => {
    let truth: Truth = isTrue;
    for (const test of tests) {
      const next = test(frame);
      if (next === isFalse) return isFalse;
      if (next < truth) truth = next;
    }
    return truth;
  };
}

function someTest(tests: readonly Test[]): Test {
  return (frame) => {
    let truth: Truth = isFalse;
    for (const test of tests) {
      const next = test(frame);
      if (next === isTrue) return isTrue;
      if (next > truth) truth = next;
    }
    return truth;
  };
}
