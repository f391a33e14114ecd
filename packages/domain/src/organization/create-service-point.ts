import { type Context, insert } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { checkCode, checkLocalizedText, checkOptionalText, trimmed, trimmedTexts } from '../input/check-text.ts';
import { flushUnused, requireUnused } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import { checkPhone } from '../parties/contact-details.ts';
import { findBusinessUnit } from './find-business-unit.ts';
import { ServicePoint } from './service-point.ts';
import type { CreateServicePointInput } from './service-point-input.ts';

/** Makes a place where customers are served. */
export async function createServicePoint(context: Context, input: CreateServicePointInput): Promise<ServicePoint> {
  const { code, name, kind } = input;
  const key = { where: { code }, shown: code, field: 'code' };
  const problems = [
    ...checkCode('code', code),
    ...checkLocalizedText('name', name, 200),
    ...checkOptionalText('address', input.address, 500),
    ...checkPhone('phone', input.phone),
  ];
  const { unit } = await lookUp(problems, {
    unused: () => requireUnused(context, ServicePoint, key),
    unit: () => findBusinessUnit(context, input.businessUnit),
  });
  const servicePoint = insert(context, ServicePoint, {
    ...{ code, name: trimmedTexts(name), kind },
    address: trimmed(input.address),
    phone: trimmed(input.phone),
    businessUnit: ref(unit),
  });
  await flushUnused(context, ServicePoint, key);
  return servicePoint;
}
