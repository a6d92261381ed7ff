// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { record } from "#kit/audit";
import { newCode, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { dayOf } from "#kit/time";
import { entries } from "../tables.ts";
import { type EntryContent, keysOf } from "./content.ts";
import { originsOf } from "./origins.ts";

/** Letters and digits of a code: 923,521 codes per body. */
export const codeLength = 4;
/** With 50,000 entries every 18th code is taken: ten misses in a row do not happen. */
const attempts = 10;

/**
 * Adds an entry that a person wrote. `id` was drawn with the form: sent twice, it is made once.
 * Returns its code; undefined when the id belongs to something this person cannot see.
 */
export async function addEntry(
  tx: Tx,
  input: { id: string; bodyId: string; content: EntryContent; actor: Actor; now: Date },
): Promise<string | undefined> {
  const { id, bodyId, content, actor, now } = input;
  const row = {
    id,
    bodyId,
    ...content,
    ...keysOf(content),
    origins: originsOf(content, { by: "person", on: dayOf(now) }),
    source: "person",
    createdAt: now,
    updatedAt: now,
    updatedBy: actor.id,
  } as const;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const [made] = await tx
      .insert(entries)
      .values({ ...row, code: newCode(codeLength) })
      .onConflictDoNothing()
      .returning({ code: entries.code });
    if (made) {
      await record(tx, { actor, at: now, action: "inventory.entry_added", bodyId, subjectId: id });
      return made.code;
    }
    const [known] = await tx
      .select({ code: entries.code })
      .from(entries)
      .where(and(eq(entries.id, id), eq(entries.bodyId, bodyId)));
    if (known) return known.code;
  }
  return undefined;
}
