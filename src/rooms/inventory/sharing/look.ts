// SPDX-License-Identifier: EUPL-1.2
import { lt } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { dayOf, days, later } from "#kit/time";
import type { OpenShare } from "./list.ts";
import { shareLooks } from "./tables.ts";

/** Notes that somebody read a shared inventory: once per person and day, for the body that shares it and for the trail. */
export async function noteLook(tx: Tx, look: { share: OpenShare; bodyId: string; actor: Actor; now: Date }): Promise<void> {
  const { share, bodyId, actor, now } = look;
  if (actor.id === null) throw new Error("Nobody signed in reads a shared inventory");
  const [first] = await tx
    .insert(shareLooks)
    .values({ shareId: share.id, bodyId, personId: actor.id, lookedOn: dayOf(now) })
    .onConflictDoNothing()
    .returning({ shareId: shareLooks.shareId });
  if (!first) return;
  const details = { through: share.withBodyId };
  await record(tx, { actor, at: now, action: "inventory.shared_looked_at", bodyId, subjectId: share.id, details });
}

/** Unit: milliseconds. */
const keptFor = days(365);

/** Removes looks after twelve months, as owner. */
export async function forgetLooks(tx: Tx, now: Date): Promise<void> {
  await tx.delete(shareLooks).where(lt(shareLooks.lookedOn, dayOf(later(now, -keptFor))));
}
