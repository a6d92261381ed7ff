// SPDX-License-Identifier: EUPL-1.2
import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** Who asked not to be in the inventory of a body, by the keys of name and Ortsteil. */
export const leftOut = pgTable(
  "inventory_left_out",
  {
    bodyId: uuid("body_id").notNull(),
    nameKey: text("name_key").notNull(),
    placeKey: text("place_key").notNull(),
    notedBy: uuid("noted_by"),
    notedAt: instant("noted_at").notNull(),
  },
  (table) => [primaryKey({ name: "inventory_left_out_pkey", columns: [table.bodyId, table.nameKey, table.placeKey] })],
);
