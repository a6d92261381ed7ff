// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { dayOf } from "#kit/time";
import type { Act } from "../draft/change.ts";
import type { HeldShare } from "./list.ts";
import { strategyShareLooks as looks } from "./tables.ts";

/** Notes that somebody reads a shared draft: with name and time for the body that shares it, and once a day in the trail. */
export async function noteLook(tx: Tx, { actor, bodyId, now }: Act, share: Pick<HeldShare, "id" | "withBodyId">): Promise<void> {
  if (actor.id === null) throw new Error("Nobody signed in reads a shared draft");
  const row = { shareId: share.id, bodyId, personId: actor.id, personName: actor.name, lookedOn: dayOf(now), firstAt: now, lastAt: now };
  const [first] = await tx.insert(looks).values(row).onConflictDoNothing().returning({ shareId: looks.shareId });
  if (!first) {
    await tx
      .update(looks)
      .set({ lastAt: now })
      .where(sql`${looks.shareId} = ${share.id} and ${looks.personId} = ${actor.id} and ${looks.lookedOn} = ${row.lookedOn}`);
    return;
  }
  const details = { through: share.withBodyId };
  await record(tx, { actor, at: now, action: "strategy.shared_looked_at", bodyId, subjectId: share.id, details });
}
