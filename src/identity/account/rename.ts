// SPDX-License-Identifier: EUPL-1.2
import { and, eq, ne } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { people } from "../tables.ts";

/** Changes the own name. The same name again changes nothing and leaves no line. */
export async function rename(tx: Tx, input: { personId: string; name: string; now: Date }): Promise<void> {
  const { personId, name, now } = input;
  const changed = await tx
    .update(people)
    .set({ name })
    .where(and(eq(people.id, personId), ne(people.name, name)))
    .returning({ id: people.id });
  if (changed.length > 0)
    await record(tx, { actor: { id: personId }, at: now, action: "identity.name_changed", details: { field: "name" } });
}
