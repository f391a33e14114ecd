import { addDays, addHours, atChinaTime, chinaDate, toOfficeHours } from '../china-time.ts';
import type { Random } from '../random.ts';
import type { ScriptedAct } from './case-script.ts';
import { ended, type Outcome } from './outcome.ts';
import type { PlannedCase } from './planned-case.ts';

export interface Schedule {
  readonly openedAt: Date;
  readonly acts: PlannedCase['acts'];
}

interface Setting {
  readonly outcome: Outcome;
  readonly now: Date;
  /** Whether somebody is there day and night. */
  readonly alwaysOpen: boolean;
}

const longestAgo = 350;

/** When a case was opened and each of its acts happened: ended ones on any day of the year, others of late; none after now. */
export function schedule(random: Random, script: readonly ScriptedAct[], setting: Setting): Schedule {
  const { now, alwaysOpen } = setting;
  const spoken = script.reduce((sum, { after }) => sum + after, 0);
  const lately = random.chance(0.15) ? random.whole(8, 30) * 24 : random.whole(1, 40);
  const ago = ended.includes(setting.outcome) ? random.whole(6, longestAgo) * 24 : spoken + lately;
  const [hour, minute] = [random.whole(8, 20), random.whole(0, 59)];
  for (let openedAt = timeOfDay(addHours(now, -ago), hour, minute); ; openedAt = addDays(openedAt, -1)) {
    const acts = layOut(openedAt, script, alwaysOpen);
    const last = acts.at(-1)?.at ?? openedAt;
    if (last < addHours(now, -0.5)) return { openedAt, acts };
  }
}

function timeOfDay(instant: Date, hour: number, minute: number): Date {
  return atChinaTime(chinaDate(instant), hour, minute);
}

function layOut(openedAt: Date, script: readonly ScriptedAct[], alwaysOpen: boolean): PlannedCase['acts'] {
  let at = openedAt;
  return script.map(({ act, after, byCustomer }) => {
    at = addHours(at, after);
    if (!byCustomer && !alwaysOpen) at = toOfficeHours(at);
    return { act, at };
  });
}
