// SPDX-License-Identifier: EUPL-1.2
import { boolean, date, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** A link by which somebody without an account reads the draft. */
export const strategyReadings = pgTable("strategy_readings", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  strategyId: uuid("strategy_id").notNull(),
  forWhom: text("for_whom").notNull(),
  since: date("since", { mode: "string" }).notNull(),
  until: date("until", { mode: "string" }).notNull(),
  mayComment: boolean("may_comment").notNull(),
  /** Can be written and never read by the application. */
  codeDigest: text("code_digest").notNull(),
  madeBy: uuid("made_by"),
  madeAt: instant("made_at").notNull(),
  endedBy: uuid("ended_by"),
  endedAt: instant("ended_at"),
});

/** How often a link was opened on one day; nothing about who or with what. */
export const strategyReadingLooks = pgTable(
  "strategy_reading_looks",
  {
    readingId: uuid("reading_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    lookedOn: date("looked_on", { mode: "string" }).notNull(),
    times: integer("times").notNull(),
    firstAt: instant("first_at").notNull(),
    lastAt: instant("last_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.readingId, table.lookedOn] })],
);
