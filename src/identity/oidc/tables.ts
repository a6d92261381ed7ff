// SPDX-License-Identifier: EUPL-1.2
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

export const providerLinks = pgTable("provider_links", {
  id: uuid("id").primaryKey(),
  issuer: text("issuer").notNull(),
  /** Who somebody is there; means nothing elsewhere. */
  subject: text("subject").notNull(),
  personId: uuid("person_id").notNull(),
  linkedAt: instant("linked_at").notNull(),
  lastUsedAt: instant("last_used_at").notNull(),
});
