// SPDX-License-Identifier: EUPL-1.2
import { and, desc, eq, gt, lt, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#kit/db";
import { days, later } from "#kit/time";
import { formDrafts } from "./tables.ts";

/** How long typed text waits to be sent. */
export const keptFor = days(30);

/** Most of what one form may hold. Unit: characters, names of the fields included. */
export const mostTyped = 250_000;

/** Whose draft, and of which form: its address says it. */
export interface DraftPlace {
  personId: string;
  bodyId: string;
  address: string;
}

/** Keeps what was typed instead of what was kept before; too much of it is refused. */
export async function keepDraft(
  tx: Tx,
  { now, fields, ...place }: DraftPlace & { fields: [string, string][]; now: Date },
): Promise<"kept" | "too-much"> {
  if (fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0) > mostTyped) return "too-much";
  // PostgreSQL keeps no NUL, and nobody means one.
  const clean = fields.map(([name, value]): [string, string] => [name.replaceAll("\0", ""), value.replaceAll("\0", "")]);
  const kept = { fields: clean, savedAt: now, until: later(now, keptFor) };
  await tx
    .insert(formDrafts)
    .values({ ...place, ...kept })
    .onConflictDoUpdate({ target: [formDrafts.personId, formDrafts.bodyId, formDrafts.address], set: kept });
  return "kept";
}

/** Forgets a draft: it was sent or discarded. */
export async function dropDraft(tx: Tx, place: DraftPlace): Promise<void> {
  await tx.delete(formDrafts).where(isAt(place));
}

/** A draft as the database hands it out. */
export const keptDraft = z.object({ fields: z.array(z.tuple([z.string(), z.string()])), savedMs: z.coerce.number() });

/** The question for a draft that has not ended. */
export function draftAt(place: DraftPlace, now: Date): SQL {
  return sql`select fields, extract(epoch from saved_at) * 1000 as "savedMs" from ${formDrafts}
    where ${isAt(place)} and ${formDrafts.until} > ${now.toISOString()}`;
}

/** What a person began last in a body and has not sent; null when there is nothing. She sees only her own. */
export async function newestKept(tx: Tx, bodyId: string, now: Date): Promise<{ address: string; savedAt: Date } | null> {
  const [newest] = await tx
    .select({ address: formDrafts.address, savedAt: formDrafts.savedAt })
    .from(formDrafts)
    .where(and(eq(formDrafts.bodyId, bodyId), gt(formDrafts.until, now)))
    .orderBy(desc(formDrafts.savedAt), formDrafts.address)
    .limit(1);
  return newest ?? null;
}

/** Every night: drafts whose time is over go, whoever they belong to. Safe to run twice. */
export async function removeOldDrafts(tx: Tx, now: Date): Promise<void> {
  await tx.delete(formDrafts).where(lt(formDrafts.until, now));
}

function isAt({ personId, bodyId, address }: DraftPlace): SQL | undefined {
  return and(eq(formDrafts.personId, personId), eq(formDrafts.bodyId, bodyId), eq(formDrafts.address, address));
}
