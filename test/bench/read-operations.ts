/** What is asked of both, with the same variables; PostGraphile's names are given the product's by aliases. */
export interface ReadOperation {
  readonly name: 'list' | 'nested' | 'case' | 'deep-page' | 'count';
  readonly aftercare: string;
  readonly postgraphile: string;
}

const customer = 'customer: customerByTenantIdAndCustomerId';
const product = 'product: productByTenantIdAndProductId';
const asset = 'asset: assetByTenantIdAndAssetId';
const events = 'events: caseEventsByTenantIdAndServiceCaseId';

/** Newest first, and ended by the id, which the product's order always is. */
const newest = 'orderBy: [OPENED_AT_DESC, ROW_ID_DESC]';
const oldest = 'orderBy: [OPENED_AT_ASC, ROW_ID_ASC]';

const listed = 'number status severity channel title openedAt';
const ofCase = `number version caseType status waitingFor channel title description occurredAt openedAt resolvedAt closedAt category severity
    urgency team resolution reopenCount externalReference createdAt`;
const ofCustomer = 'kind name phone email address';
const ofAsset = 'serialNumber soldOn installedOn usage usageUnit repairCount';
const ofEvent = 'type occurredAt actor remark data';
const ofClock = 'milestone state dueAt metAt';
const ofAssignment = 'team assignedAt endedAt';
const ofMessage = 'direction channel body author sentAt';
const ofDecision = 'point status outcome missing decidedAt';

export const readOperations: readonly ReadOperation[] = [
  {
    name: 'list',
    aftercare: `query List { serviceCases(first: 20, orderBy: [{ field: OPENED_AT, direction: DESC }]) {
      nodes { id ${listed} } pageInfo { hasNextPage endCursor } } }`,
    postgraphile: `query List { serviceCases: allServiceCases(first: 20, ${newest}) {
      nodes { id: rowId ${listed} } pageInfo { hasNextPage endCursor } } }`,
  },
  {
    name: 'nested',
    aftercare: `query Nested { serviceCases(first: 20, orderBy: [{ field: OPENED_AT, direction: DESC }]) {
      nodes { number status customer { name } product { sku } events(first: 10) { nodes { type occurredAt } } }
      pageInfo { hasNextPage endCursor } } }`,
    postgraphile: `query Nested { serviceCases: allServiceCases(first: 20, ${newest}) {
      nodes { number status ${customer} { name } ${product} { sku } ${events}(first: 10) { nodes { type occurredAt } } }
      pageInfo { hasNextPage endCursor } } }`,
  },
  {
    name: 'case',
    aftercare: `query Case($id: ID!) { serviceCase(id: $id) {
      id ${ofCase}
      businessUnit { code name { en zhCN } } customer { ${ofCustomer} } product { sku name { en zhCN } category model } asset { ${ofAsset} }
      events(first: 50) { nodes { ${ofEvent} } } clocks(first: 20) { nodes { ${ofClock} } }
      assignments(first: 10) { nodes { ${ofAssignment} } } messages(first: 20) { nodes { ${ofMessage} } }
      decisions { ${ofDecision} } } }`,
    postgraphile: `query Case($tenantId: UUID!, $id: UUID!) { serviceCase: serviceCaseByTenantIdAndRowId(tenantId: $tenantId, rowId: $id) {
      id: rowId ${ofCase}
      businessUnit: businessUnitByTenantIdAndBusinessUnitId { code name } ${customer} { ${ofCustomer} }
      ${product} { sku name category model } ${asset} { ${ofAsset} }
      ${events}(first: 50) { nodes { ${ofEvent} } }
      clocks: clocksByTenantIdAndServiceCaseId(first: 20) { nodes { ${ofClock} } }
      assignments: assignmentsByTenantIdAndServiceCaseId(first: 10) { nodes { ${ofAssignment} } }
      messages: messagesByTenantIdAndServiceCaseId(first: 20) { nodes { ${ofMessage} } }
      decisions: decisionsByTenantIdAndServiceCaseId { nodes { ${ofDecision} } } } }`,
  },
  {
    name: 'deep-page',
    aftercare: `query DeepPage($after: String) { serviceCases(first: 20, after: $after, orderBy: [{ field: OPENED_AT }]) {
      nodes { id ${listed} } pageInfo { hasNextPage endCursor } } }`,
    postgraphile: `query DeepPage($after: Cursor) { serviceCases: allServiceCases(first: 20, after: $after, ${oldest}) {
      nodes { id: rowId ${listed} } pageInfo { hasNextPage endCursor } } }`,
  },
  {
    name: 'count',
    aftercare: `query Count($from: DateTime!, $until: DateTime!) {
      serviceCases(first: 1, where: { status: { in: [IN_PROGRESS, RESOLVED] }, openedAt: { gte: $from, lt: $until } }) { totalCount } }`,
    postgraphile: `query Count($from: Datetime!, $until: Datetime!) { serviceCases: allServiceCases(
      filter: { status: { in: ["IN_PROGRESS", "RESOLVED"] }, openedAt: { greaterThanOrEqualTo: $from, lessThan: $until } }) { totalCount } }`,
  },
];

/**
 * An answer without what the two may write differently: instants with or without microseconds, decisions as a list or a connection, and
 * cursors, which are each server's own.
 */
export function normalized(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalized);
  if (typeof value === 'string') return isInstant(value) ? new Date(value).toISOString() : value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === 'nodes') return normalized(only[1]);
  return Object.fromEntries(
    entries
      .map(([key, each]) => [key, key === 'endCursor' ? typeof each : normalized(each)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text);
}
