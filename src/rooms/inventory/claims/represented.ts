// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { bodies } from "#register";
import { ownClaim } from "./find.ts";

/** An organisation of this town that the person represents and that keeps no entry yet; undefined for everybody else, without a query. */
export async function representedHere(tx: Tx, actor: Actor, townId: string): Promise<{ name: string; slug: string } | undefined> {
  const ids = actor.memberships.filter(({ role }) => role === "representative").map(({ bodyId }) => bodyId);
  if (ids.length === 0) return undefined;
  const { id, name, slug } = bodies;
  const here = await tx
    .select({ id, name, slug })
    .from(bodies)
    .where(and(inArray(id, ids), eq(bodies.parentId, townId)));
  for (const one of here) {
    const state = (await ownClaim(tx, one.id))?.state;
    if (state === undefined || state === "declined" || state === "ended") return { name: one.name, slug: one.slug };
  }
  return undefined;
}
