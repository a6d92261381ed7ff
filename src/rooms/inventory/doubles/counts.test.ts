// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { newId, type Tx } from "#kit/db";
import { sha256Of } from "#kit/files";
import type { Actor } from "#kit/policy";
import { undoSteps } from "#kit/undo";
import type { Body } from "#register";
import { type World, world } from "#world";
import { emptyContent } from "../entries/content.ts";
import { listById } from "../reading/find.ts";
import { handIn } from "../reading/hand-in.ts";
import { itemsOf } from "../reading/list-item.ts";
import { readIn } from "../reading/read-in.ts";
import { markStarted } from "../reading/start.ts";
import { undoReading } from "../reading/undo.ts";
import { type Entry, entries } from "../tables.ts";
import { mergePair, mergeStep } from "./merge.ts";
import { doubles } from "./tables.ts";
import { undoMerge } from "./undo-merge.ts";

let w: World;
let town: Body;
let anna: Actor;
beforeEach(async () => {
  w = await world();
  town = await w.body("musterstadt");
  anna = await w.actor("anna");
});

const namesOfList = [
  ["Verein 0", "Verein 1"],
  ["Verein 2", "Verein 3"],
  ["Verein 4", "Verein 5"],
];

type Does = "merge" | "undo merge" | "undo list" | "change";
const step = fc.record({ does: fc.constantFrom<Does>("merge", "undo merge", "undo list", "change"), one: fc.nat(5), other: fc.nat(5) });

/** What should be true, kept by hand: which list an entry came with, into which it went, whether a person changed it. */
interface Model {
  into: Map<string, string>;
  /** Changed by a person, or kept in a merge that was not taken back. */
  touched: Set<string>;
  undone: Set<number>;
  merges: { stepId: string; kept: string; merged: string; keptUntouched: boolean; mergedUntouched: boolean }[];
}

const listOf = (name: string) => Math.floor(Number(name.slice(-1)) / 2);

/** Away because it is part of another, or because its list was taken back while nobody had touched it. */
function expectedThere(model: Model, gone: ReadonlySet<string>): string[] {
  return namesOfList.flat().filter((name) => !model.into.has(name) && !gone.has(name));
}

test("merges, changes, lists and merges taken back in any order: as many entries as there should be, 200 times", {
  timeout: 900_000,
}, async () => {
  const ids = await w.as("anna", (tx) => threeLists(tx));
  const before = await w.reads("anna", (tx) => tx.select().from(entries).where(eq(entries.bodyId, town.id)).orderBy(entries.id));
  const pairs = before.flatMap(({ id: firstId }) =>
    before.flatMap(({ id: secondId }) => (firstId < secondId ? [{ firstId, secondId }] : [])),
  );
  const proposed = { bodyId: town.id, reason: "same_words", sureness: 90, foundAt: w.now } as const;
  await w.db.owner((tx) => tx.insert(doubles).values(pairs.map((pair) => ({ ...pair, ...proposed }))));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      // Each sequence begins with the same three lists: its transaction is taken back at its end.
      await w
        .as("anna", async (tx) => {
          await playAll(tx, steps, ids);
          throw new Ended();
        })
        .catch((error: unknown) => {
          if (!(error instanceof Ended)) throw error;
        });
    }),
    { numRuns: 200 },
  );
});

class Ended extends Error {}

async function playAll(tx: Tx, steps: readonly { does: Does; one: number; other: number }[], ids: readonly string[]) {
  const model: Model = { into: new Map(), touched: new Set(), undone: new Set(), merges: [] };
  const gone = new Set<string>();
  for (const { does, one, other } of steps) {
    const [name, second] = [`Verein ${one}`, `Verein ${other}`];
    if (does === "merge") await merges(tx, model, gone, name, second);
    if (does === "undo merge") await undoesMerge(tx, model, gone, one);
    if (does === "undo list") await undoesList(tx, model, gone, one % ids.length, ids);
    if (does === "change" && !model.into.has(name) && !gone.has(name)) await changes(tx, model, name);
    expect(await namesThere(tx)).toEqual(expectedThere(model, gone));
  }
  // Everything taken back: what is left came with a list that stands, or a person stood up for it.
  while (model.merges.length > 0) await undoesMerge(tx, model, gone, 0);
  expect(model.into.size).toBe(0);
  expect(await namesThere(tx)).toEqual(expectedThere(model, gone));
}

/** Three lists of two entries each; every two of them were proposed as the same. */
async function threeLists(tx: Tx): Promise<string[]> {
  const ids: string[] = [];
  for (const names of namesOfList) {
    const bytes = new TextEncoder().encode(names.join("\n"));
    const input = { bodyId: town.id, personId: anna.id, fileName: "liste.csv", bytes, total: 2, now: w.now, atOnce: true };
    const headingsKey = sha256Of(bytes);
    const { list } = await handIn(tx, { ...input, headingsKey });
    await markStarted(tx, list.id, anna.id, w.now);
    const rows = names.map((name, row) => ({ row, content: { ...emptyContent, name, kind: "association" as const }, guessed: [] }));
    await readIn((fn) => fn(tx), list.id, { items: itemsOf(rows), remarks: [], refused: 0, doubles: 0 }, w.now);
    ids.push(list.id);
  }
  return ids;
}

async function namesThere(tx: Tx): Promise<string[]> {
  const there = await tx
    .select({ name: entries.name })
    .from(entries)
    .where(and(eq(entries.bodyId, town.id), isNull(entries.removedAt)));
  return there.map(({ name }) => name).sort();
}

async function entryOf(tx: Tx, name: string): Promise<Entry | undefined> {
  const found = await tx
    .select()
    .from(entries)
    .where(and(eq(entries.bodyId, town.id), eq(entries.name, name)));
  return found[0];
}

async function merges(tx: Tx, model: Model, gone: Set<string>, one: string, other: string): Promise<void> {
  const [a, b] = [await entryOf(tx, one), await entryOf(tx, other)];
  if (!a || !b || a.id === b.id) return;
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  const codes: [string, string] = [first.code, second.code];
  const input = {
    bodyId: town.id,
    codes,
    versions: [first.version, second.version] as [number, number],
    choices: { name: "first" as const },
  };
  const outcome = await mergePair(tx, { ...input, leftOverInNote: false, actor: anna, now: w.now });
  const isAway = [one, other].some((name) => model.into.has(name) || gone.has(name));
  expect(outcome.kind === "merged").toBe(!isAway);
  if (outcome.kind !== "merged") return;
  const steps = await tx.select().from(undoSteps).where(eq(undoSteps.what, mergeStep.what)).orderBy(undoSteps.id);
  const known = model.merges.map(({ stepId }) => stepId);
  const stepId = steps.find(({ id, doneAt }) => doneAt === null && !known.includes(id))?.id ?? "";
  model.into.set(second.name, first.name);
  const [keptUntouched, mergedUntouched] = [!model.touched.has(first.name), !model.touched.has(second.name)];
  model.merges.push({ stepId, kept: first.name, merged: second.name, keptUntouched, mergedUntouched });
  model.touched.add(first.name);
}

async function undoesMerge(tx: Tx, model: Model, gone: Set<string>, at: number): Promise<void> {
  const index = at % Math.max(1, model.merges.length);
  const [done] = model.merges.slice(index, index + 1);
  if (!done) return;
  const outcome = await undoMerge(tx, { bodyId: town.id, stepId: done.stepId, actor: anna, now: w.now });
  if (outcome.kind !== "undone") throw new Error(outcome.kind);
  model.merges.splice(index, 1);
  model.into.delete(done.merged);
  const mergedGoes = done.mergedUntouched && model.undone.has(listOf(done.merged));
  expect(outcome.merged).toBe(mergedGoes ? "removed" : "back");
  if (mergedGoes) gone.add(done.merged);
  if (outcome.kept === "stays") return;
  const keptGoes = done.keptUntouched && model.undone.has(listOf(done.kept));
  expect(outcome.kept).toBe(keptGoes ? "removed" : "restored");
  if (keptGoes) gone.add(done.kept);
  if (done.keptUntouched) model.touched.delete(done.kept);
}

async function undoesList(tx: Tx, model: Model, gone: Set<string>, at: number, ids: readonly string[]): Promise<void> {
  const list = await listById(tx, town.id, ids[at] ?? "", w.now);
  if (!list || model.undone.has(at)) return;
  await undoReading(tx, { list, actor: anna, now: w.now });
  model.undone.add(at);
  for (const name of namesOfList[at] ?? []) if (!model.into.has(name) && !model.touched.has(name)) gone.add(name);
}

async function changes(tx: Tx, model: Model, name: string): Promise<void> {
  const entry = await entryOf(tx, name);
  const origins = { ...entry?.origins, note: { by: "person", on: "2027-03-12" } as const };
  await tx
    .update(entries)
    .set({ note: newId(), origins, source: "person", version: (entry?.version ?? 0) + 1 })
    .where(eq(entries.id, entry?.id ?? ""));
  model.touched.add(name);
}
