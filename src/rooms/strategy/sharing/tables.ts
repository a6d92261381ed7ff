// SPDX-License-Identifier: EUPL-1.2
import { boolean, date, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** A body lets its Kreis or the Land read its draft, or the members of its own council: then `withBodyId` is the body itself. */
export const strategyShares = pgTable("strategy_shares", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  strategyId: uuid("strategy_id").notNull(),
  withBodyId: uuid("with_body_id").notNull(),
  since: date("since", { mode: "string" }).notNull(),
  until: date("until", { mode: "string" }),
  mayComment: boolean("may_comment").notNull(),
  sharedBy: uuid("shared_by"),
  sharedAt: instant("shared_at").notNull(),
  /** Without a person: it had run out when the next one began. */
  endedBy: uuid("ended_by"),
  endedAt: instant("ended_at"),
});

/** A person of the other body read on this day, from when to when. */
export const strategyShareLooks = pgTable(
  "strategy_share_looks",
  {
    shareId: uuid("share_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    personId: uuid("person_id").notNull(),
    /** The town may not know her by any other row. */
    personName: text("person_name").notNull(),
    lookedOn: date("looked_on", { mode: "string" }).notNull(),
    firstAt: instant("first_at").notNull(),
    lastAt: instant("last_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.shareId, table.personId, table.lookedOn] })],
);
