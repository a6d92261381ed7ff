// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import type { Role } from "#kit/policy";
import { memberships, people } from "../tables.ts";

/** A person with a task in a body, on the day the transaction says it is. */
export interface TeamMember {
  name: string;
  role: Role;
  since: string;
  until: string | null;
}

/** Everybody with a task in a body, as far as the reader may know them; those who end later with the day. */
export function teamOf(tx: Tx, bodyId: string): Promise<TeamMember[]> {
  const { role, validFrom, validTo } = memberships;
  return tx
    .select({ name: people.name, role, since: validFrom, until: validTo })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.bodyId, bodyId), sql`${validFrom} <= fokus_today() and (${validTo} is null or ${validTo} >= fokus_today())`))
    .orderBy(asc(people.name), asc(memberships.id));
}
