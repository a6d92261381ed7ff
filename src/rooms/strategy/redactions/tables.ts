// SPDX-License-Identifier: EUPL-1.2
import { jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import { redactionReasons } from "./reasons.ts";

/** A place in an edition. `start` and `length` count code points, from 0; the words themselves are kept nowhere. */
export interface Spot {
  /** JSON pointer into the frozen content, or "/decision/note", "/decision/decidedBy". */
  pointer: string;
  start: number;
  length: number;
}

export const strategyRedactions = pgTable("strategy_redactions", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  editionId: uuid("edition_id").notNull(),
  reason: text("reason", { enum: redactionReasons }).notNull(),
  spots: jsonb("spots").$type<Spot[]>().notNull(),
  redactedAt: instant("redacted_at").notNull(),
  redactedBy: uuid("redacted_by"),
});
