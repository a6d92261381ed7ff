// SPDX-License-Identifier: EUPL-1.2
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** A list people come back to: a name, and the part of the address that says the filter. */
export const views = pgTable("inventory_views", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  name: text("name").notNull(),
  query: text("query").notNull(),
  savedBy: uuid("saved_by"),
  savedAt: instant("saved_at").notNull(),
});
