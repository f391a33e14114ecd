const hour = 3_600_000;
const day = 24 * hour;

/** China has had one zone without summer time since 1991. */
const offset = 8 * hour;

/** The date in China: `YYYY-MM-DD`. */
export function chinaDate(instant: Date): string {
  return new Date(instant.getTime() + offset).toISOString().slice(0, 10);
}

export function atChinaTime(date: string, hours: number, minutes = 0): Date {
  return new Date(Date.parse(date) - offset + hours * hour + minutes * (hour / 60));
}

export function addHours(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + Math.round(hours * hour));
}

export function addDays(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * day);
}

/** The date so many days before an instant, in China. */
export function dateBefore(instant: Date, days: number): string {
  return chinaDate(addDays(instant, -days));
}

/** Moves an instant on to when an office is open, Monday to Friday from nine to half past five; holidays are not looked at. */
export function toOfficeHours(instant: Date): Date {
  const local = new Date(instant.getTime() + offset);
  const time = local.getUTCHours() + local.getUTCMinutes() / 60;
  const minute = local.getUTCMinutes();
  const weekday = local.getUTCDay();
  const date = chinaDate(instant);
  const working = weekday >= 1 && weekday <= 5;
  if (working && time >= 9 && time < 17.5) return instant;
  if (working && time < 9) return atChinaTime(date, 9, minute);
  return toOfficeHours(atChinaTime(chinaDate(addDays(instant, 1)), 9, minute));
}
