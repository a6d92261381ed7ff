// SPDX-License-Identifier: EUPL-1.2
import { date, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** A body lets another one read its inventory. */
export const shares = pgTable("inventory_shares", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  withBodyId: uuid("with_body_id").notNull(),
  since: date("since", { mode: "string" }).notNull(),
  until: date("until", { mode: "string" }),
  /** Without a person: she has no account any more. */
  sharedBy: uuid("shared_by"),
  sharedAt: instant("shared_at").notNull(),
  /** Without a person: it had run out when the next one began. */
  endedBy: uuid("ended_by"),
  endedAt: instant("ended_at"),
});

/** Somebody of the other body read on this day. */
export const shareLooks = pgTable(
  "inventory_share_looks",
  {
    shareId: uuid("share_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    personId: uuid("person_id").notNull(),
    lookedOn: date("looked_on", { mode: "string" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.shareId, table.personId, table.lookedOn] })],
);
