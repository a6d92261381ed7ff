// SPDX-License-Identifier: EUPL-1.2
import { date, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import { contactPurposes } from "./purposes.ts";

/** Whom a body names in its privacy papers: offices, never private data of people. */
export const privacyContacts = pgTable(
  "privacy_contacts",
  {
    id: uuid("id").primaryKey(),
    bodyId: uuid("body_id").notNull(),
    purpose: text("purpose", { enum: contactPurposes }).notNull(),
    office: text("office").notNull(),
    address: text("address").notNull().default(""),
    phone: text("phone").notNull().default(""),
    mail: text("mail").notNull().default(""),
    since: date("since", { mode: "string" }).notNull(),
    /** The day somebody last said that it is right. */
    checkedOn: date("checked_on", { mode: "string" }).notNull(),
    version: integer("version").notNull().default(1),
    updatedAt: instant("updated_at").notNull(),
    updatedBy: uuid("updated_by"),
  },
  (table) => [unique("privacy_contacts_one_of_each").on(table.bodyId, table.purpose)],
);
