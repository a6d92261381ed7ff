// SPDX-License-Identifier: EUPL-1.2
import { jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** How many rows of which table a run deleted. */
export type Deleted = Record<string, number>;

export const deletionRuns = pgTable("deletion_runs", {
  id: uuid("id").primaryKey(),
  job: text("job").notNull(),
  ranAt: instant("ran_at").notNull(),
  deleted: jsonb("deleted").$type<Deleted>().notNull(),
});
