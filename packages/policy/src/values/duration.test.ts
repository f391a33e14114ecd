import { expect, test } from 'vitest';
import { describeDuration } from './duration.ts';

test.each([
  ['P1DT2H', undefined, '1 day 2 hours', '1天2小时'],
  ['PT30M', 'workingDay', '30 minutes', '30分钟'],
  ['P3D', 'workingDay', '3 working days', '3个工作日'],
  ['P1DT1H', 'workingDay', '1 working day 1 working hour', '1个工作日1个工作小时'],
  ['PT0S', 'workingDay', '0 days', '0天'],
])('%s in %s', (value, unit, en, chinese) => {
  expect(describeDuration(value, unit)).toEqual({ en, 'zh-CN': chinese });
});

test('nothing is said of what is no duration', () => {
  expect(describeDuration('3 days', 'workingDay')).toBeUndefined();
});
