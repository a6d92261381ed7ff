// SPDX-License-Identifier: EUPL-1.2
import { jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** What somebody typed and has not sent yet; only she sees it. */
export const formDrafts = pgTable(
  "form_drafts",
  {
    personId: uuid("person_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    address: text("address").notNull(),
    fields: jsonb("fields").$type<[string, string][]>().notNull(),
    savedAt: instant("saved_at").notNull(),
    until: instant("until").notNull(),
  },
  (table) => [primaryKey({ name: "form_drafts_one", columns: [table.personId, table.bodyId, table.address] })],
);
