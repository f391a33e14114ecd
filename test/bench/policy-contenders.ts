import { createEvaluator, type Facts } from '@aftercare/policy';
import { ZenEngine } from '@gorules/zen-engine';
import jsonLogic from 'json-logic-js';
import { Engine } from 'json-rules-engine';
import { type Asked, factId, facts, rulesetOf, type Workload } from './policy-workload.ts';

/** Evaluates the whole ruleset for one case; `held` names the rules that held, in order. */
export interface Contender {
  readonly name: string;
  readonly evaluate: (of: Facts) => unknown;
  readonly held: (result: unknown) => readonly unknown[];
}

/** Each made once, as one would use it: none pays for loading its rules. */
export function createContenders(workload: Workload): readonly Contender[] {
  return [aftercare(workload), jsonRulesEngine(workload), zenEngine(workload), jsonLogicJs(workload)];
}

/** With the outcome of every rule; reasons and the facts seen are worked out where `fired` is read, which is not timed. */
function aftercare(workload: Workload): Contender {
  const evaluator = createEvaluator({ ruleset: rulesetOf(workload), facts, parameters: [], parameterValues: {} });
  return {
    name: 'aftercare',
    evaluate: (of) => evaluator.decide(of),
    held: (result) => list(Reflect.get(Object(result), 'outcome')).map(ruleOf),
  };
}

function jsonRulesEngine(workload: Workload): Contender {
  const engine = new Engine(JSON.parse(JSON.stringify(rulesetOf(workload).rules)));
  return {
    name: 'json-rules-engine',
    evaluate: (of) => engine.run({ ...of }),
    held: (result) => list(Reflect.get(Object(result), 'events')).map((event) => ruleOf(Reflect.get(Object(event), 'params'))),
  };
}

/** One decision table with a column for each fact. */
function zenEngine({ rules }: Workload): Contender {
  const anything = Object.fromEntries(facts.map(({ id }) => [id, '']));
  const cell = (asked: readonly Asked[]) => asked.map(asked.length === 1 ? zenCell : zenTest).join(' and ');
  const table = {
    hitPolicy: 'collect',
    inputs: facts.map(({ id }) => ({ id, name: id, field: id })),
    outputs: [{ id: 'rule', name: 'rule', field: 'rule' }],
    rules: rules.map(({ name, asked }) => ({
      _id: name,
      rule: JSON.stringify(name),
      ...anything,
      ...Object.fromEntries([...Map.groupBy(asked, ({ fact }) => factId(fact))].map(([id, each]) => [id, cell(each)])),
    })),
  };
  const position = { x: 0, y: 0 };
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position },
      { id: 'table', type: 'decisionTableNode', name: 'table', position, content: table },
      { id: 'out', type: 'outputNode', name: 'out', position },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  });
  return {
    name: 'zen-engine',
    evaluate: (of) => decision.evaluate(of),
    held: (result) => list(Reflect.get(Object(result), 'result')).map(ruleOf),
  };
}

/** Its short form, the fastest. */
function zenCell({ kind, value }: Asked): string {
  if (kind === 'in') return value.map((each) => JSON.stringify(each)).join(', ');
  return kind === 'equal' ? JSON.stringify(value) : `> ${value}`;
}

function zenTest({ kind, value }: Asked): string {
  if (kind === 'equal') return `$ == ${JSON.stringify(value)}`;
  return kind === 'greaterThan' ? `$ > ${value}` : `$ in ${JSON.stringify(value)}`;
}

function jsonLogicJs({ rules }: Workload): Contender {
  const logics = rules.map(({ name, asked }) => ({ name, logic: { and: asked.map(logicTest) } }));
  return {
    name: 'json-logic-js',
    evaluate: (of) => logics.filter(({ logic }) => jsonLogic.apply(logic, of) === true).map(({ name }) => name),
    held: list,
  };
}

function logicTest({ fact, kind, value }: Asked): object {
  const read = { var: factId(fact) };
  return kind === 'equal' ? { '===': [read, value] } : kind === 'greaterThan' ? { '>': [read, value] } : { in: [read, value] };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function ruleOf(outcome: unknown): unknown {
  return Reflect.get(Object(outcome), 'rule');
}
