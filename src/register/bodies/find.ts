// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, inArray, isNotNull, not, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#kit/db";
import { type Body, bodies, bodyNames } from "../tables.ts";

/** Bodies that are there on the day the transaction says it is. */
export const stillThere: SQL = sql`(${bodies.validTo} is null or ${bodies.validTo} > fokus_today())`;

/** A body with the Kreis it belongs to; null for a kreisfreie Stadt, a Kreis and everything above. */
export type ListedBody = Body & { kreis: { name: string; slug: string } | null };

/** The Kreis of each body in `currentBodies`, to sort by. */
export const kreis = alias(bodies, "kreis");

/** A part of a list. `order` comes before the German order of names. */
export interface Part {
  limit?: number;
  offset?: number;
  order?: readonly SQL[];
}

/** Bodies that exist today, in German order. */
export async function currentBodies(tx: Tx, where: SQL | undefined, part: Part = {}): Promise<ListedBody[]> {
  const query = tx
    .select({ body: bodies, kreis: { name: kreis.name, slug: kreis.slug } })
    .from(bodies)
    .leftJoin(kreis, and(eq(kreis.id, bodies.parentId), eq(kreis.kind, "kreis")))
    .where(and(stillThere, where))
    .orderBy(...(part.order ?? []), asc(bodies.sortKey), asc(bodies.id))
    .offset(part.offset ?? 0);
  const rows = await (part.limit === undefined ? query : query.limit(part.limit));
  return rows.map((row) => ({ ...row.body, kreis: row.kreis }));
}

/** The body with this address, or undefined. */
export async function bodyBySlug(tx: Tx, slug: string): Promise<ListedBody | undefined> {
  const [body] = await currentBodies(tx, eq(bodies.slug, slug), { limit: 1 });
  return body;
}

/** The body with this id, also one that ended; undefined when there never was one. */
export async function bodyById(tx: Tx, id: string): Promise<Body | undefined> {
  const [body] = await tx.select().from(bodies).where(eq(bodies.id, id));
  return body;
}

/** The Land this installation works for. */
export async function landBody(tx: Tx): Promise<ListedBody | undefined> {
  const [body] = await currentBodies(tx, eq(bodies.kind, "land"), { limit: 1 });
  return body;
}

/** The municipalities of a Kreis, in German order. */
export function municipalitiesOf(tx: Tx, kreisId: string): Promise<ListedBody[]> {
  return currentBodies(tx, and(eq(bodies.parentId, kreisId), eq(bodies.kind, "municipality")));
}

/** All Kreise, or all Regierungsbezirke, in German order. */
export function allOfKind(tx: Tx, kind: "kreis" | "regierungsbezirk"): Promise<ListedBody[]> {
  return currentBodies(tx, eq(bodies.kind, kind));
}

/**
 * The current address of a body known by something else: a former name's address, a longer spelling, an official key
 * (AGS of 5 or 8 digits, ARS of 12; of a kreisfreie Stadt also its Kreis key). Null when nothing leads anywhere.
 * `onlyPlaces`: bodies that are no places have no public page to lead to.
 */
export async function redirectOf(tx: Tx, slugOrKey: string, onlyPlaces = true): Promise<string | null> {
  const isKey = /^\d+$/.test(slugOrKey);
  const byKey = or(eq(bodies.ags, slugOrKey), eq(bodies.ars, slugOrKey), eq(bodies.ags, `${slugOrKey}000`));
  const [keyed] = isKey ? await currentBodies(tx, and(byKey, inArray(bodies.kind, ["municipality", "kreis"])), { limit: 1 }) : [];
  if (keyed) return keyed.slug;
  const [former] = await tx
    .select({ slug: bodies.slug })
    .from(bodyNames)
    .innerJoin(bodies, eq(bodies.id, bodyNames.bodyId))
    .where(
      and(
        stillThere,
        onlyPlaces ? inArray(bodies.kind, ["municipality", "kreis"]) : undefined,
        or(eq(bodyNames.slug, slugOrKey), eq(bodyNames.ags, slugOrKey)),
      ),
    )
    .limit(1);
  return former?.slug ?? (await goneInto(tx, slugOrKey));
}

/** The address of the place that a place with this address, key or former name went into. */
async function goneInto(tx: Tx, slugOrKey: string): Promise<string | null> {
  const gone = alias(bodies, "gone");
  const named = sql`exists (select from body_names n where n.body_id = ${gone.id} and (n.slug = ${slugOrKey} or n.ags = ${slugOrKey}))`;
  const [found] = await tx
    .select({ slug: bodies.slug })
    .from(gone)
    .innerJoin(bodies, sql`${bodies.id} = fokus_successor(${gone.id})`)
    .where(and(isNotNull(gone.validTo), stillThere, or(eq(gone.slug, slugOrKey), eq(gone.ags, slugOrKey), eq(gone.ars, slugOrKey), named)))
    .limit(1);
  return found?.slug ?? null;
}

/** A place that ended, as long as its people go on working there: its merger waits to be recorded. */
export async function bodyInTransition(tx: Tx, slug: string): Promise<ListedBody | undefined> {
  return endedBody(tx, and(eq(bodies.slug, slug), sql`fokus_waits_for_merger(${bodies.id})`));
}

/** A place that went into another one: what it adopted stays readable under its address. */
export async function bodyGone(tx: Tx, slug: string): Promise<ListedBody | undefined> {
  return endedBody(tx, and(eq(bodies.slug, slug), sql`fokus_successor(${bodies.id}) <> ${bodies.id}`));
}

async function endedBody(tx: Tx, where: SQL | undefined): Promise<ListedBody | undefined> {
  const [row] = await tx
    .select({ body: bodies, kreis: { name: kreis.name, slug: kreis.slug } })
    .from(bodies)
    .leftJoin(kreis, and(eq(kreis.id, bodies.parentId), eq(kreis.kind, "kreis")))
    .where(and(not(stillThere), where));
  return row && { ...row.body, kreis: row.kreis };
}
