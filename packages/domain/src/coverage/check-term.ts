import type { UserErrorDetail } from '@aftercare/platform';
import { checkPositive, checkSize, checkWhole } from '../input/check-amount.ts';
import { checkRuleCode } from '../input/check-text.ts';
import type { RegisterCoverageInput } from './coverage-inputs.ts';

type TermFields = Pick<RegisterCoverageInput, 'months' | 'covers' | 'usageCap'>;

export function checkTerm({ months, covers, usageCap }: TermFields): UserErrorDetail[] {
  return [
    ...checkWhole('months', months, 1, 600),
    ...checkSize('covers', covers, 1, 20),
    ...(covers ?? []).flatMap((covered, index) => checkRuleCode(`covers[${index}]`, covered)),
    ...checkPositive('usageCap', usageCap),
  ];
}
