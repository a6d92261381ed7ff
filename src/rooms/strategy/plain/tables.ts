// SPDX-License-Identifier: EUPL-1.2
import { date, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** One page of a strategy in plain language. */
export const strategyPlainPages = pgTable("strategy_plain_pages", {
  strategyId: uuid("strategy_id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  text: text("text").notNull(),
  /** The group that checked it; only then is it called easy language (Leichte Sprache). */
  checkedBy: text("checked_by"),
  checkedOn: date("checked_on", { mode: "string" }),
  version: integer("version").notNull().default(1),
  updatedAt: instant("updated_at").notNull(),
  updatedBy: uuid("updated_by"),
});
