// SPDX-License-Identifier: EUPL-1.2
import { and, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Body, bodies, bodyPostcodes } from "#register";
import { knownPlaces } from "../entries/places.ts";
import { lessonsOf } from "../lessons/lessons.ts";
import type { Corrections, KnownBody } from "../understanding/index.ts";

/** What a list is held against: the body it is read for, with its Ortsteile, and all other bodies. Plain data, for a thread. */
export interface Surroundings {
  body: KnownBody;
  bodies: KnownBody[];
  /** What her team taught with earlier lists. */
  lessons?: Corrections;
}

/** What the register and the inventory know, before a list is understood. */
export async function surroundingsOf(tx: Tx, body: Body): Promise<Surroundings> {
  const found = await tx
    .select({ id: bodies.id, name: bodies.name, ags: bodies.ags })
    .from(bodies)
    .where(and(isNull(bodies.validTo), inArray(bodies.kind, ["municipality", "kreis"])))
    .orderBy(bodies.sortKey, bodies.id);
  const postcodes = Map.groupBy(await tx.select().from(bodyPostcodes), (row) => row.bodyId);
  const known = found.map(({ id, name, ags }) => ({ name, ags, postcodes: (postcodes.get(id) ?? []).map((row) => row.postcode) }));
  const own = {
    ...(known.find((one) => one.ags === body.ags) ?? { name: body.name, ags: body.ags, postcodes: [] }),
    regions: regionsOf(found.find(({ id }) => id === body.parentId)?.name ?? ""),
  };
  const places = await knownPlaces(tx, body.id);
  const lessons = await lessonsOf(tx, body.id);
  return { body: places.length > 0 ? { ...own, places } : own, bodies: known, lessons };
}

/** What the name of a Kreis says besides that it is one: "Musterland" of "Kreis Musterland". Associations call themselves by it. */
function regionsOf(kreis: string): string[] {
  const words = kreis.split(/[ -]/).map((word) => word.replace(/^städteregion$|kreis$/i, ""));
  return words.filter((word) => word !== "");
}
