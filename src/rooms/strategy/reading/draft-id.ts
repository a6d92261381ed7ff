// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { strategies } from "../tables.ts";

/** The id of a body's draft, as far as whoever asks may read it; undefined when there is none. */
export async function draftIdOf(tx: Tx, bodyId: string): Promise<string | undefined> {
  const [draft] = await tx.select({ id: strategies.id }).from(strategies).where(eq(strategies.bodyId, bodyId));
  return draft?.id;
}
