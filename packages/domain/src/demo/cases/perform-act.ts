import type { Context } from '@aftercare/platform';
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
import { rateServiceCase, recordFollowUp, recordMessage } from '../../cases/record-contact.ts';
import type { ServiceCase } from '../../cases/service-case.ts';
import { setBatchHold } from '../../catalog/hold-batch.ts';
import type { Act } from './case-script.ts';
import type { Cast } from './cast.ts';
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

/** Lets whoever it falls to do an act of a case, now. */
export function performAct(cast: Cast, serviceCase: ServiceCase, planned: PlannedCase, act: Act): Promise<unknown> {
  const { frontDesk, customer } = cast;
  const { id, version } = serviceCase;
  const handler = cast.handler(serviceCase.team);
  const { reply, learned = null, proposal, resolution } = planned.story;
  const remark = (texts: readonly string[]) => ({ id, version, remark: texts[planned.number % texts.length] ?? '' });
  switch (act.kind) {
    case 'reply':
      return recordMessage(frontDesk, { serviceCase: id, direction: 'OUTBOUND', channel: planned.channel, body: reply });
    case 'askAgain':
      return recordMessage(customer, {
        ...{ serviceCase: id, direction: 'INBOUND', channel: planned.channel },
        body: remark(questions).remark,
      });
    case 'note':
      return recordMessage(handler, {
        ...{ serviceCase: id, direction: 'INTERNAL', channel: 'INTERNAL' },
        body: remark(notes).remark,
      });
    case 'triage':
      return triageServiceCase(frontDesk, { id, version, details: learned });
    case 'assign':
      return assignServiceCase(frontDesk, { id, version, staff: handler.actor.id });
    case 'progress':
      return begin(handler, serviceCase, planned);
    case 'wait':
      return waitServiceCase(handler, { id, version, waitingFor: act.waitingFor, remark: waitingRemarks[act.waitingFor] });
    case 'propose':
      return proposeServiceCase(handler, { id, version, proposal });
    case 'resolve':
      return resolveServiceCase(handler, { id, version, resolution });
    case 'followUp':
      return recordFollowUp(frontDesk, {
        ...{ serviceCase: id, channel: 'PHONE', reached: act.reached, satisfied: act.reached ? act.satisfied : null },
        remark: remark(followUpRemarks[act.reached ? (act.satisfied ? 'satisfied' : 'dissatisfied') : 'unreached']).remark,
      });
    case 'rate':
      return rateServiceCase(customer, {
        ...{ serviceCase: id, score: act.score },
        comment: remark(ratingComments[act.score] ?? []).remark,
      });
    case 'confirm':
      return confirmServiceCase(customer, { id, version });
    case 'close':
      return closeServiceCase(frontDesk, { id, version });
    case 'refuse':
      return refuseServiceCase(frontDesk, remark(refusals));
    case 'withdraw':
      return withdrawServiceCase(customer, remark(withdrawals));
    case 'reopen':
      return reopenServiceCase(customer, remark(reopenings));
  }
}

/** Begins the handling; a recall under way takes its batch off the market. */
async function begin(handler: Context, serviceCase: ServiceCase, { story, reference }: PlannedCase): Promise<void> {
  const { id, version } = serviceCase;
  await progressServiceCase(handler, { id, version });
  const batch = story.caseType === 'food.recall' ? await serviceCase.batch?.loadOrFail() : null;
  if (!batch || batch.holdStatus === 'RECALLED') return;
  const reason = `召回 Recall ${reference}`;
  await setBatchHold(handler, { id: batch.id, version: batch.version, holdStatus: 'RECALLED', reason });
}
