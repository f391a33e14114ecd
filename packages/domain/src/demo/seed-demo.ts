import { authenticateApiKey, type Database, type Services } from '@aftercare/platform';
import { caseChapter } from './cases/case-chapter.ts';
import { planCases } from './cases/plan-cases.ts';
import { batchesChapter, productsChapter, suppliersChapter } from './catalog/catalog-chapters.ts';
import { demoProducts } from './catalog/demo-products.ts';
import { type Chapter, readDemo, type Stage, writeChapter } from './chapter.ts';
import { demoKeys, keysChapter } from './demo-keys.ts';
import { findDemoTenant, tenantChapter } from './demo-tenant.ts';
import { Directory } from './directory.ts';
import { customersChapter, partnersChapter } from './parties/party-chapters.ts';
import { salesChapter } from './sales/sales-chapter.ts';
import { demoUnits } from './units/demo-units.ts';
import { unitChapter } from './units/unit-chapter.ts';

export interface SeedDemo {
  readonly database: Database;
  readonly services: Services;
  /** The demonstration's present; its cases are of the year before. */
  readonly now: Date;
  readonly onProgress?: (done: number, total: number, label: string) => void;
}

/**
 * Fills a database with a company to try things on, through the use cases. Does nothing and answers `ALREADY_SEEDED` where
 * the demonstration is complete; continues one that was interrupted, in the present it began with. Units whose plugin is
 * not installed are left out.
 */
export async function seedDemo({ database, services, now, onProgress }: SeedDemo): Promise<'SEEDED' | 'ALREADY_SEEDED'> {
  if (await authenticateApiKey(database, demoKeys.admin, { now, demoKeys: true })) return 'ALREADY_SEEDED';
  await writeChapter({ database, services, now }, tenantChapter);
  const begun = await readDemo({ database, services, now }, findDemoTenant);
  const stage: Stage = { database, services, now: begun?.createdAt ?? now };
  const units = demoUnits.filter(({ plugin }) => services.plugins.plugin(plugin) !== undefined);
  const groundwork = layGroundwork(units, stage.now);
  const stories = planStories(units, stage.now);
  const total = groundwork.length + stories.length;
  for (const [index, chapter] of groundwork.entries()) {
    await writeChapter(stage, chapter);
    onProgress?.(index + 1, total, chapter.label);
  }
  const directory = await readDemo(stage, Directory.read);
  for (const [index, story] of stories.entries()) {
    const chapter = story(directory);
    await writeChapter(stage, chapter);
    onProgress?.(groundwork.length + index + 1, total, chapter.label);
  }
  return 'SEEDED';
}

type Units = typeof demoUnits;

/** What is there before anybody buys anything. */
function layGroundwork(units: Units, now: Date): readonly Chapter[] {
  const codes = units.map(({ code }) => code);
  return [
    ...units.map((unit) => unitChapter(unit, now)),
    ...[partnersChapter(now), suppliersChapter(now)],
    ...codes.map((code) => customersChapter(code, now)),
    ...codes.map((code) => productsChapter(code, now)),
    ...demoProducts
      .filter(({ unit, shelfLifeDays }) => codes.includes(unit) && shelfLifeDays !== undefined)
      .map((product) => batchesChapter(product, now)),
  ];
}

/** What happens then; the keys come last, for with them the demonstration is complete. */
function planStories(units: Units, now: Date): readonly ((directory: Directory) => Chapter)[] {
  const codes = units.map(({ code }) => code);
  const selling = codes.filter((code) => code !== 'BANK');
  const cases = planCases(now).filter(({ unit }) => codes.includes(unit));
  return [
    ...selling.map((code) => (directory: Directory) => salesChapter(code, directory, now)),
    ...cases.map((planned) => (directory: Directory) => caseChapter(planned, directory)),
    keysChapter,
  ];
}
