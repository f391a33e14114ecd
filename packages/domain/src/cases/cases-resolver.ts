import { mutation, mutationResolver } from '@aftercare/platform';
import { attachDocument } from './attach-document.ts';
import { Attachment } from './attachment.ts';
import { type CaseTransitionName, caseWorkflow } from './case-workflow.ts';
import { FollowUp } from './follow-up.ts';
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
} from './handle-case.ts';
import {
  AssignServiceCaseInput,
  ProposeServiceCaseInput,
  ResolveServiceCaseInput,
  TransitionServiceCaseInput,
  TriageServiceCaseInput,
  WaitServiceCaseInput,
} from './handle-case-inputs.ts';
import { Message } from './message.ts';
import { openServiceCase } from './open-service-case.ts';
import { OpenServiceCaseInput } from './open-service-case-input.ts';
import { Rating } from './rating.ts';
import { rateServiceCase, recordFollowUp, recordMessage } from './record-contact.ts';
import { AttachDocumentInput, RateServiceCaseInput, RecordFollowUpInput, RecordMessageInput } from './record-contact-inputs.ts';
import { ServiceCase } from './service-case.ts';

/** What a transition's mutation takes from the workflow. */
function step(name: CaseTransitionName) {
  const { description, permission } = caseWorkflow[name];
  return { description, permission, entity: ServiceCase };
}

const plain = { input: TransitionServiceCaseInput };

/** The mutations of cases. */
export const casesResolver = mutationResolver('Cases', {
  openServiceCase: mutation({
    description: 'Opens a case: its rules classify it, set its clocks and answer what its case type asks at the intake.',
    permission: 'cases.open',
    input: OpenServiceCaseInput,
    entity: ServiceCase,
    useCase: openServiceCase,
  }),
  triageServiceCase: mutation({ ...step('triage'), input: TriageServiceCaseInput, useCase: triageServiceCase }),
  assignServiceCase: mutation({ ...step('assign'), input: AssignServiceCaseInput, useCase: assignServiceCase }),
  progressServiceCase: mutation({ ...step('progress'), ...plain, useCase: progressServiceCase }),
  waitServiceCase: mutation({ ...step('wait'), input: WaitServiceCaseInput, useCase: waitServiceCase }),
  proposeServiceCase: mutation({ ...step('propose'), input: ProposeServiceCaseInput, useCase: proposeServiceCase }),
  resolveServiceCase: mutation({ ...step('resolve'), input: ResolveServiceCaseInput, useCase: resolveServiceCase }),
  confirmServiceCase: mutation({ ...step('confirm'), ...plain, useCase: confirmServiceCase }),
  closeServiceCase: mutation({ ...step('close'), ...plain, useCase: closeServiceCase }),
  refuseServiceCase: mutation({ ...step('refuse'), ...plain, useCase: refuseServiceCase }),
  withdrawServiceCase: mutation({ ...step('withdraw'), ...plain, useCase: withdrawServiceCase }),
  reopenServiceCase: mutation({ ...step('reopen'), ...plain, useCase: reopenServiceCase }),
  recordMessage: mutation({
    description: 'Records something said about a case.',
    permission: 'cases.answer',
    input: RecordMessageInput,
    entity: Message,
    useCase: recordMessage,
  }),
  attachDocument: mutation({
    description: 'Files a paper or picture with a case.',
    permission: 'cases.answer',
    input: AttachDocumentInput,
    entity: Attachment,
    useCase: attachDocument,
  }),
  recordFollowUp: mutation({
    description: 'Records that the customer was asked whether the matter is settled.',
    permission: 'cases.handle',
    input: RecordFollowUpInput,
    entity: FollowUp,
    useCase: recordFollowUp,
  }),
  rateServiceCase: mutation({
    description: 'Records how the customer judges a case.',
    permission: 'cases.answer',
    input: RateServiceCaseInput,
    entity: Rating,
    useCase: rateServiceCase,
  }),
});
