// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { newId, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import type { Body } from "#register";
import { type World, world } from "#world";
import { addEntry } from "../entries/add.ts";
import { changeEntry } from "../entries/change.ts";
import { contentOf } from "../entries/content.ts";
import { noFilter } from "../entries/filter.ts";
import { listEntries } from "../entries/list.ts";
import { removeEntries, undoRemoval } from "../entries/remove.ts";
import { countMatrix } from "../overview/count.ts";
import { inventoryState } from "../state.ts";
import { entries, imports } from "../tables.ts";
import { listById } from "./find.ts";
import { handIn } from "./hand-in.ts";
import { readIn } from "./read-in.ts";
import { markStarted } from "./start.ts";
import { importChanges } from "./tables.ts";
import {
  contentOfRow,
  itemsOfRows,
  Model,
  type ModelEntry,
  type Played,
  type Row,
  type Step,
  saidBy,
  saidValue,
  step,
  type Value,
} from "./testing/history.ts";
import { tryOut } from "./trial.ts";
import { undoReading } from "./undo.ts";
import type { Way } from "./ways.ts";

let w: World;
let town: Body;
let anna: Actor;
beforeEach(async () => {
  w = await world();
  town = await w.body("musterstadt");
  anna = await w.actor("anna");
});

/** Anna, looked up once: hundreds of histories ask for her in every step. */
const asAnna = {
  reads: <T>(fn: (tx: Tx) => Promise<T>) => w.db.read(anna, fn),
  writes: <T>(fn: (tx: Tx) => Promise<T>) => w.db.write(anna, fn),
};

test("after any history of lists, people and undoing, the counts are exact and every value is as it should be", {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
      await empty();
      const model = new Model();
      const removals: Removal[] = [];
      for (const one of steps) await play(model, removals, one);
      const { state, listed, counted, said } = await asAnna.reads(async (tx) => ({
        state: await inventoryState(tx, town.id),
        listed: await listEntries(tx, town.id, noFilter, {}),
        counted: await countMatrix(tx, town.id, "first"),
        said: await tx.select().from(entries).where(present),
      }));
      const expected = model.said().sort(byName);
      expect(said.map((entry) => saidBy(contentOf(entry))).sort(byName)).toEqual(expected);
      expect([state.entries, listed.total, counted.total]).toEqual([expected.length, expected.length, expected.length]);
    }),
    // The example: a list taken back leaves a second entry of the name behind, and the first one comes back.
    { numRuns: 200, examples: [[twoOfOneName]] },
  );
});

const twoOfOneName: Step[] = [
  { does: "adds", name: "Verein 0" },
  { does: "removes", name: "Verein 0" },
  { does: "reads", way: "update", rows: [{ name: "Verein 0", note: null, offers: null, fields: "sport" }] },
  { does: "takes back", which: 0 },
  { does: "removes", name: "Verein 0" },
];

interface Removal {
  stepId: string;
  entry: ModelEntry;
  undone: boolean;
}

const byName = (one: Row, other: Row) => (one.name < other.name ? -1 : 1);
const present = isNull(entries.removedAt);

/** An empty inventory for the next history; emptying all tables each time would take longer than the histories. */
const empty = () =>
  w.db.owner(async (tx) => {
    await tx.delete(importChanges);
    await tx.delete(entries);
    await tx.delete(imports);
  });

async function play(model: Model, removals: Removal[], one: Step): Promise<void> {
  if ("rows" in one) return reads(model, one.way, one.rows);
  if ("field" in one) return says(model, one.name, one.field, saidValue(one.field, one.value));
  if ("which" in one) return takesBack(model, one.which);
  if (one.does === "adds" && !model.present(one.name)) return adds(model, one.name);
  if (one.does === "removes") return removesOrBringsBack(model, removals, one.name);
}

async function reads(model: Model, way: Way, rows: readonly Row[]): Promise<void> {
  const id = newId(w.now);
  const bytes = new TextEncoder().encode(id);
  const input = { bodyId: town.id, personId: anna.id, fileName: "liste.csv", bytes, total: rows.length, now: w.now, atOnce: true };
  const { list } = await asAnna.writes((tx) => handIn(tx, { ...input, corrections: { way } }));
  await asAnna.writes((tx) => markStarted(tx, list.id, anna.id, w.now));
  const items = itemsOfRows(rows);
  const trial = await tryOut(asAnna.reads, { list, way, items, now: w.now });
  await readIn(asAnna.writes, list.id, { items, remarks: [], refused: 0, doubles: 0 }, w.now);
  const counts = model.reads(list.id, way, rows);
  const done = await asAnna.reads((tx) => listById(tx, town.id, list.id, w.now));
  expect(done).toMatchObject({ ...counts, doneCount: rows.length });
  expect({ accepted: trial.fresh, known: trial.known, changed: trial.changed }, "the trial says what happens").toEqual(counts);
  expect(trial.missing, "and what is not on the list any more").toBe(done?.missing);
}

async function stored(name: string) {
  const [entry] = await asAnna.reads((tx) =>
    tx
      .select()
      .from(entries)
      .where(and(present, eq(entries.name, name))),
  );
  if (!entry) throw new Error(`There is no ${name}`);
  return entry;
}

async function says(model: Model, name: string, field: Played, value: Value): Promise<void> {
  const mine = model.present(name);
  if (!mine) return;
  const { code, version, ...entry } = await stored(name);
  const before = saidBy(contentOf(entry));
  const content = { ...contentOf(entry), ...contentOfRow({ ...before, [field]: value }) };
  const outcome = await asAnna.writes((tx) => changeEntry(tx, { bodyId: town.id, code, version, content, actor: anna, now: w.now }));
  expect(outcome.kind).toBe(before[field] === value ? "unchanged" : "changed");
  if (outcome.kind === "changed") model.says(mine, field, value);
}

async function takesBack(model: Model, which: number): Promise<void> {
  const list = model.lists[which % Math.max(1, model.lists.length)];
  if (!list) return;
  const outcome = await asAnna.writes(async (tx) => {
    const found = await listById(tx, town.id, list.id, w.now);
    return found && undoReading(tx, { list: found, actor: anna, now: w.now });
  });
  if (list.undone) expect(outcome?.kind).toBe("done-before");
  else expect(outcome).toMatchObject({ kind: "undone", ...model.takesBack(list) });
}

async function adds(model: Model, name: string): Promise<void> {
  const content = contentOfRow({ name, note: null, offers: null, fields: null });
  await asAnna.writes((tx) => addEntry(tx, { id: newId(w.now), bodyId: town.id, content, actor: anna, now: w.now }));
  model.adds(name);
}

/** Removes the entry with this name; where there is none, brings back what was removed last, unless its name is there again. */
async function removesOrBringsBack(model: Model, removals: Removal[], name: string): Promise<void> {
  const mine = model.present(name);
  if (mine) {
    const { code } = await stored(name);
    const removed = await asAnna.writes((tx) => removeEntries(tx, { bodyId: town.id, codes: [code], actor: anna, now: w.now }));
    expect(removed?.count).toBe(1);
    mine.present = false;
    removals.push({ stepId: removed?.stepId ?? "", entry: mine, undone: false });
    return;
  }
  const last = removals.at(-1);
  if (!last || last.undone || model.present(last.entry.name)) return;
  const outcome = await asAnna.writes((tx) => undoRemoval(tx, { bodyId: town.id, stepId: last.stepId, actor: anna, now: w.now }));
  expect(outcome).toEqual({ kind: "undone", count: 1 });
  last.entry.present = true;
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
      const items = itemsOfRows(some.map((name) => ({ name, note: null, offers: null, fields: null })));
      await readIn((fn) => w.as("anna", fn), list.id, { items, remarks: [], refused: 0, doubles: 0 }, w.now);
      return list.id;
    }),
  );
  const done = await w.reads("anna", async (tx) => Promise.all(ids.map((id) => listById(tx, town.id, id, w.now))));
  expect(done.reduce((sum, list) => sum + (list?.accepted ?? 0), 0)).toBe(701);
  expect(await w.reads("anna", (tx) => inventoryState(tx, town.id))).toMatchObject({ entries: 701 });
});
