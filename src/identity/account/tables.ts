// SPDX-License-Identifier: EUPL-1.2
import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
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
