// SPDX-License-Identifier: EUPL-1.2
import { integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

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
