import type { Actor, Context } from '@aftercare/platform';
import type { Directory } from '../directory.ts';
import { demoUnits } from '../units/demo-units.ts';
import type { PlannedCase } from './planned-case.ts';

/** Who does what in a case. */
export interface Cast {
  readonly frontDesk: Context;
  /** The customer's side: the partner it came through, else whoever takes the customer's word. */
  readonly customer: Context;
  /** Whoever of the team that the rules named handles it; the front desk where they named none. */
  handler(team: string | null): Context;
}

export function castOf(context: Context, directory: Directory, { unit, channel, customer, number }: PlannedCase): Cast {
  const desk = demoUnits.find(({ code }) => code === unit)?.frontDesk ?? '';
  const as = (actor: Actor): Context => ({ ...context, actor });
  const frontDesk = as(directory.member(unit, desk, number));
  const partner = channel === 'PARTNER' ? customer?.partner : null;
  const handlers = new Map<string, Context>();
  return {
    frontDesk,
    customer: partner ? as(directory.partner(partner)) : frontDesk,
    handler(team) {
      if (team === null) return frontDesk;
      const known = handlers.get(team) ?? as(directory.member(unit, team, number));
      handlers.set(team, known);
      return known;
    },
  };
}
