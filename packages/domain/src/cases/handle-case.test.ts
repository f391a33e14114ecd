import type { Database } from '@aftercare/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Company, foundCompany, tuesday } from '../../../../test/company.ts';
import { databases } from '../../../../test/database.ts';
import { execute } from '../../../../test/graphql.ts';
import { kettle, openServiceCase, step } from '../../../../test/operations.ts';
import { caseWorkflow, possibleTransitions } from './case-workflow.ts';
import { CaseStatus } from './service-case.ts';

interface Seen {
  readonly id: string;
  readonly version: number;
}

describe.each(databases)('handling a case on $name', ({ open }) => {
  let database: Database;
  let company: Company;

  beforeAll(async () => {
    database = await open();
    company = await foundCompany(database);
  });

  beforeEach(() => company.clock.set(tuesday));
  afterAll(() => database.close());

  const opened = async () => (await execute(company.request(), openServiceCase, { input: kettle })).openServiceCase.serviceCase;

  const attempt = async (name: string, { id, version }: Seen, more: object = {}) =>
    (await execute(company.request(), step(name), { input: { id, version, ...more } }))[`${name}ServiceCase`];

  const go = async (name: string, seen: Seen, more: object = {}) => {
    const { serviceCase, errors } = await attempt(name, seen, more);
    expect(errors).toEqual([]);
    return serviceCase;
  };

  const record = async (field: string, type: string, input: object) =>
    (
      await execute(company.request(), `mutation ($input: ${type}!) { ${field}(input: $input) { errors { code field } } }`, {
        input,
      })
    )[field];

  test('goes the whole way, with its timeline', async () => {
    let serviceCase = await opened();
    serviceCase = await go('triage', serviceCase, { details: {} });
    serviceCase = await go('assign', serviceCase, { team: 'TECHNICAL' });
    serviceCase = await go('progress', serviceCase);
    serviceCase = await go('wait', serviceCase, { waitingFor: 'PARTS' });
    expect(serviceCase).toMatchObject({ status: 'WAITING', waitingFor: 'PARTS' });
    serviceCase = await go('progress', serviceCase);
    expect(serviceCase.waitingFor).toBeNull();
    serviceCase = await go('propose', serviceCase, { proposal: '更换加热盘' });
    serviceCase = await go('resolve', serviceCase, { resolution: '已更换加热盘' });
    expect(serviceCase.resolvedAt).toBe('2025-06-10T02:00:00.000Z');
    serviceCase = await go('confirm', serviceCase);
    expect(serviceCase.events.nodes.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(['opened', 'triaged', 'assigned', 'progressed', 'waiting', 'proposed', 'resolved', 'confirmed']),
    );
    const refused = await attempt('close', serviceCase);
    expect(refused.errors).toMatchObject([{ code: 'CLOSURE_INCOMPLETE' }]);
    const about = { serviceCase: serviceCase.id };
    const file = { ...about, fileName: '维修记录单.pdf', mediaType: 'application/pdf', size: 1000, sha256: 'a'.repeat(64) };
    for (const document of ['SIGNATURE', 'REPORT', 'RESULT_NOTICE']) {
      const input = { ...file, location: `https://files.example/${document}`, document };
      expect((await record('attachDocument', 'AttachDocumentInput', input)).errors).toEqual([]);
    }
    expect(
      (await record('attachDocument', 'AttachDocumentInput', { ...file, location: 'file:///etc/passwd' })).errors,
    ).toMatchObject([{ code: 'FILE_FIELD_MALFORMED', field: 'location' }]);
    await record('recordFollowUp', 'RecordFollowUpInput', { ...about, channel: 'PHONE', reached: true, satisfied: true });
    await record('rateServiceCase', 'RateServiceCaseInput', { ...about, score: 5 });
    serviceCase = await go('close', serviceCase);
    expect(serviceCase).toMatchObject({ status: 'CLOSED', closedAt: '2025-06-10T02:00:00.000Z' });
  });

  test('closes a recall that took longer than the law allows with the authority’s consent only', async () => {
    const salad = { sku: 'SALAD-9', name: '即食沙拉' };
    const recall = {
      ...{ businessUnit: 'FOOD', caseType: 'food.recall', channel: 'INTERNAL', title: '即食沙拉召回', product: salad },
      ...{ batch: { code: 'L2506-9' }, details: { hazard: 'PATHOGEN' } },
    };
    const closed = async (resolvedAt: string, papers: readonly string[]) => {
      company.clock.set(tuesday);
      let { serviceCase } = (await execute(company.request(), openServiceCase, { input: recall })).openServiceCase;
      serviceCase = await go('triage', serviceCase, { details: { announcedOn: '2025-06-11' } });
      serviceCase = await go('progress', serviceCase);
      company.clock.set(resolvedAt);
      serviceCase = await go('resolve', serviceCase, { resolution: '应召回产品已全部收回' });
      serviceCase = await go('confirm', serviceCase);
      const file = { serviceCase: serviceCase.id, fileName: '报告.pdf', mediaType: 'application/pdf', size: 1000 };
      for (const document of papers) {
        const input = { ...file, sha256: 'b'.repeat(64), location: `https://files.example/${document}`, document };
        expect((await record('attachDocument', 'AttachDocumentInput', input)).errors).toEqual([]);
      }
      return attempt('close', serviceCase);
    };
    // Ten working days after Wednesday, 11 June 2025 end on Wednesday, 25 June.
    expect((await closed('2025-06-25T02:00:00Z', ['REPORT'])).errors).toEqual([]);
    const { errors } = await closed('2025-06-26T02:00:00Z', ['REPORT']);
    expect(errors).toMatchObject([{ code: 'CLOSURE_INCOMPLETE' }]);
    expect(errors[0].message).toContain('CONSENT');
    expect((await closed('2025-06-26T02:00:00Z', ['REPORT', 'CONSENT'])).errors).toEqual([]);
  });

  test('refuses a transition the state does not allow, naming what is', async () => {
    const serviceCase = await opened();
    const { errors } = await attempt('confirm', serviceCase);
    expect(errors).toMatchObject([{ code: 'TRANSITION_NOT_ALLOWED' }]);
    expect(errors[0].message).toContain('REGISTERED');
    expect(errors[0].message).toContain('triage');
  });

  test('refuses a stale version with the current one', async () => {
    const serviceCase = await opened();
    await go('triage', serviceCase);
    const { errors } = await attempt('triage', serviceCase);
    expect(errors).toMatchObject([{ code: 'CONFLICT', field: 'version' }]);
  });

  test('needs a reason to refuse or withdraw, and then cancels the clocks', async () => {
    const serviceCase = await opened();
    expect((await attempt('withdraw', serviceCase)).errors).toMatchObject([{ code: 'REQUIRED', field: 'remark' }]);
    const withdrawn = await go('withdraw', serviceCase, { remark: '客户撤回' });
    expect(withdrawn.status).toBe('WITHDRAWN');
    expect(new Set(withdrawn.clocks.nodes.map(({ state }: { state: string }) => state))).toEqual(new Set(['CANCELLED']));
  });

  test('reopens within the unit’s window only', async () => {
    let serviceCase = await opened();
    for (const name of ['triage', 'progress']) serviceCase = await go(name, serviceCase);
    serviceCase = await go('resolve', serviceCase, { resolution: 'done' });
    company.clock.set('2025-07-10T02:00:00Z');
    const reopened = await go('reopen', serviceCase);
    expect(reopened).toMatchObject({ status: 'REOPENED', reopenCount: 1, resolvedAt: null });
    serviceCase = await go('progress', reopened);
    serviceCase = await go('resolve', serviceCase, { resolution: 'done again' });
    company.clock.set('2025-08-10T02:00:00Z');
    expect((await attempt('reopen', serviceCase)).errors).toMatchObject([{ code: 'REOPEN_WINDOW_PASSED' }]);
  });

  test('counts no waiting time towards a pausable clock', async () => {
    let serviceCase = await opened();
    serviceCase = await go('triage', serviceCase, { details: { faultNature: 'HARDWARE' } });
    serviceCase = await go('assign', serviceCase, { team: 'TECHNICAL' });
    const pausable = await execute(
      company.request(),
      'query ($id: ID!) { serviceCase(id: $id) { clocks(first: 20) { nodes { milestone pausable dueAt state } } } }',
      { id: serviceCase.id },
    );
    const running = pausable.serviceCase.clocks.nodes.find(
      (clock: { pausable: boolean; state: string; dueAt: string | null }) =>
        clock.pausable && clock.state === 'RUNNING' && clock.dueAt,
    );
    expect(running).toBeDefined();
    const stateOf = (seen: { clocks: { nodes: { milestone: string; dueAt: string | null; state: string }[] } }) =>
      seen.clocks.nodes.find(({ milestone }) => milestone === running.milestone);
    serviceCase = await go('wait', serviceCase, { waitingFor: 'CUSTOMER' });
    expect(stateOf(serviceCase)).toMatchObject({ state: 'PAUSED', dueAt: null });
    company.clock.set('2025-06-11T02:00:00Z');
    serviceCase = await go('progress', serviceCase);
    // Three working days from Tuesday end on Friday at 18:00 in Shanghai; a working day of waiting moves that to Monday.
    expect(running.dueAt).toBe('2025-06-13T10:00:00.000Z');
    expect(stateOf(serviceCase)).toMatchObject({ state: 'RUNNING', dueAt: '2025-06-16T10:00:00.000Z' });
  });

  test('meets the first response with a word to the customer, in time or too late', async () => {
    const stateAfter = async (at: string) => {
      company.clock.set(tuesday);
      const serviceCase = await opened();
      company.clock.set(at);
      const body = { serviceCase: serviceCase.id, direction: 'OUTBOUND', channel: 'PHONE', body: '已联系客户' };
      expect((await record('recordMessage', 'RecordMessageInput', body)).errors).toEqual([]);
      const seen = await execute(
        company.request(),
        'query ($id: ID!) { serviceCase(id: $id) { clocks(first: 20) { nodes { metBy state } } } }',
        {
          id: serviceCase.id,
        },
      );
      return seen.serviceCase.clocks.nodes.find(({ metBy }: { metBy: string }) => metBy === 'MESSAGE_SENT')?.state;
    };
    expect(await stateAfter('2025-06-10T03:00:00Z')).toBe('MET');
    expect(await stateAfter('2025-06-20T03:00:00Z')).toBe('MISSED');
  });

  test('takes a rating once, of a resolved case, from 1 to 5', async () => {
    let serviceCase = await opened();
    const rate = (score: number) => record('rateServiceCase', 'RateServiceCaseInput', { serviceCase: serviceCase.id, score });
    expect((await rate(5)).errors).toMatchObject([{ code: 'RATING_TOO_EARLY' }]);
    for (const name of ['triage', 'progress']) serviceCase = await go(name, serviceCase);
    await go('resolve', serviceCase, { resolution: 'done' });
    expect((await rate(6)).errors).toMatchObject([{ code: 'NUMBER_OUT_OF_RANGE', field: 'score' }]);
    expect((await rate(5)).errors).toEqual([]);
    expect((await rate(4)).errors).toMatchObject([{ code: 'RATING_EXISTS' }]);
  });

  test('promises no milestone again that was reached, until the case is opened again', async () => {
    let serviceCase = await opened();
    const body = { serviceCase: serviceCase.id, direction: 'OUTBOUND', channel: 'PHONE', body: '已联系客户' };
    await record('recordMessage', 'RecordMessageInput', body);
    serviceCase = await go('triage', serviceCase);
    const first = (seen: { clocks: { nodes: { milestone: string; state: string }[] } }) =>
      seen.clocks.nodes.filter(({ milestone }) => milestone === 'FIRST_RESPONSE').map(({ state }) => state);
    expect(first(serviceCase)).toEqual(['MET']);
    serviceCase = await go('progress', serviceCase);
    serviceCase = await go('resolve', serviceCase, { resolution: 'done' });
    expect(first(await go('reopen', serviceCase))).toEqual(['MET', 'RUNNING']);
  });

  test('lets triage supply what was missing, and decides again', async () => {
    let serviceCase = await opened();
    serviceCase = await go('triage', serviceCase, { description: '冒烟起火，烫伤' });
    expect(serviceCase.severity).toBe('CRITICAL');
    expect(serviceCase.decisions.filter(({ point }: { point: string }) => point === 'classify')).toHaveLength(2);
  });
});

test('every state but the ends can go on, and every state can be reached', () => {
  const ends = ['REFUSED', 'WITHDRAWN'];
  for (const status of Object.values(CaseStatus)) {
    if (!ends.includes(status)) expect(possibleTransitions(status), status).not.toEqual([]);
  }
  const reached = new Set(Object.values(caseWorkflow).map(({ to }) => to));
  expect(Object.values(CaseStatus).filter((status) => !reached.has(status as never))).toEqual(['REGISTERED']);
});
