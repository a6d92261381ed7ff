// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../data/privacy/columns.json" with { type: "json" };

const purposes = [
  "account",
  "safety",
  "trail",
  "inventory",
  "asking",
  "directory",
  "invitations",
  "strategy",
  "contacts",
  "barriers",
  "mail",
] as const;
export type Purpose = (typeof purposes)[number];

const words = z.record(z.string(), z.string().min(1));

/** When the time begins to run, and how long it is then: one rule for each kind of data, as DIN 66398 asks for. */
const term = { starts: z.string().default("Ende des Zwecks"), kept: z.string() };

const facts = z.strictObject({
  about: z.string(),
  /** Why data about people is there, and what allows it. The legal bases are a proposal each municipality has checked. */
  purposes: z.record(
    z.enum(purposes),
    z.strictObject({
      name: z.string(),
      says: z.string(),
      basis: z.string(),
      /** Whom the data is about. */
      people: z.string(),
      /** Who gets to see it. */
      recipients: z.string(),
      /** Who is responsible: the body whose people work here, or whoever runs the platform. */
      side: z.enum(["body", "platform"]),
    }),
  ),
  /** Columns that say in any table who did something. */
  acting: z.strictObject({ columns: z.array(z.string()), says: z.string(), purpose: z.enum(purposes), ...term }),
  tables: z.array(
    z.strictObject({
      table: z.string(),
      /** What it is called on the page. */
      name: z.string(),
      purpose: z.enum(purposes),
      /** What each column about people holds. */
      columns: words,
      /** Columns with text that is about nobody. */
      plain: z.array(z.string()).default([]),
      ...term,
    }),
  ),
  /** Tables about nobody, apart from who did something. */
  without: z.array(z.string()),
});

/** What is kept about people, column by column; a law test compares it with the database. */
export const privacy = facts.parse(source);

/** The purposes with what is kept for each, in the order of the list. */
export const keptPerPurpose = purposes.map((purpose) => ({
  id: purpose,
  ...privacy.purposes[purpose],
  tables: privacy.tables.filter((one) => one.purpose === purpose),
}));

/** What the columns of a table hold, each thing once. */
export const whatIn = (columns: Readonly<Record<string, string>>) => [...new Set(Object.values(columns))].join(", ");

export { cookies } from "./cookie-texts.ts";
