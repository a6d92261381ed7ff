// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { refusals, releases } from "../../directory/tables.ts";
import type { Replaced } from "./replaced.ts";

interface Wish {
  bodyId: string;
  entryId: string;
  actor: Actor;
  now: Date;
  listing: "yes" | "no" | null;
}

/**
 * Notes whether an entry may stand in the public directory. "no" keeps it out; "yes" only lifts an earlier "no": releasing an entry stays a
 * deed of the town. Returns what changed.
 */
export async function noteWish(tx: Tx, { bodyId, entryId, actor, now, listing }: Wish): Promise<Replaced["refusal"]> {
  if (listing === null) return null;
  if (listing === "no") {
    const added = await tx
      .insert(refusals)
      .values({ bodyId, entryId, notedBy: actor.id, notedAt: now })
      .onConflictDoNothing()
      .returning({ entryId: refusals.entryId });
    return added.length > 0 ? "added" : null;
  }
  if (!(await lift(tx, bodyId, entryId))) return null;
  // A release from before the "no" was not meant for now.
  await tx.delete(releases).where(and(eq(releases.bodyId, bodyId), eq(releases.entryId, entryId)));
  return "lifted";
}

/** Takes back what a wish changed. */
export async function takeWishBack(tx: Tx, wish: Omit<Wish, "listing">, changed: Replaced["refusal"]): Promise<void> {
  if (changed === "added") await lift(tx, wish.bodyId, wish.entryId);
  if (changed === "lifted") await noteWish(tx, { ...wish, listing: "no" });
}

async function lift(tx: Tx, bodyId: string, entryId: string): Promise<boolean> {
  const gone = await tx
    .delete(refusals)
    .where(and(eq(refusals.bodyId, bodyId), eq(refusals.entryId, entryId)))
    .returning({ entryId: refusals.entryId });
  return gone.length > 0;
}
