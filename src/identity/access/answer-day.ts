// SPDX-License-Identifier: EUPL-1.2
import { dayOf, days, later } from "#kit/time";

/** Public holidays with a fixed day and those counted from Easter Sunday, in days. Source: Feiertagsgesetz NW § 2. */
const fixed = ["01-01", "05-01", "10-03", "11-01", "12-25", "12-26"];
const fromEaster = [-2, 1, 39, 50, 60];

const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);

/** Easter Sunday in the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
function easter(year: number): Date {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return new Date(Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1, 12));
}

function isWorkingDay(at: Date): boolean {
  if ([0, 6].includes(at.getUTCDay())) return false;
  const sunday = easter(at.getUTCFullYear());
  const movable = fromEaster.map((offset) => dayOf(later(sunday, days(offset))));
  return !fixed.includes(dayOf(at).slice(5)) && !movable.includes(dayOf(at));
}

/** The calendar day by which an answer is promised: so many working days after `day`. */
export function answerDay(day: string, workingDays: number): string {
  let at = noonOf(day);
  for (let left = workingDays; left > 0; left -= isWorkingDay(at) ? 1 : 0) at = later(at, days(1));
  return dayOf(at);
}
