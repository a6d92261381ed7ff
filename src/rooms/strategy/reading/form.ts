// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice, day, formId, oneLine } from "#kit/forms";
import { dayOf, days, later } from "#kit/time";
import { readingTexts as t } from "./texts.de.ts";

/** Days a link works when nobody says otherwise, and at most; the database holds the same bound. */
export const usualDays = 14;
export const mostDays = 90;

/** Longest name of whom a link is for. Unit: characters; the database holds the same bound. */
const longest = 80;

/** The day so many days after an instant. */
export const dayAfter = (now: Date, count: number): string => dayOf(later(now, days(count)));

/** A new link, made now. */
export function readingForm(now: Date) {
  const [today, last] = [dayOf(now), dayAfter(now, mostDays)];
  const schema = z.object({
    id: formId,
    forWhom: oneLine({ max: longest, required: "forWhomRequired", tooLong: "forWhomTooLong" }),
    until: day("dayWrong")
      .refine((until) => until !== null, "dayRequired")
      .refine((until) => until === null || until >= today, "dayOver")
      .refine((until) => until === null || until <= last, "dayTooLate")
      .transform((until) => until ?? last),
    comments: choice(["yes", "no"], "commentsUnsaid"),
  });
  return { schema, texts: t.form };
}
