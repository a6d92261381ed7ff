// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import type { Enqueue } from "#kit/jobs";
import { imports } from "../tables.ts";
import { readInJob } from "./job.ts";

/** Starts reading a list in. Exactly one call queues the work, however often the button was pressed. */
export async function startReading(tx: Tx, input: { importId: string; personId: string; now: Date; enqueue: Enqueue }): Promise<boolean> {
  const { importId, personId, now, enqueue } = input;
  if (!(await markStarted(tx, importId, personId, now))) return false;
  await enqueue(tx, readInJob, { importId, personId });
  return true;
}

/** Marks a list as started by this person (`null`: from the command line); false when somebody did so before. */
export async function markStarted(tx: Tx, importId: string, personId: string | null, now: Date): Promise<boolean> {
  const started = await tx
    .update(imports)
    .set({ personId, startedAt: now, changedAt: now })
    .where(and(eq(imports.id, importId), isNull(imports.startedAt)))
    .returning({ id: imports.id });
  return started.length === 1;
}
