import type { TargetCaseType } from './import-target.ts';

/** As `openServiceCase` has them. */
const limits: Readonly<Record<string, number>> = { title: 300, description: 20_000 };

/** How many characters a field takes; undefined where it has no limit. */
export function limitOf(field: string, caseTypes: readonly TargetCaseType[]): number | undefined {
  if (!field.startsWith('details.')) return limits[field];
  const name = field.slice('details.'.length);
  const known = caseTypes.map(({ details }) => details.properties[name]?.maxLength).filter((limit) => limit !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
