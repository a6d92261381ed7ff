// SPDX-License-Identifier: EUPL-1.2
import { date, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** Mails somebody does not want; without a row a mail comes. */
export const mailChoices = pgTable(
  "mail_choices",
  {
    personId: uuid("person_id").notNull(),
    kind: text("kind").notNull(),
    refusedAt: instant("refused_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.kind] })],
);

/** Who was told that her account ends, because she has no task any more, and from which day on it may. */
export const accountEnds = pgTable("account_ends", {
  personId: uuid("person_id").primaryKey(),
  toldAt: instant("told_at").notNull(),
  endsOn: date("ends_on", { mode: "string" }).notNull(),
});
