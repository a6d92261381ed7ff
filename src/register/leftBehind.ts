// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, isNotNull, isNull, notInArray, or, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { kindsOfNoPlace } from "./organisations/kinds.ts";
import type { BodyRow, NameRow } from "./rows.ts";
import { bodies } from "./tables.ts";

/** Names and addresses that the coming rows change: they go on to lead to the body. */
export async function namesLeftBehind(tx: Tx, rows: BodyRow[], today: string): Promise<NameRow[]> {
  const coming = new Map(rows.map((row) => [row.id, row]));
  const current = await tx
    .select({ id: bodies.id, name: bodies.name, slug: bodies.slug })
    .from(bodies)
    .where(inArray(bodies.id, [...coming.keys()]));
  return current
    .filter((body) => coming.get(body.id)?.slug !== body.slug)
    .map((body) => ({ bodyId: body.id, name: body.name, slug: body.slug, ags: null, validTo: today }));
}

/** Ends bodies that are no longer in the files; their rows stay, because others point to them. Returns how many. */
export async function endMissing(tx: Tx, land: string, rows: BodyRow[], today: string): Promise<number> {
  const current = rows.map((row) => row.id);
  const ended = await tx
    .update(bodies)
    .set({ validTo: today })
    .where(
      and(
        eq(bodies.land, land),
        isNull(bodies.validTo),
        inArray(bodies.kind, ["regierungsbezirk", "kreis", "municipality"]),
        notInArray(bodies.id, current),
      ),
    )
    .returning({ id: bodies.id });
  return ended.length;
}

/** A body that ended keeps its address until a current one needs it, as after a merger under the old name; one that is no place gives it up to places. */
export async function giveUpAddresses(tx: Tx, rows: BodyRow[]): Promise<void> {
  const wanted = rows.map((row) => row.slug);
  const current = rows.map((row) => row.id);
  await tx
    .update(bodies)
    .set({ slug: sql`${bodies.slug} || '-' || coalesce(${bodies.ags}, left(${bodies.id}::text, 8))` })
    .where(
      and(
        or(isNotNull(bodies.validTo), inArray(bodies.kind, [...kindsOfNoPlace])),
        inArray(bodies.slug, wanted),
        notInArray(bodies.id, current),
      ),
    );
}
