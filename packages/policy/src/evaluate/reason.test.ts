import { expect, test } from 'vitest';
import type { FactDefinition } from '../fact.ts';
import { reasonRenderer } from './reason.ts';

const reply: FactDefinition = {
  id: 'param.reply',
  type: 'duration',
  unit: 'workingDay',
  label: { en: 'reply time', 'zh-CN': '答复时限' },
};

test('a code is told by its name, listed or not', () => {
  const category: FactDefinition = {
    id: 'classification.category',
    type: 'string',
    label: { en: 'category', 'zh-CN': '类别' },
    valueLabels: { PATHOGEN: { en: 'a germ', 'zh-CN': '致病微生物' } },
  };
  for (const definition of [category, { ...category, enum: ['PATHOGEN', 'NEW'] }]) {
    const render = reasonRenderer<string>(
      { en: 'It has {x.y}.', 'zh-CN': '含有{x.y}。' },
      () => definition,
      () => (known) => known,
    );
    expect(render('PATHOGEN')).toEqual({ en: 'It has a germ.', 'zh-CN': '含有致病微生物。' });
    expect(render('NEW').en).toBe('It has NEW.');
  }
});

test('a time that a calendar counts is told in working days', () => {
  const render = reasonRenderer<string>(
    { en: 'Answered within {param.reply}.', 'zh-CN': '须在{param.reply}内答复。' },
    () => reply,
    () => (known) => known,
  );
  expect(render('P3D')).toEqual({ en: 'Answered within 3 working days.', 'zh-CN': '须在3个工作日内答复。' });
});
