import { exampleCase } from '@aftercare/plugin-sdk';
import { createEvaluator, createReferenceEvaluator, decorators, operators } from '@aftercare/policy';
import { Engine, Operator, OperatorDecorator } from 'json-rules-engine';
import { describe, expect, test } from 'vitest';
import { plugins } from '../company.ts';

describe.each(plugins.plugins)('the rules of $id', (plugin) => {
  test('load unchanged into json-rules-engine, each by itself', () => {
    const rules = plugin.rulesets.flatMap((ruleset) => ruleset.rules);
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) {
      const engine = new Engine(JSON.parse(JSON.stringify([rule])));
      for (const { name, holds } of operators) engine.addOperator(new Operator(name, holds));
      for (const { name, holds } of decorators) engine.addOperatorDecorator(new OperatorDecorator(name, holds));
      const [loaded] = [...Object(Reflect.get(engine, 'rules'))];
      expect(loaded.name).toBe(rule.name);
      expect(JSON.parse(loaded.toJSON()).event).toEqual(rule.event);
    }
  });

  test('give by json-rules-engine in every worked example what they give compiled', async () => {
    const owners = [plugin, ...plugins.plugins.filter(({ id }) => id !== plugin.id)];
    for (const file of plugin.examples)
      for (const example of file.examples) {
        const { input, facts } = exampleCase(owners, file, example);
        expect(await createReferenceEvaluator(input).decide(facts)).toEqual(createEvaluator(input).decide(facts));
      }
  });
});
