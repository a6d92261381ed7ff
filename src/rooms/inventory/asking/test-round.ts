// SPDX-License-Identifier: EUPL-1.2
import { asc, eq } from "drizzle-orm";
import { newId } from "#kit/db";
import type { World } from "#world";
import { addEntry } from "../entries/add.ts";
import { type EntryContent, emptyContent } from "../entries/content.ts";
import { entries } from "../tables.ts";
import { beginRound } from "./rounds/begin.ts";
import { draftRound } from "./rounds/draft.ts";
import type { RoundContent } from "./rounds/form.ts";
import { asks } from "./tables.ts";

/** What the tests ask: everybody, by 14 April 2027. */
export const everybody: RoundContent = {
  title: "Stimmt Ihr Eintrag noch?",
  until: "2027-04-14",
  replyTo: "Rathaus Musterstadt\nMarkt 1\n00120 Musterstadt",
  phone: "00000 1234",
  scope: "all",
  scopeValue: null,
};

/** Anna writes entries down; returns their ids in the order given. */
export function annaHas(w: World, ...contents: (Partial<EntryContent> & { name: string })[]): Promise<string[]> {
  return w.as("anna", async (tx, actor) => {
    const [bodyId] = actor.memberships.map((task) => task.bodyId);
    const ids: string[] = [];
    for (const content of contents) {
      const id = newId(w.now);
      const whole: EntryContent = { ...emptyContent, kind: "association", ...content };
      await addEntry(tx, { id, bodyId: bodyId ?? "", content: whole, actor, now: w.now });
      ids.push(id);
    }
    return ids;
  });
}

/** Anna drafts a round and begins it. Returns its id and the codes by the names of the entries. */
export async function annaAsks(w: World, content: Partial<RoundContent> = {}): Promise<{ roundId: string; codes: Record<string, string> }> {
  const bodyId = (await w.body("musterstadt")).id;
  const roundId = newId(w.now);
  await w.as("anna", (tx, actor) => draftRound(tx, { id: roundId, bodyId, content: { ...everybody, ...content }, actor, now: w.now }));
  await w.as("anna", (tx, actor) => beginRound(tx, { bodyId, roundId, actor, now: w.now }));
  const found = await w.db.owner((tx) =>
    tx
      .select({ name: entries.name, code: asks.code })
      .from(asks)
      .innerJoin(entries, eq(entries.id, asks.entryId))
      .where(eq(asks.roundId, roundId))
      .orderBy(asc(entries.sortKey)),
  );
  return { roundId, codes: Object.fromEntries(found.map(({ name, code }) => [name, code ?? ""])) };
}

/** The entry with this id, as it stands. */
export async function entryOf(w: World, id: string) {
  const [entry] = await w.db.owner((tx) => tx.select().from(entries).where(eq(entries.id, id)));
  if (!entry) throw new Error(`There is no entry ${id}`);
  return entry;
}
