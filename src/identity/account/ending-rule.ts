// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { dayOf, days, later } from "#kit/time";
import source from "../../../data/privacy/accounts.json" with { type: "json" };

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Units: months after the last day of the last task; days. */
const shape = z.strictObject({
  about: z.string(),
  periods: z
    .array(z.strictObject({ from: day, months: z.int().min(1), tellDaysBefore: z.int().min(7), source: z.string(), checkedOn: day }))
    .min(1),
});

const periods = shape.parse(source).periods.sort((one, other) => (one.from < other.from ? 1 : -1));

/** How long an account without a task is kept by the newest rule. Unit: months. */
export const accountKept = periods[0]?.months ?? 0;

/** The day from which an account may end whose last task ended on that day; null before the first rule. */
export function endsOn(lastDay: string, today: string): { on: string; tellFrom: string } | null {
  const rule = periods.find(({ from }) => from <= today);
  if (!rule) return null;
  const end = new Date(`${lastDay}T12:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + rule.months);
  const told = later(new Date(`${today}T12:00:00Z`), days(rule.tellDaysBefore));
  // Whoever is told late, because the house stood still, has the whole time all the same.
  return { on: dayOf(end > told ? end : told), tellFrom: dayOf(later(end, -days(rule.tellDaysBefore))) };
}
