import { type Context, refuse, type UserErrorDetail, UserErrors } from '@aftercare/platform';
import { Asset } from '../catalog/asset.ts';
import { Batch } from '../catalog/batch.ts';
import { refuseCatalog } from '../catalog/catalog-errors.ts';
import { Product } from '../catalog/product.ts';
import { checkNotNegative, checkPositive } from '../input/check-amount.ts';
import type { OrderLineInput } from './order-inputs.ts';
import { refuseSale } from './sales-errors.ts';

export interface LineReferences {
  readonly product: Product;
  readonly batch: Batch | null;
  readonly asset: Asset | null;
}

/** What can be said against lines without asking the database. */
export function checkLines(lines: readonly OrderLineInput[]): UserErrorDetail[] {
  const seen = new Set<string>();
  return lines.flatMap(({ quantity, unitPrice, serialNumber }, index) => {
    const path = `lines[${index}]`;
    const repeated = serialNumber ? seen.has(serialNumber) : false;
    if (serialNumber) seen.add(serialNumber);
    return [
      ...checkPositive(`${path}.quantity`, quantity),
      ...checkNotNegative(`${path}.unitPrice`, unitPrice),
      ...(serialNumber && !/^0*1(\.0*)?$/.test(quantity)
        ? [refuseSale.detail('ORDER_PIECE_QUANTITY', {}, `${path}.quantity`)]
        : []),
      ...(serialNumber && repeated ? [refuseSale.detail('ORDER_PIECE_REPEATED', { serialNumber }, `${path}.serialNumber`)] : []),
    ];
  });
}

/** Finds what the lines name, in three statements however many there are; refuses all that is not on file at once. */
export async function findLines(context: Context, lines: readonly OrderLineInput[]): Promise<readonly LineReferences[]> {
  const { em } = context;
  const products = await em.find(Product, { sku: { $in: lines.map(({ sku }) => sku) } });
  const productBySku = new Map(products.map((product) => [product.sku, product]));
  const batchCodes = lines.flatMap(({ batch }) => batch || []);
  const batches = await em.find(Batch, {
    product: { $in: products.map(({ id }) => [context.tenantId, id] as const) },
    code: { $in: batchCodes },
  });
  const batchByKey = new Map(batches.map((batch) => [batchKey(batch.product.id, batch.code), batch]));
  const serialNumbers = lines.flatMap(({ serialNumber }) => serialNumber || []);
  const assets = await em.find(Asset, { serialNumber: { $in: serialNumbers } });
  const assetBySerial = new Map(assets.map((asset) => [asset.serialNumber, asset]));

  const problems: UserErrorDetail[] = [];
  const found: LineReferences[] = [];
  lines.forEach((line, index) => {
    const missing = (entity: string, id: string, field: string) => {
      problems.push(refuse.detail('NOT_FOUND', { entity, id }, `lines[${index}].${field}`));
    };
    const asset = line.serialNumber ? assetBySerial.get(line.serialNumber) : null;
    if (asset === undefined) missing('Asset', line.serialNumber ?? '', 'serialNumber');
    const product = productBySku.get(line.sku);
    if (!product) return missing('Product', line.sku, 'sku');
    const batch = line.batch ? batchByKey.get(batchKey(product.id, line.batch)) : null;
    if (batch === undefined) missing('Batch', line.batch ?? '', 'batch');
    if (asset && asset.product.id !== product.id) {
      const values = { serialNumber: asset.serialNumber, sku: line.sku };
      problems.push(refuseCatalog.detail('ASSET_OF_OTHER_PRODUCT', values, `lines[${index}].serialNumber`));
    }
    found.push({ product, batch: batch ?? null, asset: asset ?? null });
  });
  if (problems.length > 0) throw new UserErrors(problems);
  return found;
}

function batchKey(productId: string, code: string): string {
  return `${productId} ${code}`;
}
