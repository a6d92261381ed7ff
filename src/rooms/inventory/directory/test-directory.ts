// SPDX-License-Identifier: EUPL-1.2
import { newId, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import type { Person, World } from "#world";
import { addEntry } from "../entries/add.ts";
import { type EntryContent, emptyContent } from "../entries/content.ts";
import { releaseCodes } from "./release.ts";
import { type Act, openDirectory, saveRules } from "./rules.ts";

/** What this person does for her own body. */
export async function does<T>(w: World, person: Person, fn: (tx: Tx, act: Act) => Promise<T>, slug = "musterstadt"): Promise<T> {
  const { id: bodyId } = await w.body(slug);
  return w.as(person, (tx, actor: Actor) => fn(tx, { bodyId, actor, now: w.now }));
}

/** Adds an entry to Musterstadt; returns its code. */
export async function entry(w: World, name: string, content: Partial<EntryContent> = {}): Promise<string> {
  const said: EntryContent = { ...emptyContent, kind: "association", ...content, name };
  const code = await does(w, "anna", (tx, act) => addEntry(tx, { id: newId(w.now), ...act, content: said }));
  if (code === undefined) throw new Error(`The entry ${name} was not made`);
  return code;
}

export const release = (w: World, ...codes: string[]) => does(w, "anna", (tx, act) => releaseCodes(tx, act, codes));

/** The directory of Musterstadt, open to everybody. */
export async function openForAll(w: World): Promise<void> {
  await does(w, "anna", (tx, act) => saveRules(tx, act, { version: 0, criteria: "Wer mitmacht, steht hier.", contact: "Rathaus" }));
  await does(w, "anna", openDirectory);
}
