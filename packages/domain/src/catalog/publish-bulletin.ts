import { type Context, emit, insert } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { checkLocalizedText, trimmedTexts } from '../input/check-text.ts';
import { findByKey } from '../input/find-by-key.ts';
import { lookUp } from '../input/look-up.ts';
import { Bulletin } from './bulletin.ts';
import type { PublishBulletinInput } from './bulletin-input.ts';
import { Product } from './product.ts';

/** Publishes a notice to those who service a product, at once. */
export async function publishBulletin(context: Context, input: PublishBulletinInput): Promise<Bulletin> {
  const problems = [...checkLocalizedText('title', input.title, 300), ...checkLocalizedText('body', input.body, 20_000)];
  const { product } = await lookUp(problems, {
    product: () => findByKey(context, Product, { where: { sku: input.product }, shown: input.product, field: 'product' }),
  });
  const bulletin = insert(context, Bulletin, {
    product: ref(product),
    title: trimmedTexts(input.title),
    body: trimmedTexts(input.body),
    publishedAt: context.clock.now(),
  });
  emit(context, 'bulletin.published', bulletin.id, { product: product.sku, title: bulletin.title });
  return bulletin;
}
