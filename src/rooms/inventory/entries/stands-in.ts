// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";

/** The id of the entry that stands for the entry "was" today: itself, or what it was merged into, however often. */
export const standsIn = sql`case when was.merged_into is null then was.id else inventory_stands_in(was.merged_into) end`;
