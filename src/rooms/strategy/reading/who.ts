// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { strategies } from "../tables.ts";
import { readersOf } from "./readers.ts";
import { readingTexts as t } from "./texts.de.ts";

/** Who reads a body's draft today besides its team, in words: bodies it is shared with, and how many reading links are open; null without a draft. */
export async function strategyReaders(tx: Tx, bodyId: string): Promise<string[] | null> {
  const [draft] = await tx.select({ id: strategies.id }).from(strategies).where(eq(strategies.bodyId, bodyId));
  if (!draft) return null;
  const { shares, links } = await readersOf(tx, bodyId);
  return [...shares.map(({ name, comments }) => t.sharedBody(name, comments)), ...(links > 0 ? [t.links(links)] : [])];
}
