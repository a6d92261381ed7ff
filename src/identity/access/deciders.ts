// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { workingRoles } from "#kit/policy";
import { type Body, bodies } from "#register";
import { memberships } from "../tables.ts";
import { holdsOn } from "../tasks/rules.ts";

type Deciding = Pick<Body, "id" | "name" | "kind" | "slug">;

/**
 * Which body decides about requests for a place: itself once people work there, otherwise its Kreis when people work there, otherwise
 * the Land. The Land sees the Kreis's requests too and may answer them. Null when there is nobody but the operator. As sign-in or owner.
 */
export async function decidingBody(tx: Tx, place: Pick<Body, "id" | "land" | "parentId">, today: string): Promise<Deciding | null> {
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
  return (
    found.find(({ id }) => id === place.id) ??
    found.find(({ kind }) => kind === "kreis") ??
    found.find(({ kind }) => kind === "land") ??
    null
  );
}
