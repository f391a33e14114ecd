import { expect, test } from 'vitest';
import type { FactDefinition } from '../fact.ts';
import { reasonRenderer } from './reason.ts';

const reply: FactDefinition = {
  id: 'param.reply',
  type: 'duration',
  unit: 'workingDay',
  label: { en: 'reply time', 'zh-CN': '答复时限' },
};

test('a time that a calendar counts is told in working days', () => {
  const render = reasonRenderer<string>(
    { en: 'Answered within {param.reply}.', 'zh-CN': '须在{param.reply}内答复。' },
    () => reply,
    () => (known) => known,
  );
  expect(render('P3D')).toEqual({ en: 'Answered within 3 working days.', 'zh-CN': '须在3个工作日内答复。' });
});
