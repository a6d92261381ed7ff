// SPDX-License-Identifier: EUPL-1.2
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** An organisation says which entry of its town is about it; the town accepts or declines, and either side ends it. */
export const claims = pgTable("inventory_claims", {
  id: uuid("id").primaryKey(),
  /** The town whose entry it is. */
  bodyId: uuid("body_id").notNull(),
  organisationId: uuid("organisation_id").notNull(),
  /** Empty when the entry was deleted for good. */
  entryId: uuid("entry_id"),
  /** What the entry was called when it was claimed. */
  entryName: text("entry_name").notNull(),
  claimedBy: uuid("claimed_by"),
  claimedAt: instant("claimed_at").notNull(),
  decidedAs: text("decided_as", { enum: ["accepted", "declined"] }),
  decidedBy: uuid("decided_by"),
  decidedAt: instant("decided_at"),
  /** Why it was declined. */
  reason: text("reason"),
  endedSide: text("ended_side", { enum: ["town", "organisation"] }),
  endedBy: uuid("ended_by"),
  endedAt: instant("ended_at"),
});
