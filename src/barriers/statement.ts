// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../data/accessibility/statement.json" with { type: "json" };

const barrier = z.strictObject({
  what: z.string().min(1),
  /** How to get at the same thing meanwhile. */
  instead: z.string().min(1),
  seenOn: z.iso.date(),
  /** The day by which it goes; null while nobody can promise one. */
  solvedBy: z.iso.date().nullable(),
});

const shape = z.strictObject({
  standard: z.strictObject({ name: z.string(), version: z.string(), beyond: z.string() }),
  law: z.string(),
  conformity: z.enum(["full", "partly", "not"]),
  evaluatedOn: z.iso.date(),
  reviewBy: z.iso.date(),
  /** Working days within which a report is answered. */
  answerDays: z.number().int().positive(),
  ombuds: z.strictObject({
    name: z.string(),
    at: z.string(),
    url: z.url(),
    mail: z.email(),
    /** The day both addresses were looked up. */
    checkedOn: z.iso.date(),
  }),
  barriers: z.array(barrier),
});

/** What the accessibility statement says; standard, dates and known barriers are data, because they change. */
export const statement = shape.parse(source);
