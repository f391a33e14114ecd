import { rowsOfTable } from './large-tables.ts';

/** What is read here of `explain (format json)`. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Plan Rows': number;
  readonly Plans?: readonly PlanNode[];
}

/** The root of what `explain (format json)` answers. */
export function rootNode(answer: unknown): PlanNode {
  const [explained] = answer as readonly { readonly Plan: PlanNode }[];
  if (explained === undefined) throw new Error('there is no plan');
  return explained.Plan;
}

/** More rows than this are sorted for no page of twenty: a tenth of the table. */
const mostSorted = rowsOfTable / 10;

/** What of a page's plan goes through more of `table` than the page needs; `indexed` is the column that an index condition must name. */
export function planFaults(plan: PlanNode, table: string, indexed: string | null): readonly string[] {
  const nodes = nodesOf(plan);
  const scans = nodes.filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === table);
  const sorts = nodes.filter((node) => node['Node Type'] === 'Sort' && (node.Plans?.[0]?.['Plan Rows'] ?? 0) > mostSorted);
  // Of a condition that no row can meet, as that a column is null that never is, the table is not read at all.
  const isRead = nodes.some((node) => node['Relation Name'] === table);
  const named = nodes.some((node) => indexed !== null && new RegExp(`\\b${indexed}\\b`).test(node['Index Cond'] ?? ''));
  return [
    ...scans.map(() => 'a sequential scan'),
    ...sorts.map((node) => `a sort of ${node.Plans?.[0]?.['Plan Rows']} rows`),
    ...(indexed === null || named || !isRead ? [] : [`no index condition on ${indexed}`]),
  ];
}

export function nodesOf(plan: PlanNode): readonly PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}
