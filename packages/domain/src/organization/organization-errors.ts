import { declareErrors } from '@aftercare/platform';

export const refuseOrganization = declareErrors({
  CALENDAR_INVALID: { en: '{problem}', 'zh-CN': '{problem}' },
});
