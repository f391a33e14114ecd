import { expect, test } from 'vitest';
import { samplePlugin } from '../test/sample-plugin.ts';
import { decisionPoints } from './decision-points.ts';
import { factsOfDecision } from './facts-of-decision.ts';

test('facts that hold codes have the names that the plugins give these, their own first', () => {
  const clocks = decisionPoints.find(({ id }) => id === 'clocks');
  if (clocks === undefined) throw new Error('no such decision');
  const name = (en: string) => ({ en, 'zh-CN': `名称${en}` });
  const codes = { 'category.BROKEN': name('a break'), 'team.WORKSHOP': name('the menders'), WHEEL: name('a wheel') };
  const plugin = { ...samplePlugin, codes };
  const facts = new Map(factsOfDecision(clocks, plugin.caseTypes, [plugin]).map((fact) => [fact.id, fact]));
  expect(facts.get('classification.category')?.valueLabels).toEqual({ BROKEN: name('a break'), WHEEL: name('a wheel') });
  expect(facts.get('classification.team')?.valueLabels).toEqual({ WORKSHOP: name('the menders') });
  expect(facts.get('details.part')?.valueLabels).toEqual({ WHEEL: name('a wheel') });
  expect(facts.get('case.type')?.valueLabels).toMatchObject({ 'toy.complaint': { en: 'toy complaint', 'zh-CN': '玩具投诉' } });
  expect(facts.get('classification.severity')?.valueLabels?.['CRITICAL']).toEqual({ en: 'critical', 'zh-CN': '危急' });
  expect(facts.get('case.title')?.valueLabels).toBeUndefined();
});
