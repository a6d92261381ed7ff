// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { workingRoles } from "#kit/policy";
import { type Body, bodies } from "#register";
import { memberships } from "../tables.ts";
import { holdsOn } from "../tasks/rules.ts";

type Deciding = Pick<Body, "id" | "name" | "kind" | "slug">;

type Place = Pick<Body, "id" | "land" | "parentId">;

/**
 * Who can decide about requests for a place, the nearest first: itself, its Kreis, the Land, as far as people work there. As sign-in or
 * owner.
 */
async function decidingBodies(tx: Tx, place: Place, today: string): Promise<Deciding[]> {
  const ids = [place.id, ...(place.parentId ? [place.parentId] : [])];
  const land = and(eq(bodies.kind, "land"), eq(bodies.land, place.land));
  const found = await tx
    .selectDistinct({ id: bodies.id, name: bodies.name, kind: bodies.kind, slug: bodies.slug })
    .from(bodies)
    .innerJoin(memberships, eq(memberships.bodyId, bodies.id))
    .where(
      and(
        holdsOn(today),
        sql`(${and(inArray(bodies.id, ids), inArray(memberships.role, [...workingRoles]))} or ${and(land, eq(memberships.role, "state"))})`,
      ),
    )
    .orderBy(asc(bodies.name));
  const own = found.filter(({ id }) => id === place.id);
  const kreis = found.filter(({ id, kind }) => kind === "kreis" && id !== place.id);
  return [...own, ...kreis, ...found.filter(({ kind }) => kind === "land")];
}

/**
 * Which body decides about requests for a place until the promised day: the nearest where people work. The Land sees the Kreis's requests
 * too and may answer them. Null when there is nobody but the operator. As sign-in or owner.
 */
export async function decidingBody(tx: Tx, place: Place, today: string): Promise<Deciding | null> {
  return (await decidingBodies(tx, place, today))[0] ?? null;
}

/** Who answers a request now: the deciding body, and once the promised day has passed those above it and the operator too. */
export interface Answering {
  first: Deciding | null;
  /** Those who answer besides, because it is late. */
  besides: Deciding[];
  operator: boolean;
}

/** As sign-in or owner. */
export async function answering(tx: Tx, place: Place, today: string, isLate: boolean): Promise<Answering> {
  const [first = null, ...besides] = await decidingBodies(tx, place, today);
  return { first, besides: isLate ? besides : [], operator: isLate || first === null };
}
