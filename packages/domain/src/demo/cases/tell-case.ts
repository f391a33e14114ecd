import type { Actor, Context } from '@aftercare/platform';
import {
  assignServiceCase,
  closeServiceCase,
  confirmServiceCase,
  progressServiceCase,
  proposeServiceCase,
  refuseServiceCase,
  reopenServiceCase,
  resolveServiceCase,
  triageServiceCase,
  waitServiceCase,
  withdrawServiceCase,
} from '../../cases/handle-case.ts';
import { openServiceCase } from '../../cases/open-service-case.ts';
import { rateServiceCase, recordFollowUp, recordMessage } from '../../cases/record-contact.ts';
import type { ServiceCase } from '../../cases/service-case.ts';
import { setBatchHold } from '../../catalog/hold-batch.ts';
import type { StoryClock } from '../chapter.ts';
import type { Directory } from '../directory.ts';
import { recordSale } from '../sales/record-sale.ts';
import { demoUnits } from '../units/demo-units.ts';
import type { Act } from './case-script.ts';
import type { PlannedCase } from './planned-case.ts';
import {
  followUpRemarks,
  notes,
  questions,
  ratingComments,
  refusals,
  reopenings,
  waitingRemarks,
  withdrawals,
} from './remarks.ts';

/** Who does what in a case. */
interface Cast {
  readonly frontDesk: Context;
  /** The customer's side: the partner it came through, else whoever takes the customer's word. */
  readonly customer: Context;
  handler(team: string): Context;
}

/** Lets a case happen: what was bought, the intake, and every act at its time by whoever did it. */
export async function tellCase(context: Context, clock: StoryClock, directory: Directory, planned: PlannedCase): Promise<void> {
  const order = planned.sale && (await recordSale(context, clock, directory, planned.sale));
  const cast = castOf(context, directory, planned);
  clock.set(planned.openedAt);
  const serviceCase = await openServiceCase(cast.customer, {
    businessUnit: planned.unit,
    caseType: planned.story.caseType,
    channel: planned.channel,
    title: planned.title,
    description: planned.description,
    customer: planned.customer && { id: directory.customer(planned.customer) },
    product: planned.product && { sku: planned.product.sku },
    batch: planned.batch === null ? null : { code: planned.batch },
    asset: planned.sale?.serialNumber ? { serialNumber: planned.sale.serialNumber } : null,
    order: order?.id ?? null,
    details: planned.details,
    occurredAt: planned.occurredAt,
    externalReference: planned.reference,
  });
  await context.em.flush();
  for (const { act, at } of planned.acts) {
    clock.set(at);
    await perform[act.kind](cast, serviceCase, planned, act);
    await context.em.flush();
  }
}

function castOf(context: Context, directory: Directory, { unit, channel, customer, number }: PlannedCase): Cast {
  const desk = demoUnits.find(({ code }) => code === unit)?.frontDesk ?? '';
  const as = (actor: Actor): Context => ({ ...context, actor });
  const frontDesk = as(directory.member(unit, desk, number));
  const partner = channel === 'PARTNER' ? customer?.partner : null;
  const handlers = new Map<string, Context>();
  return {
    frontDesk,
    customer: partner ? as(directory.partner(partner)) : frontDesk,
    handler(team) {
      const known = handlers.get(team) ?? as(directory.member(unit, team, number));
      handlers.set(team, known);
      return known;
    },
  };
}

type Performance = (cast: Cast, serviceCase: ServiceCase, planned: PlannedCase, act: Act) => Promise<unknown>;

const perform: Readonly<Record<Act['kind'], Performance>> = {
  reply: (cast, serviceCase, planned) => say(cast.frontDesk, serviceCase, planned, 'OUTBOUND', planned.story.reply),
  note: (cast, serviceCase, planned) =>
    recordMessage(handlerOf(cast, serviceCase), {
      ...{ serviceCase: serviceCase.id, direction: 'INTERNAL', channel: 'INTERNAL' },
      body: oneOf(notes, planned),
    }),
  askAgain: (cast, serviceCase, planned) => say(cast.customer, serviceCase, planned, 'INBOUND', oneOf(questions, planned)),
  triage: (cast, serviceCase, { story }) =>
    triageServiceCase(cast.frontDesk, { ...seen(serviceCase), details: story.learned ?? null }),
  assign: (cast, serviceCase) => {
    const { actor } = handlerOf(cast, serviceCase);
    return assignServiceCase(cast.frontDesk, { ...seen(serviceCase), staff: actor.id });
  },
  progress: async (cast, serviceCase, planned) => {
    await progressServiceCase(handlerOf(cast, serviceCase), seen(serviceCase));
    await holdRecalled(cast, serviceCase, planned);
  },
  wait: (cast, serviceCase, _planned, act) => {
    if (act.kind !== 'wait') throw new Error(`${act.kind} is no waiting`);
    const { waitingFor } = act;
    return waitServiceCase(handlerOf(cast, serviceCase), {
      ...seen(serviceCase),
      waitingFor,
      remark: waitingRemarks[waitingFor],
    });
  },
  propose: (cast, serviceCase, { story: { proposal } }) =>
    proposeServiceCase(handlerOf(cast, serviceCase), { ...seen(serviceCase), proposal }),
  resolve: (cast, serviceCase, { story: { resolution } }) =>
    resolveServiceCase(handlerOf(cast, serviceCase), { ...seen(serviceCase), resolution }),
  followUp: (cast, serviceCase, planned, act) => {
    if (act.kind !== 'followUp') throw new Error(`${act.kind} is no follow-up`);
    const { reached, satisfied } = act;
    const remarks = followUpRemarks[reached ? (satisfied ? 'satisfied' : 'dissatisfied') : 'unreached'];
    return recordFollowUp(cast.frontDesk, {
      ...{ serviceCase: serviceCase.id, channel: 'PHONE', reached, satisfied: reached ? satisfied : null },
      remark: oneOf(remarks, planned),
    });
  },
  rate: (cast, serviceCase, planned, act) => {
    if (act.kind !== 'rate') throw new Error(`${act.kind} is no rating`);
    const comment = oneOf(ratingComments[act.score] ?? [], planned);
    return rateServiceCase(cast.customer, { serviceCase: serviceCase.id, score: act.score, comment });
  },
  confirm: (cast, serviceCase) => confirmServiceCase(cast.customer, seen(serviceCase)),
  close: (cast, serviceCase, planned) =>
    closeServiceCase(cast.frontDesk, seen(serviceCase)).catch((e) =>
      console.log('CLOSE', planned.story.caseType, planned.story.title, String(e.message).slice(0, 90)),
    ),
  refuse: (cast, serviceCase, planned) =>
    refuseServiceCase(cast.frontDesk, { ...seen(serviceCase), remark: oneOf(refusals, planned) }),
  withdraw: (cast, serviceCase, planned) =>
    withdrawServiceCase(cast.customer, { ...seen(serviceCase), remark: oneOf(withdrawals, planned) }),
  reopen: (cast, serviceCase, planned) =>
    reopenServiceCase(cast.customer, { ...seen(serviceCase), remark: oneOf(reopenings, planned) }),
};

function seen({ id, version }: ServiceCase) {
  return { id, version };
}

function oneOf(texts: readonly string[], { number }: PlannedCase): string {
  return texts[number % texts.length] ?? '';
}

/** Whoever of the team that the rules named handles the case. */
function handlerOf(cast: Cast, { team }: ServiceCase): Context {
  return team ? cast.handler(team) : cast.frontDesk;
}

function say(
  context: Context,
  serviceCase: ServiceCase,
  { channel }: PlannedCase,
  direction: 'INBOUND' | 'OUTBOUND',
  body: string,
): Promise<unknown> {
  return recordMessage(context, { serviceCase: serviceCase.id, direction, channel, body });
}

/** A recall under way takes its batch off the market. */
async function holdRecalled(cast: Cast, serviceCase: ServiceCase, { story, reference }: PlannedCase): Promise<void> {
  const batch = await serviceCase.batch?.loadOrFail();
  if (story.caseType !== 'food.recall' || !batch || batch.holdStatus === 'RECALLED') return;
  const { id, version } = batch;
  await setBatchHold(handlerOf(cast, serviceCase), { id, version, holdStatus: 'RECALLED', reason: `召回 Recall ${reference}` });
}
