// SPDX-License-Identifier: EUPL-1.2
import { pgTable, text } from "drizzle-orm/pg-core";
import type { BodyKind } from "../tables.ts";
import type { KindOfNoPlace } from "./kinds.ts";

/** Which kinds of bodies that are no places a kind of body founds. */
export const foundingRules = pgTable("founding_rules", {
  bodyKind: text("body_kind").$type<BodyKind>().primaryKey(),
  founds: text("founds").array().$type<KindOfNoPlace[]>().notNull(),
});
