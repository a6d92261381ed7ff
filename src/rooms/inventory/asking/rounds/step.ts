// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { roundSteps } from "../tables.ts";

type Step = (typeof roundSteps.$inferSelect)["step"];

/** Notes a step that a round takes once. Returns whether this was the first time. */
export async function takeStep(
  tx: Tx,
  { bodyId, roundId, step, actor, now }: { bodyId: string; roundId: string; step: Step; actor: Actor; now: Date },
): Promise<boolean> {
  const taken = await tx
    .insert(roundSteps)
    .values({ roundId, bodyId, step, takenBy: actor.id, takenAt: now })
    .onConflictDoNothing()
    .returning({ step: roundSteps.step });
  return taken.length > 0;
}
