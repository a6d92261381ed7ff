// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { newId } from "#kit/db";
import { sha256Of } from "#kit/files";
import type { Actor } from "#kit/policy";
import type { Body } from "#register";
import { type World, world } from "#world";
import { addEntry } from "../entries/add.ts";
import { changeEntry } from "../entries/change.ts";
import { type EntryContent, emptyContent } from "../entries/content.ts";
import { noFilter } from "../entries/filter.ts";
import { storedEntry } from "../entries/find.ts";
import { listEntries } from "../entries/list.ts";
import { removeEntries, undoRemoval } from "../entries/remove.ts";
import { countMatrix } from "../overview/count.ts";
import { inventoryState } from "../state.ts";
import { listById } from "./find.ts";
import { handIn } from "./hand-in.ts";
import { readIn } from "./read-in.ts";
import { markStarted } from "./start.ts";
import { undoReading } from "./undo.ts";

let w: World;
let town: Body;
let anna: Actor;
beforeEach(async () => {
  w = await world();
  town = await w.body("musterstadt");
  anna = await w.actor("anna");
});

const blank: EntryContent = { ...emptyContent, name: "", kind: "association" };

/** What the town's inventory should be, kept by hand. */
interface Model {
  /** Present entries by name, with the list they came from and whether a person changed them. */
  present: Map<string, { list: string | null; changed: boolean }>;
  lists: Map<string, { id: string; undone: boolean }>;
  removals: { stepId: string; entries: [string, { list: string | null; changed: boolean }][]; undone: boolean }[];
}

const name = fc.integer({ min: 0, max: 7 }).map((number) => `Verein ${number}`);
const step = fc.oneof(
  fc.record({ does: fc.constant("reads"), names: fc.uniqueArray(name, { minLength: 1, maxLength: 6 }) }),
  fc.record({ does: fc.constant("adds"), names: fc.tuple(name) }),
  fc.record({ does: fc.constant("changes"), names: fc.tuple(name) }),
  fc.record({ does: fc.constant("removes"), names: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }) }),
  fc.record({ does: fc.constant("undoes reading"), names: fc.uniqueArray(name, { minLength: 1, maxLength: 6 }) }),
  fc.record({ does: fc.constant("undoes removal"), names: fc.constant<string[]>([]) }),
);
type Step = { does: string; names: string[] };

test("after any sequence of reading in, writing, changing, removing and undoing, the counts are exact", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      w = await world();
      const model: Model = { present: new Map(), lists: new Map(), removals: [] };
      for (const one of steps) await doBoth(model, one);
      const { count, listed, counted } = await w.reads("anna", async (tx) => ({
        count: (await inventoryState(tx, town.id)).entries,
        listed: await listEntries(tx, town.id, noFilter, {}),
        counted: await countMatrix(tx, town.id, "first"),
      }));
      expect(listed.items.map((entry) => entry.name).sort()).toEqual([...model.present.keys()].sort());
      expect([count, listed.total, counted.total]).toEqual([model.present.size, model.present.size, model.present.size]);
    }),
    { numRuns: 40 },
  );
});

async function doBoth(model: Model, { does, names }: Step): Promise<void> {
  const [first = ""] = names;
  if (does === "reads") await reads(model, names);
  if (does === "adds" && !model.present.has(first)) await adds(model, first);
  if (does === "changes" && model.present.has(first)) await changes(model, first);
  if (does === "removes") await removes(model, names);
  if (does === "undoes reading") await undoesReading(model, names);
  if (does === "undoes removal") await undoesRemoval(model);
}

/** The same names are the same file. */
const fileOf = (names: string[]) => new TextEncoder().encode([...names].sort().join("\n"));

async function reads(model: Model, names: string[]): Promise<void> {
  const bytes = fileOf(names);
  const input = { bodyId: town.id, personId: anna.id, fileName: "liste.csv", bytes, total: names.length, now: w.now, atOnce: true };
  const { kind, list } = await w.as("anna", (tx) => handIn(tx, input));
  const key = sha256Of(bytes);
  const known = model.lists.get(key);
  expect(kind).toBe(known && !known.undone ? "read-before" : "new");
  if (kind === "read-before") return;
  await w.as("anna", (tx) => markStarted(tx, list.id, anna.id, w.now));
  const items = names.map((one, index) => ({ row: index + 2, content: { ...blank, name: one } }));
  await readIn((fn) => w.as("anna", fn), list.id, { items, remarks: [], doubles: 0 }, w.now);
  const before = model.present.size;
  for (const one of names) if (!model.present.has(one)) model.present.set(one, { list: list.id, changed: false });
  model.lists.set(key, { id: list.id, undone: false });
  const done = await w.reads("anna", (tx) => listById(tx, town.id, list.id, w.now));
  expect(done).toMatchObject({
    accepted: model.present.size - before,
    known: names.length - (model.present.size - before),
    doneCount: names.length,
  });
}

async function adds(model: Model, one: string): Promise<void> {
  await w.as("anna", (tx, actor) =>
    addEntry(tx, { id: newId(w.now), bodyId: town.id, content: { ...blank, name: one }, actor, now: w.now }),
  );
  model.present.set(one, { list: null, changed: true });
}

async function entryNamed(one: string) {
  const page = await w.reads("anna", (tx) => listEntries(tx, town.id, { ...noFilter, search: `"${one}"` }, {}));
  return page.items.find((entry) => entry.name === one);
}

async function changes(model: Model, one: string): Promise<void> {
  const code = (await entryNamed(one))?.code ?? "";
  const content = { ...blank, name: one, note: newId() };
  const outcome = await w.as("anna", async (tx, actor) => {
    const stored = await storedEntry(tx, town.id, code);
    return changeEntry(tx, { bodyId: town.id, code, version: stored?.version ?? 0, content, actor, now: w.now });
  });
  expect(outcome.kind).toBe("changed");
  const known = model.present.get(one);
  if (known) known.changed = true;
}

async function removes(model: Model, names: string[]): Promise<void> {
  const found = await Promise.all(names.filter((one) => model.present.has(one)).map(entryNamed));
  const codes = found.flatMap((entry) => (entry ? [entry.code] : []));
  const removed = await w.as("anna", (tx, actor) => removeEntries(tx, { bodyId: town.id, codes, actor, now: w.now }));
  expect(removed?.count ?? 0).toBe(codes.length);
  if (!removed) return;
  const gone = names.flatMap((one): Model["removals"][number]["entries"] => {
    const known = model.present.get(one);
    return known ? [[one, known]] : [];
  });
  for (const one of names) model.present.delete(one);
  model.removals.push({ stepId: removed.stepId, entries: gone, undone: false });
}

async function undoesReading(model: Model, names: string[]): Promise<void> {
  const key = sha256Of(fileOf(names));
  const known = [...model.lists].find(([sha256]) => sha256 === key)?.[1] ?? [...model.lists.values()][0];
  if (!known) return;
  const outcome = await w.as("anna", async (tx, actor) => {
    const list = await listById(tx, town.id, known.id, w.now);
    return list && undoReading(tx, { list, actor, now: w.now });
  });
  if (known.undone) return expect(outcome?.kind).toBe("done-before");
  const own = [...model.present].filter(([, entry]) => entry.list === known.id);
  const removed = own.filter(([, entry]) => !entry.changed);
  expect(outcome).toMatchObject({ kind: "undone", removed: removed.length, kept: own.length - removed.length });
  for (const [one] of removed) model.present.delete(one);
  known.undone = true;
}

/** Only where nobody has the name again meanwhile: the model knows entries by name. */
async function undoesRemoval(model: Model): Promise<void> {
  const last = model.removals.at(-1);
  if (!last || last.undone || last.entries.some(([one]) => model.present.has(one))) return;
  const outcome = await w.as("anna", (tx, actor) => undoRemoval(tx, { bodyId: town.id, stepId: last.stepId, actor, now: w.now }));
  expect(outcome).toEqual({ kind: "undone", count: last.entries.length });
  for (const [one, entry] of last.entries) model.present.set(one, entry);
  last.undone = true;
}

test("two lists read in at the same time share no entry twice", async () => {
  const names = Array.from({ length: 700 }, (_, index) => `Verein ${index}`);
  const both = [names, [...names].reverse().concat("Verein am Rand")];
  const ids = await Promise.all(
    both.map(async (some, index) => {
      const bytes = new TextEncoder().encode(`${index}${some.join("\n")}`);
      const input = { bodyId: town.id, personId: anna.id, fileName: "liste.csv", bytes, total: some.length, now: w.now, atOnce: true };
      const { list } = await w.as("anna", (tx) => handIn(tx, input));
      await w.as("anna", (tx) => markStarted(tx, list.id, anna.id, w.now));
      const items = some.map((one, row) => ({ row, content: { ...blank, name: one } }));
      await readIn((fn) => w.as("anna", fn), list.id, { items, remarks: [], doubles: 0 }, w.now);
      return list.id;
    }),
  );
  const done = await w.reads("anna", async (tx) => Promise.all(ids.map((id) => listById(tx, town.id, id, w.now))));
  expect(done.reduce((sum, list) => sum + (list?.accepted ?? 0), 0)).toBe(701);
  expect(await w.reads("anna", (tx) => inventoryState(tx, town.id))).toMatchObject({ entries: 701 });
});
