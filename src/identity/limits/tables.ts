// SPDX-License-Identifier: EUPL-1.2
import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

export const rateCounts = pgTable("rate_counts", {
  keyHash: text("key_hash").primaryKey(),
  count: integer("count").notNull(),
  endsAt: instant("ends_at").notNull(),
});
