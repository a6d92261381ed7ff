// SPDX-License-Identifier: EUPL-1.2
import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

export const files = pgTable("files", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  personId: uuid("person_id"),
  name: text("name").notNull(),
  sha256: text("sha256").notNull(),
  sizeBytes: integer("size_bytes").notNull(),
  storedAt: instant("stored_at").notNull(),
  keepUntil: instant("keep_until").notNull(),
});
