import { type Context, findById, insert, refuse } from '@aftercare/platform';
import { ref } from '@mikro-orm/core';
import { clocksOf } from './case-clocks.ts';
import { refuseCase } from './case-errors.ts';
import { FollowUp } from './follow-up.ts';
import { Message } from './message.ts';
import { Rating } from './rating.ts';
import type { RateServiceCaseInput, RecordFollowUpInput, RecordMessageInput } from './record-contact-inputs.ts';
import { ServiceCase } from './service-case.ts';
import { recordEvent } from './timeline.ts';

/** Records something said about a case; a word to the customer is the first response that clocks wait for. */
export async function recordMessage(context: Context, input: RecordMessageInput): Promise<Message> {
  const serviceCase = await findById(context, ServiceCase, input.serviceCase, 'serviceCase');
  const body = input.body.trim();
  if (body === '') throw refuse('REQUIRED', { field: 'body' }, 'body');
  const { direction, channel } = input;
  // A partner speaks for the customer, whatever it says of itself.
  const seen = context.actor.kind === 'PARTNER' ? 'INBOUND' : direction;
  const message = insert(context, Message, {
    ...{ serviceCase: ref(serviceCase), direction: seen, channel, body },
    author: context.actor.name,
    sentAt: context.clock.now(),
  });
  if (seen === 'OUTBOUND') (await clocksOf(context, serviceCase)).record('MESSAGE_SENT');
  recordEvent(context, serviceCase, 'messageRecorded', { direction: seen, channel });
  return message;
}

/** Records that the customer was asked again. */
export async function recordFollowUp(context: Context, input: RecordFollowUpInput): Promise<FollowUp> {
  const serviceCase = await findById(context, ServiceCase, input.serviceCase, 'serviceCase');
  const { channel, reached, satisfied = null, remark = null } = input;
  if (reached && satisfied === null) throw refuse('REQUIRED', { field: 'satisfied' }, 'satisfied');
  const followUp = insert(context, FollowUp, {
    ...{ serviceCase: ref(serviceCase), channel, reached, satisfied: reached ? satisfied : null, remark },
    by: context.actor.name,
    followedUpAt: context.clock.now(),
  });
  if (reached) (await clocksOf(context, serviceCase)).record('FOLLOWED_UP');
  recordEvent(context, serviceCase, 'followedUp', { channel, reached, satisfied: followUp.satisfied });
  return followUp;
}

const ratable: readonly string[] = ['RESOLVED', 'CONFIRMED', 'CLOSED'];

/** Records how the customer judges a case, once. */
export async function rateServiceCase(context: Context, input: RateServiceCaseInput): Promise<Rating> {
  const serviceCase = await findById(context, ServiceCase, input.serviceCase, 'serviceCase');
  if (!ratable.includes(serviceCase.status)) throw refuseCase('RATING_TOO_EARLY', { status: serviceCase.status }, 'serviceCase');
  if (!Number.isInteger(input.score) || input.score < 1 || input.score > 5) {
    throw refuse('NUMBER_OUT_OF_RANGE', { field: 'score', minimum: 1, maximum: 5 }, 'score');
  }
  if ((await context.em.count(Rating, { serviceCase: { id: serviceCase.id } })) > 0)
    throw refuseCase('RATING_EXISTS', {}, 'serviceCase');
  const { score, comment = null } = input;
  const rating = insert(context, Rating, { serviceCase: ref(serviceCase), score, comment, ratedAt: context.clock.now() });
  recordEvent(context, serviceCase, 'rated', { score });
  return rating;
}
