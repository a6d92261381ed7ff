// SPDX-License-Identifier: EUPL-1.2
import { date, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import { purposes } from "./purposes.ts";

/** Official contacts of a body. Public on purpose: everybody reads them. */
export const registerContacts = pgTable(
  "register_contacts",
  {
    id: uuid("id").primaryKey(),
    bodyId: uuid("body_id").notNull(),
    purpose: text("purpose", { enum: purposes }).notNull(),
    office: text("office").notNull(),
    person: text("person").notNull().default(""),
    phone: text("phone").notNull().default(""),
    mail: text("mail").notNull().default(""),
    hours: text("hours").notNull().default(""),
    source: text("source").notNull(),
    since: date("since", { mode: "string" }).notNull(),
    /** The day somebody last said that it is right. */
    checkedOn: date("checked_on", { mode: "string" }).notNull(),
    version: integer("version").notNull().default(1),
    updatedAt: instant("updated_at").notNull(),
    updatedBy: uuid("updated_by"),
  },
  (table) => [unique("register_contacts_one_of_each").on(table.bodyId, table.purpose)],
);
