// SPDX-License-Identifier: EUPL-1.2
import { date, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** Municipalities go into another one from a day on, by a legal act. */
export const mergers = pgTable("mergers", {
  id: uuid("id").primaryKey(),
  landId: uuid("land_id").notNull(),
  intoId: uuid("into_id").notNull(),
  takesEffectOn: date("takes_effect_on", { mode: "string" }).notNull(),
  legalAct: text("legal_act").notNull(),
  preparedBy: uuid("prepared_by"),
  preparedAt: instant("prepared_at").notNull(),
  confirmedBy: uuid("confirmed_by"),
  confirmedAt: instant("confirmed_at"),
  withdrawnBy: uuid("withdrawn_by"),
  withdrawnAt: instant("withdrawn_at"),
  /** People and addresses lead to the new body from here on. */
  begunAt: instant("begun_at"),
  finishedAt: instant("finished_at"),
});

/** The bodies that end. */
export const mergerBodies = pgTable(
  "merger_bodies",
  {
    mergerId: uuid("merger_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (table) => [primaryKey({ name: "merger_bodies_pkey", columns: [table.mergerId, table.bodyId] })],
);

/** Whose draft goes on, as one of the places said it. */
export const mergerChoices = pgTable(
  "merger_choices",
  {
    mergerId: uuid("merger_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    keepsId: uuid("keeps_id").notNull(),
    saidBy: uuid("said_by"),
    saidAt: instant("said_at").notNull(),
  },
  (table) => [primaryKey({ name: "merger_choices_pkey", columns: [table.mergerId, table.bodyId] })],
);

/** How many rows of which table went over or ended. */
export const mergerCounts = pgTable(
  "merger_counts",
  {
    mergerId: uuid("merger_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    what: text("what").notNull(),
    moved: integer("moved").notNull().default(0),
    ended: integer("ended").notNull().default(0),
  },
  (table) => [primaryKey({ name: "merger_counts_pkey", columns: [table.mergerId, table.bodyId, table.what] })],
);
