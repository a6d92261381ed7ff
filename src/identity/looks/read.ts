// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { type Actor, hasRole } from "#kit/policy";
import type { WebContext } from "#kit/web";
import { type HeldLook, lookHeld } from "./list.ts";
import type { LookPage, LookRoom } from "./rooms.ts";
import { lookReadings } from "./tables.ts";

/** The look by which whoever asks reads this room of a body; undefined for everybody but operators. */
export async function lookHere(c: WebContext, bodyId: string, room: LookRoom): Promise<HeldLook | undefined> {
  return hasRole(c.var.actor, "operator") ? c.var.read((tx) => lookHeld(tx, bodyId, room)) : undefined;
}

/** Notes which page is read by a look: for the town to see from when to when, and once per page in the trail. */
export async function noteLookReading(tx: Tx, reading: { look: HeldLook; page: LookPage; actor: Actor; now: Date }): Promise<void> {
  const { look, page, actor, now } = reading;
  const row = { lookId: look.id, bodyId: look.bodyId, page, firstAt: now, lastAt: now };
  const [first] = await tx.insert(lookReadings).values(row).onConflictDoNothing().returning({ lookId: lookReadings.lookId });
  if (!first) {
    await tx
      .update(lookReadings)
      .set({ lastAt: now })
      .where(and(eq(lookReadings.lookId, look.id), eq(lookReadings.page, page)));
    return;
  }
  await record(tx, { actor, at: now, action: "identity.look_read", bodyId: look.bodyId, subjectId: look.id, details: { page } });
}
