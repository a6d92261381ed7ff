// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, sql } from "drizzle-orm";
import { run, type Tx } from "#kit/db";
import { leftOut } from "./tables.ts";

/** How lists know a name: without regard to capitals, accents and signs. */
interface Keys {
  nameKey: string;
  placeKey: string;
}

/** Remembers that those an entry is about asked not to be in the inventory: no list brings them back. */
export async function noteLeftOut(tx: Tx, input: Keys & { bodyId: string; personId: string | null; now: Date }): Promise<void> {
  const { bodyId, nameKey, placeKey, personId, now } = input;
  await tx.insert(leftOut).values({ bodyId, nameKey, placeKey, notedBy: personId, notedAt: now }).onConflictDoNothing();
}

/** Forgets the wish for entries that somebody brought back. */
export async function forgetLeftOut(tx: Tx, bodyId: string, entryIds: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`delete from inventory_left_out l using inventory_entries e
        where l.body_id = ${bodyId}::uuid and e.body_id = l.body_id and e.name_key = l.name_key and e.place_key = l.place_key
          and e.id in (select jsonb_array_elements_text(${JSON.stringify(entryIds)}::jsonb)::uuid)`,
  );
}

/** Which of these rows name somebody who asked to be left out; an Ortsteil that only one side names makes no difference. One query. */
export async function leftOutAmong(tx: Tx, bodyId: string, rows: readonly Keys[]): Promise<(row: Keys) => boolean> {
  const names = [...new Set(rows.map((row) => row.nameKey))];
  if (names.length === 0) return () => false;
  const found = await tx
    .select({ nameKey: leftOut.nameKey, placeKey: leftOut.placeKey })
    .from(leftOut)
    .where(and(eq(leftOut.bodyId, bodyId), inArray(leftOut.nameKey, names)));
  const byName = Map.groupBy(found, ({ nameKey }) => nameKey);
  return ({ nameKey, placeKey }) =>
    (byName.get(nameKey) ?? []).some((one) => one.placeKey === placeKey || one.placeKey === "" || placeKey === "");
}
