// SPDX-License-Identifier: EUPL-1.2
import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import type { ContentField } from "../entries/content.ts";
import type { Origin } from "../entries/origins.ts";
import type { ColumnTarget } from "../understanding/index.ts";

/** What stood in a value before a list changed it, and who had said it. */
export interface Before {
  value: string | string[] | null;
  origin?: Origin;
}

/** What a list did to an entry: made it, or changed some of its values. */
export const importChanges = pgTable(
  "inventory_import_changes",
  {
    importId: uuid("import_id").notNull(),
    entryId: uuid("entry_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    made: boolean("made").notNull(),
    before: jsonb("before").$type<Partial<Record<ContentField, Before>>>().notNull().default({}),
    /** The entry's version after the last list that wrote it; as long as it is the entry's, no person touched it. */
    leftVersion: integer("left_version").notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.entryId] })],
);

/** What a town chose for the columns of lists with these headings. */
export const mappings = pgTable(
  "inventory_mappings",
  {
    bodyId: uuid("body_id").notNull(),
    headingsKey: text("headings_key").notNull(),
    /** By index of the column. */
    targets: jsonb("targets").$type<Record<string, ColumnTarget>>().notNull().default({}),
    usedBy: uuid("used_by"),
    usedAt: instant("used_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bodyId, table.headingsKey] })],
);
