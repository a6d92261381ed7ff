// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import type { Enqueue } from "#kit/jobs";
import { type Import, imports } from "../tables.ts";
import { readInJob } from "./job.ts";
import { rememberAnswers } from "./remember.ts";

/** Starts reading a list in. Exactly one call queues the work, however often the button was pressed. */
export async function startReading(tx: Tx, input: { importId: string; personId: string; now: Date; enqueue: Enqueue }): Promise<boolean> {
  const { importId, personId, now, enqueue } = input;
  const list = await markStarted(tx, importId, personId, now);
  if (!list) return false;
  await rememberAnswers(tx, { list, personId, now });
  await enqueue(tx, readInJob, { importId, personId });
  return true;
}

/** Marks a list as started by this person (`null`: from the command line); undefined when somebody did so before. */
export async function markStarted(tx: Tx, importId: string, personId: string | null, now: Date): Promise<Import | undefined> {
  const [started] = await tx
    .update(imports)
    .set({ personId, startedAt: now, changedAt: now, way: sql`(${imports.corrections}->>'way')` })
    .where(and(eq(imports.id, importId), isNull(imports.startedAt)))
    .returning();
  return started;
}
