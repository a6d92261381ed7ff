// SPDX-License-Identifier: EUPL-1.2
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import type { Role } from "#kit/policy";

/** A task that waits for somebody to sign in with an address. */
export const invitations = pgTable("invitations", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  email: text("email").notNull(),
  name: text("name").notNull(),
  role: text("role").$type<Role>().notNull(),
  /** The request it answers; without one a colleague sent it. */
  requestId: uuid("request_id"),
  invitedBy: uuid("invited_by"),
  invitedAt: instant("invited_at").notNull(),
  until: instant("until").notNull(),
  /** Without a person: it had run out when the next one was sent. */
  revokedBy: uuid("revoked_by"),
  revokedAt: instant("revoked_at"),
  acceptedAt: instant("accepted_at"),
});
