// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import type { auditRemovals, Seal } from "#kit/audit";
import { dayOf } from "#kit/time";
import source from "../../../data/privacy/trail.json" with { type: "json" };

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** How long lines are kept, from which day on. Unit: months; never less than a year, which the database refuses, too. */
const shape = z.strictObject({
  about: z.string(),
  periods: z.array(z.strictObject({ from: day, months: z.int().min(12), source: z.string(), checkedOn: day })).min(1),
});

const periods = shape.parse(source).periods.sort((one, other) => (one.from < other.from ? 1 : -1));

/** The longest any rule keeps them. Unit: months. */
export const longestKept = Math.max(...periods.map(({ months }) => months));

/** How many months lines are kept by the rule of this day; null before the first rule. */
export function monthsKept(now: Date): number | null {
  return periods.find(({ from }) => from <= dayOf(now))?.months ?? null;
}

/** Ranges sealed before this instant have had their time; null while no rule holds. */
export function oldEnough(now: Date): Date | null {
  const months = monthsKept(now);
  if (months === null) return null;
  const day = new Date(now);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day;
}

/** Whether a range went before its time: by the rule of the day on which it is said to have gone. */
export function removedTooEarly(removal: Pick<typeof auditRemovals.$inferSelect, "removedAt">, seal: Pick<Seal, "sealedAt">): boolean {
  const limit = oldEnough(removal.removedAt);
  return limit === null || seal.sealedAt >= limit;
}
