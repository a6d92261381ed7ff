// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { strategies } from "../tables.ts";
import { namesOf, readersOf } from "./readers.ts";

/** Who reads a body's draft today besides its team, in words: bodies it is shared with, and how many reading links are open; null without a draft. */
export async function strategyReaders(tx: Tx, bodyId: string): Promise<string[] | null> {
  const [draft] = await tx.select({ id: strategies.id }).from(strategies).where(eq(strategies.bodyId, bodyId));
  if (!draft) return null;
  return namesOf(await readersOf(tx, bodyId));
}
