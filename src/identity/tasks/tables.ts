// SPDX-License-Identifier: EUPL-1.2
import { date, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import type { Role } from "#kit/policy";

/** Which tasks somebody with a task in a kind of body gives and ends. */
export const taskRules = pgTable(
  "task_rules",
  {
    bodyKind: text("body_kind").notNull(),
    role: text("role").$type<Role>().notNull(),
    gives: text("gives").array().$type<Role[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bodyKind, table.role] })],
);

/** Who is away from when until when, and who stands in. No reason is kept. */
export const absences = pgTable("absences", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  personId: uuid("person_id").notNull(),
  since: date("since").notNull(),
  until: date("until").notNull(),
  deputyId: uuid("deputy_id"),
  notedBy: uuid("noted_by"),
  notedAt: instant("noted_at").notNull(),
});
