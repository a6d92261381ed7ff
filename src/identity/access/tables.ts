// SPDX-License-Identifier: EUPL-1.2
import { boolean, date, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import type { RequestedRole } from "./roles.ts";

/** Somebody asks to work here for a place. It waits from the moment its address is confirmed. */
export const accessRequests = pgTable("access_requests", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  name: text("name").notNull(),
  email: text("email").notNull(),
  role: text("role").$type<RequestedRole>().notNull(),
  phone: text("phone"),
  message: text("message").notNull(),
  /** Keyed digest of the token in her link. */
  linkHash: text("link_hash").notNull(),
  codeHash: text("code_hash").notNull(),
  attempts: integer("attempts").notNull().default(0),
  askedAt: instant("asked_at").notNull(),
  confirmedAt: instant("confirmed_at"),
  answerBy: date("answer_by"),
  /** Public address of the platform when it was confirmed: mails about it lead there. */
  site: text("site"),
  /** When those were told who answer once the promised day has passed. */
  overdueToldAt: instant("overdue_told_at"),
  decidedBy: uuid("decided_by"),
  decidedAt: instant("decided_at"),
  approved: boolean("approved"),
  reason: text("reason"),
});
