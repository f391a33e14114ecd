import { type Context, insert } from '@aftercare/platform';
import { checkCode, checkLocalizedText, trimmedTexts } from '../input/check-text.ts';
import { flushUnused, requireUnused } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import { Partner } from './partner.ts';
import type { RegisterPartnerInput } from './partner-input.ts';

/** Puts a partner on file; its API keys come separately. */
export async function registerPartner(context: Context, input: RegisterPartnerInput): Promise<Partner> {
  const { code, name } = input;
  const key = { where: { code }, shown: code, field: 'code' };
  await lookUp([...checkCode('code', code), ...checkLocalizedText('name', name, 200)], {
    unused: () => requireUnused(context, Partner, key),
  });
  const partner = insert(context, Partner, { code, name: trimmedTexts(name) });
  await flushUnused(context, Partner, key);
  return partner;
}
