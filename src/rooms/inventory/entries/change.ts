// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { dayOf } from "#kit/time";
import { entries } from "../tables.ts";
import { contentOf, differences, type EntryContent, keysOf } from "./content.ts";
import { type StoredEntry, storedEntry } from "./find.ts";
import { originsAfter } from "./origins.ts";

export type ChangeOutcome =
  | { kind: "changed" }
  | { kind: "unchanged" }
  | { kind: "conflict"; stored: StoredEntry }
  | { kind: "gone" | "not-there" };

/** Changes an entry that was drawn at `version`. Whoever comes second sees both versions; saying the same twice is no conflict. */
export async function changeEntry(
  tx: Tx,
  input: { bodyId: string; code: string; version: number; content: EntryContent; actor: Actor; now: Date },
): Promise<ChangeOutcome> {
  const { bodyId, code, content, actor, now } = input;
  const before = await storedEntry(tx, bodyId, code);
  if (!before) return { kind: (await wasThere(tx, bodyId, code)) ? "gone" : "not-there" };
  const changed = differences(contentOf(before), content);
  if (changed.length === 0) return { kind: "unchanged" };
  const origins = originsAfter(before.origins, contentOf(before), content, { by: "person", on: dayOf(now) });
  const said = { ...content, ...keysOf(content), origins, source: "person" } as const;
  const [mine] = await tx
    .update(entries)
    .set({ ...said, version: sql`${entries.version} + 1`, updatedAt: now, updatedBy: actor.id })
    .where(and(eq(entries.id, before.id), eq(entries.version, input.version), isNull(entries.removedAt)))
    .returning({ id: entries.id });
  if (mine) {
    await record(tx, {
      actor,
      at: now,
      action: "inventory.entry_changed",
      bodyId,
      subjectId: mine.id,
      details: { fields: changed.join(" ") },
    });
    return { kind: "changed" };
  }
  const stored = await storedEntry(tx, bodyId, code);
  return stored ? { kind: "conflict", stored } : { kind: "gone" };
}

/** Whether a removed entry had this code. */
async function wasThere(tx: Tx, bodyId: string, code: string): Promise<boolean> {
  const [removed] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.bodyId, bodyId), eq(entries.code, code)));
  return removed !== undefined;
}
