// SPDX-License-Identifier: EUPL-1.2
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** A way in that the operator makes once for somebody whose passkey is gone. */
export const waysBack = pgTable("ways_back", {
  id: uuid("id").primaryKey(),
  personId: uuid("person_id").notNull(),
  codeHash: text("code_hash").notNull(),
  madeAt: instant("made_at").notNull(),
  until: instant("until").notNull(),
  usedAt: instant("used_at"),
});

/** The tasks whose pages open only after a sign-in with two factors. */
export const strongRoles = pgTable("strong_roles", { role: text("role").primaryKey() });
