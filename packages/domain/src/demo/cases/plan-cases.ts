import { batchAt } from '../catalog/demo-batches.ts';
import { type DemoProduct, demoProduct } from '../catalog/demo-products.ts';
import { addDays, addHours, chinaDate } from '../china-time.ts';
import { type DemoCustomer, demoCustomers } from '../parties/demo-customers.ts';
import { type Random, seededRandom } from '../random.ts';
import type { DemoSale } from '../sales/demo-sale.ts';
import { demoStories } from '../stories/demo-stories.ts';
import type { Story } from '../stories/story.ts';
import { writeScript } from './case-script.ts';
import { demoOutcomes, type Outcome, outcomes } from './outcome.ts';
import type { PlannedCase } from './planned-case.ts';
import { type Schedule, schedule } from './schedule.ts';

interface Draft {
  readonly unit: string;
  readonly story: Story;
  readonly schedule: Schedule;
}

/** All cases of the demonstration, in the order in which they were opened; the same `now` gives the same cases. */
export function planCases(now: Date): readonly PlannedCase[] {
  const random = seededRandom(20_260_401);
  const drafts = demoStories.flatMap(({ unit, stories }) => {
    const outcomes = random.shuffle(outcomesOf(stories));
    return outcomes.map((outcome, index): Draft => {
      const story = pickStory(stories, outcome, index);
      const script = writeScript(random, outcome).filter(
        ({ act }) => !(story.withoutCustomer && needsCustomer.includes(act.kind)),
      );
      return { unit, story, schedule: schedule(random, script, { outcome, now, alwaysOpen: unit === 'HOTEL' }) };
    });
  });
  drafts.sort((a, b) => a.schedule.openedAt.getTime() - b.schedule.openedAt.getTime());
  return drafts.map((draft, index) => fillIn(random, draft, index + 1, now));
}

const needsCustomer: readonly string[] = ['followUp', 'rate', 'askAgain'];

/** Decisions ask these for a paper before they close, and no use case files papers yet: such cases end confirmed. */
function closes({ papersToClose }: Story): boolean {
  return papersToClose !== true;
}

function pickStory(stories: readonly Story[], outcome: Outcome, index: number): Story {
  const fitting = outcome === 'CLOSED' || outcome === 'CLOSED_AGAIN' ? stories.filter(closes) : stories;
  const story = fitting[index % fitting.length];
  if (!story) throw new Error('no story closes');
  return story;
}

function outcomesOf(stories: readonly Story[]): readonly Outcome[] {
  const counts = demoOutcomes[stories[0]?.caseType ?? ''] ?? {};
  return outcomes.flatMap((outcome) => Array.from({ length: counts[outcome] ?? 0 }, () => outcome));
}

function fillIn(random: Random, { unit, story, schedule: { openedAt, acts } }: Draft, number: number, now: Date): PlannedCase {
  const customer = story.withoutCustomer ? null : random.pick(customersFor(unit, story));
  const product = story.products ? demoProduct(random.pick(story.products)) : null;
  const occurredAt = addHours(openedAt, -random.whole(1, 20));
  const madeBefore = chinaDate(addDays(occurredAt, -3 - (story.boughtDaysBefore?.[1] ?? 5)));
  // What was recalled is not what is sold afterwards.
  const batch = product && batchAt(product, madeBefore, now, story.withoutCustomer ? 1 : 0);
  const sale = customer && product ? saleBefore(random, { story, customer, product, batch, number }, occurredAt, now) : null;
  const place = story.places ? random.pick(story.places) : '';
  const fill = (text: string) =>
    text
      .replaceAll('{product}', product ? (/\p{Script=Han}/u.test(story.title) ? product.zhCN : product.en) : '')
      .replaceAll('{batch}', batch ?? '—')
      .replaceAll('{serial}', sale?.serialNumber ?? '—')
      .replaceAll('{place}', place)
      .replace(/\{(\d+) days before\}/, (_, days: string) => chinaDate(addDays(openedAt, -Number(days))));
  const details = Object.fromEntries(
    Object.entries(story.details).map(([name, value]) => [name, typeof value === 'string' ? fill(value) : value]),
  );
  const lots = story.caseType === 'food.recall' && batch ? { lotCodes: [batch] } : {};
  return {
    ...{ number, unit, story, customer, product, sale, occurredAt, openedAt, acts },
    reference: `DEMO-${String(number).padStart(4, '0')}`,
    channel: channelFor(random, story, customer),
    batch: unit === 'FOOD' ? batch : null,
    title: fill(story.title),
    description: fill(story.description),
    details: { ...details, ...lots },
  };
}

function customersFor(unit: string, { kind }: Story): readonly DemoCustomer[] {
  return demoCustomers.filter((customer) => customer.unit === unit && (kind === undefined || customer.kind === kind));
}

function channelFor(random: Random, { channels }: Story, customer: DemoCustomer | null): PlannedCase['channel'] {
  if (customer?.partner && random.chance(0.7)) return 'PARTNER';
  return random.pick(channels.filter((channel) => channel !== 'PARTNER'));
}

interface Sold {
  readonly story: Story;
  readonly customer: DemoCustomer;
  readonly product: DemoProduct;
  readonly batch: string | null;
  readonly number: number;
}

function saleBefore(random: Random, sold: Sold, occurredAt: Date, now: Date): DemoSale | null {
  const { story, customer, product, batch, number } = sold;
  if (!story.boughtDaysBefore) return null;
  const soldAt = addHours(addDays(occurredAt, -random.whole(...story.boughtDaysBefore)), -30);
  const reference = `DEMO-O-${String(number).padStart(4, '0')}`;
  const serialNumber = product.unit === 'EQUIPMENT' ? `DEMO-${product.model}-${String(number).padStart(5, '0')}` : null;
  // Orders go back a year, and not everybody orders: the others have their receipt.
  const ordered =
    soldAt > addDays(now, -365) && (customer.kind === 'ORGANIZATION' || (product.unit !== 'FOOD' && random.chance(0.3)));
  const order = !ordered ? 'NONE' : product.unit === 'HOTEL' ? 'ACCEPTED' : 'DELIVERED';
  const quantity = customer.kind === 'ORGANIZATION' && !serialNumber && product.unit === 'FOOD' ? random.whole(10, 40) : 1;
  return { reference, customer, product, batch, serialNumber, quantity, soldAt, order };
}
