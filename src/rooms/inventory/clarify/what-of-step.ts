// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { undoSteps } from "#kit/undo";

/** What a step of this body would take back; undefined when there is none. */
export async function whatOfStep(tx: Tx, bodyId: string, stepId: string): Promise<string | undefined> {
  const [step] = await tx
    .select({ what: undoSteps.what })
    .from(undoSteps)
    .where(and(eq(undoSteps.id, stepId), eq(undoSteps.bodyId, bodyId)));
  return step?.what;
}
