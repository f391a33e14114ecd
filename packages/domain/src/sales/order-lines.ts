import { type Context, refuse, type UserErrorDetail, UserErrors } from '@aftercare/platform';
import { Asset } from '../catalog/asset.ts';
import { Batch } from '../catalog/batch.ts';
import { refuseCatalog } from '../catalog/catalog-errors.ts';
import { Product } from '../catalog/product.ts';
import { checkNotNegative, checkPositive } from '../input/check-amount.ts';
import type { OrderLineInput } from './order-inputs.ts';
import { refuseSale } from './sales-errors.ts';

/** A line with what it names, found on file. */
export interface FoundLine {
  readonly quantity: string;
  readonly unitPrice: string;
  readonly product: Product;
  readonly batch: Batch | null;
  readonly asset: Asset | null;
}

/** What can be said against lines without asking the database. */
export function checkLines(lines: readonly OrderLineInput[]): UserErrorDetail[] {
  const serialNumbers = new Set<string>();
  return lines.flatMap(({ quantity, unitPrice, serialNumber }, index) => {
    const path = `lines[${index}]`;
    const problems = [...checkPositive(`${path}.quantity`, quantity), ...checkNotNegative(`${path}.unitPrice`, unitPrice)];
    if (!serialNumber) return problems;
    if (!/^0*1(\.0*)?$/.test(quantity)) problems.push(refuseSale.detail('ORDER_PIECE_QUANTITY', {}, `${path}.quantity`));
    if (serialNumbers.has(serialNumber)) {
      problems.push(refuseSale.detail('ORDER_PIECE_REPEATED', { serialNumber }, `${path}.serialNumber`));
    }
    serialNumbers.add(serialNumber);
    return problems;
  });
}

/** Finds what the lines name, in three statements however many they are; refuses all that is not on file at once. */
export async function findLines(context: Context, lines: readonly OrderLineInput[]): Promise<readonly FoundLine[]> {
  const onFile = await namedBy(context, lines);
  const results = lines.map((line, index) => matchLine(onFile, line, `lines[${index}]`));
  const problems = results.flatMap((result) => ('problems' in result ? result.problems : []));
  if (problems.length > 0) throw new UserErrors(problems);
  return results.flatMap((result) => ('problems' in result ? [] : result));
}

interface OnFile {
  readonly products: ReadonlyMap<string, Product>;
  readonly batches: ReadonlyMap<string, Batch>;
  readonly assets: ReadonlyMap<string, Asset>;
}

async function namedBy({ em, tenantId }: Context, lines: readonly OrderLineInput[]): Promise<OnFile> {
  const products = await em.find(Product, { sku: { $in: lines.map(({ sku }) => sku) } });
  const batches = await em.find(Batch, {
    product: { $in: products.map(({ id }) => [tenantId, id] as const) },
    code: { $in: lines.flatMap(({ batch }) => batch || []) },
  });
  const assets = await em.find(Asset, { serialNumber: { $in: lines.flatMap(({ serialNumber }) => serialNumber || []) } });
  return {
    products: new Map(products.map((product) => [product.sku, product])),
    batches: new Map(batches.map((batch) => [batchKey(batch.product.id, batch.code), batch])),
    assets: new Map(assets.map((asset) => [asset.serialNumber, asset])),
  };
}

function batchKey(productId: string, code: string): string {
  return `${productId} ${code}`;
}

function matchLine(
  onFile: OnFile,
  { sku, batch: code, serialNumber, quantity, unitPrice }: OrderLineInput,
  path: string,
): FoundLine | { readonly problems: UserErrorDetail[] } {
  const missing = (entity: string, id: string, field: string) => refuse.detail('NOT_FOUND', { entity, id }, `${path}.${field}`);
  const product = onFile.products.get(sku) ?? null;
  const batch = (code && product && onFile.batches.get(batchKey(product.id, code))) || null;
  const asset = (serialNumber && onFile.assets.get(serialNumber)) || null;
  const problems = [
    ...(product ? [] : [missing('Product', sku, 'sku')]),
    ...(code && product && !batch ? [missing('Batch', code, 'batch')] : []),
    ...(serialNumber && !asset ? [missing('Asset', serialNumber, 'serialNumber')] : []),
  ];
  if (product && asset && asset.product.id !== product.id) {
    const values = { serialNumber: asset.serialNumber, sku };
    problems.push(refuseCatalog.detail('ASSET_OF_OTHER_PRODUCT', values, `${path}.serialNumber`));
  }
  return product && problems.length === 0 ? { quantity, unitPrice, product, batch, asset } : { problems };
}
