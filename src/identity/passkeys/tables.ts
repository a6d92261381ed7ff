// SPDX-License-Identifier: EUPL-1.2
import { bigint, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

export const passkeys = pgTable("passkeys", {
  id: uuid("id").primaryKey(),
  personId: uuid("person_id").notNull(),
  credentialId: text("credential_id").notNull(),
  /** COSE key, base64url. */
  publicKey: text("public_key").notNull(),
  /** How often the key says it was used; many always say 0. */
  counter: bigint("counter", { mode: "number" }).notNull(),
  transports: text("transports").array().notNull(),
  /** As its owner calls it: "Diensthandy". */
  name: text("name").notNull(),
  createdAt: instant("created_at").notNull(),
  lastUsedAt: instant("last_used_at"),
});
