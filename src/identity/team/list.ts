// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import type { Role } from "#kit/policy";
import { memberships, people } from "../tables.ts";
import { notOver } from "../tasks/rules.ts";

/** A person with a task in a body, on the day the transaction says it is. */
export interface TeamMember {
  /** Of the task: somebody with two tasks stands there twice. */
  id: string;
  personId: string;
  name: string;
  role: Role;
  since: string;
  until: string | null;
}

/** Everybody with a task in a body today or later, as far as the reader may know them. */
export function teamOf(tx: Tx, bodyId: string): Promise<TeamMember[]> {
  const { id, personId, role, validFrom, validTo } = memberships;
  return tx
    .select({ id, personId, name: people.name, role, since: validFrom, until: validTo })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.bodyId, bodyId), notOver))
    .orderBy(asc(people.name), asc(memberships.id));
}
