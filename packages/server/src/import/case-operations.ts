import type { Locale } from '@aftercare/platform';
import { type Failure, type Gateway, TargetRefused } from './gateway.ts';
import type { ImportTarget, TargetCaseType } from './import-target.ts';
import type { CaseInput } from './row-plan.ts';
import { isRecord } from './source-row.ts';

/** What the API said to one case. */
export type OpenAnswer = { readonly id: string } | { readonly errors: readonly ApiError[] } | { readonly failure: Failure };

export interface ApiError {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
}

const openCase = `mutation ImportCase($input: OpenServiceCaseInput!) {
  openServiceCase(input: $input) { serviceCase { id } errors { code message field } }
}`;

/** Codes that tell that no row will fare better. */
const hopeless = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'GRAPHQL_VALIDATION_FAILED', 'NO_SUCH_PAGE', 'METHOD_NOT_ALLOWED']);

/** @throws TargetRefused where the key may not open cases, TargetUnavailable */
export async function postCase(gateway: Gateway, input: CaseInput, locale: Locale, at: Date | null): Promise<OpenAnswer> {
  const answer = await gateway.execute({ query: openCase, variables: { input }, locale, at });
  if ('failure' in answer) {
    if (hopeless.has(answer.failure.code)) throw new TargetRefused(answer.failure);
    return answer;
  }
  const payload = answer.data['openServiceCase'];
  const errors = isRecord(payload) && Array.isArray(payload['errors']) ? payload['errors'].filter(isRecord) : [];
  if (errors.length > 0) return { errors: errors.map(toApiError) };
  const opened = isRecord(payload) ? payload['serviceCase'] : null;
  if (isRecord(opened)) return { id: String(opened['id']) };
  return { failure: { code: 'UNEXPECTED', message: 'no case in the answer', passing: false } };
}

function toApiError(error: Readonly<Record<string, unknown>>): ApiError {
  const { code, message, field } = error;
  return { code: String(code), message: String(message), field: typeof field === 'string' ? field : null };
}

/** The data of a query that has to succeed. */
async function ask(gateway: Gateway, query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const answer = await gateway.execute({ query, variables });
  if ('failure' in answer) throw new TargetRefused(answer.failure);
  return answer.data;
}

/** Asks for the cases with these references, page after page. */
export async function casesByReference(
  gateway: Gateway,
  unit: string,
  references: readonly string[],
  selection = '',
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const query = `query ImportedCases($references: [String!]!, $after: String) {
    serviceCases(first: 100, after: $after, where: { externalReference: { in: $references } }) {
      nodes { externalReference businessUnit { code } ${selection} }
      pageInfo { hasNextPage endCursor }
    }
  }`;
  const found = new Map<string, Readonly<Record<string, unknown>>>();
  for (let after: unknown = null; ; ) {
    const { serviceCases: page } = await ask(gateway, query, { references, after });
    const { nodes, pageInfo } = isRecord(page) ? page : {};
    for (const node of Array.isArray(nodes) ? nodes.filter(isRecord) : []) {
      const { businessUnit, externalReference } = node;
      if (isRecord(businessUnit) && businessUnit['code'] === unit) found.set(String(externalReference), node);
    }
    if (!isRecord(pageInfo) || pageInfo['hasNextPage'] !== true) return found;
    after = pageInfo['endCursor'];
  }
}

export interface Destination {
  /** Id of the tenant whose key it is; null for a stranger. */
  readonly tenantId: string | null;
  /** False only where it is known that the tenant has no such unit. */
  readonly unitFound: boolean;
}

/** Whose data the key opens, and whether it has the unit. */
export async function findDestination(gateway: Gateway, unit: string): Promise<Destination> {
  const { viewer } = await ask(gateway, '{ viewer { tenant { id } } }');
  const tenant = isRecord(viewer) ? viewer['tenant'] : null;
  const tenantId = isRecord(tenant) ? String(tenant['id']) : null;
  const query = 'query Unit($code: String!) { businessUnits(first: 1, where: { code: { eq: $code } }) { nodes { id } } }';
  const units = await gateway.execute({ query, variables: { code: unit } });
  // A partner's key may open cases without seeing the units.
  if ('failure' in units) return { tenantId, unitFound: true };
  const { businessUnits } = units.data;
  const nodes = isRecord(businessUnits) ? businessUnits['nodes'] : [];
  return { tenantId, unitFound: Array.isArray(nodes) && nodes.length > 0 };
}

/** The case types of the server, which need not be those of this installation. */
export async function remoteCaseTypes(gateway: Gateway): Promise<ImportTarget['caseTypes']> {
  const { caseTypes } = await ask(gateway, '{ caseTypes { id requires details: detailsSchema } }');
  return Array.isArray(caseTypes) ? caseTypes.filter(isCaseType) : [];
}

function isCaseType(value: unknown): value is TargetCaseType {
  return (
    isRecord(value) && typeof value['id'] === 'string' && isRecord(value['details']) && isRecord(value['details']['properties'])
  );
}
