// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";

/** How many places there are and how many of them have ended by today: what is worked out of the register once holds as long as this does. */
export const placesToday: SQL<string> = sql<string>`(select count(*) || '-' || count(*) filter (where p.valid_to <= fokus_today())
  from bodies p where p.kind in ('municipality', 'kreis', 'regierungsbezirk'))`;
