// SPDX-License-Identifier: EUPL-1.2
import { boolean, date, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import { committeeTasks } from "../kinds.ts";

/** How a municipality orders and names the blocks of its council papers; kept for the next strategy too. */
export const strategyPaperLayouts = pgTable("strategy_paper_layouts", {
  bodyId: uuid("body_id").primaryKey(),
  /** Read with `layoutOf`: what an older version wrote may lack blocks of today. */
  blocks: jsonb("blocks").$type<unknown>().notNull(),
  version: integer("version").notNull().default(1),
  updatedAt: instant("updated_at").notNull(),
  updatedBy: uuid("updated_by"),
});

/** The committees a paper passes, in order. */
export const strategyCommittees = pgTable("strategy_committees", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  strategyId: uuid("strategy_id").notNull(),
  name: text("name").notNull(),
  /** Null: the day is still open. */
  meetsOn: date("meets_on", { mode: "string" }),
  task: text("task", { enum: committeeTasks }).notNull(),
  isPublic: boolean("is_public").notNull().default(true),
  position: integer("position").notNull(),
  version: integer("version").notNull().default(1),
  updatedAt: instant("updated_at").notNull(),
  updatedBy: uuid("updated_by"),
  removedAt: instant("removed_at"),
});
