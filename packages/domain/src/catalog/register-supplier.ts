import { type Context, insert } from '@aftercare/platform';
import { checkCode, checkText } from '../input/check-text.ts';
import { flushUnused, requireUnused } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import { Supplier } from './supplier.ts';
import type { RegisterSupplierInput } from './supplier-input.ts';

/** Enters a supplier in the register. */
export async function registerSupplier(context: Context, input: RegisterSupplierInput): Promise<Supplier> {
  const { code, name, qualifiedUntil = null } = input;
  const key = { where: { code }, shown: code, field: 'code' };
  await lookUp([...checkCode('code', code), ...checkText('name', name, 200)], {
    unused: () => requireUnused(context, Supplier, key),
  });
  const supplier = insert(context, Supplier, { code, name: name.trim(), qualifiedUntil });
  await flushUnused(context, Supplier, key);
  return supplier;
}
