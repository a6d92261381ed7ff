// SPDX-License-Identifier: EUPL-1.2
import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import { fieldIds } from "../vocabulary.ts";

/** What people taught the program about their lists; `field` null: it says nothing. */
export const lessons = pgTable(
  "inventory_lessons",
  {
    bodyId: uuid("body_id").notNull(),
    about: text("about", { enum: ["value", "name", "word"] }).notNull(),
    said: text("said").notNull(),
    field: text("field", { enum: fieldIds }),
    taughtBy: uuid("taught_by"),
    taughtAt: instant("taught_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.bodyId, table.about, table.said] })],
);

/** The Ortsteile of a body, as people who work there named them. */
export const townParts = pgTable("inventory_town_parts", {
  bodyId: uuid("body_id").primaryKey(),
  names: text("names").array().notNull(),
  saidBy: uuid("said_by"),
  saidAt: instant("said_at").notNull(),
});
