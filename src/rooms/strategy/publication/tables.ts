// SPDX-License-Identifier: EUPL-1.2
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** A mistaken publication that was taken back; open until it ends. */
export const strategyWithdrawals = pgTable("strategy_withdrawals", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  editionId: uuid("edition_id").notNull(),
  reason: text("reason").notNull(),
  withdrawnAt: instant("withdrawn_at").notNull(),
  withdrawnBy: uuid("withdrawn_by"),
  endedAt: instant("ended_at"),
  endedBy: uuid("ended_by"),
});
