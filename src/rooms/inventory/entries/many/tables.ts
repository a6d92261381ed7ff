// SPDX-License-Identifier: EUPL-1.2
import { integer, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import type { Entry } from "../../tables.ts";

/** What a change of many may touch of an entry, and who said it. */
export type SaidBefore = Pick<Entry, "fields" | "targetGroups" | "place" | "kind" | "reach" | "confirmedOn" | "source" | "origins">;

/** What an entry said before many were changed at once. */
export const changedBefore = pgTable(
  "inventory_changed_before",
  {
    stepId: uuid("step_id").notNull(),
    entryId: uuid("entry_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    /** The version the change left behind: an entry that has another one was changed since, and stays. */
    version: integer("version").notNull(),
    said: jsonb("said").$type<SaidBefore>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.stepId, table.entryId] })],
);
