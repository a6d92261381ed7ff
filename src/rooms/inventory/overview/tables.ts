// SPDX-License-Identifier: EUPL-1.2
import { bigint, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";

/** Differences in how many entries are alike; added up they are the number of entries. Written by triggers, never by hand. */
export const tallies = pgTable("inventory_tallies", {
  id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  bodyId: uuid("body_id").notNull(),
  placeKey: text("place_key").notNull(),
  place: text("place"),
  fields: text("fields").array().notNull(),
  targetGroups: text("target_groups").array().notNull(),
  /** Negative where entries left. */
  entries: integer("entries").notNull(),
});
