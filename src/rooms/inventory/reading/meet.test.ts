// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { type EntryContent, emptyContent } from "../entries/content.ts";
import { type Origins, originsAfter, originsOf } from "../entries/origins.ts";
import { type BeforeList, comesOnlyFrom, given, meet, takeBack } from "./meet.ts";
import { contentOfRow, freshId, itemsOfRows, Model, type Row, type Step, saidBy, saidValue, step } from "./testing/history.ts";
import type { Way } from "./ways.ts";

const on = "2027-03-12";

interface Kept {
  content: EntryContent;
  origins: Origins;
  madeBy: string | null;
  version: number;
  present: boolean;
}

interface Note {
  list: string;
  entry: Kept;
  made: boolean;
  before: BeforeList;
  leftVersion: number;
}

/** The rules of reading in and taking back on entries in memory: what the statements do with rows. */
class InMemory {
  entries: Kept[] = [];
  notes: Note[] = [];
  undone = new Set<string>();

  present(name: string): Kept | undefined {
    return this.entries.find((entry) => entry.present && entry.content.name === name);
  }

  reads(list: string, way: Way, rows: readonly Row[]): void {
    for (const item of itemsOfRows(rows)) {
      const origin = { by: "list", on, list } as const;
      const entry = this.present(item.content.name);
      if (!entry) this.make(list, item.content);
      else {
        const { gives } = meet(way, entry, item);
        const { before, ...after } = given(entry, item.content, gives, origin);
        const untouched = this.notes.some((note) => note.entry === entry && note.leftVersion === entry.version);
        if (gives.length > 0) this.write(entry, after);
        this.notes.push({ list, entry, made: false, before, leftVersion: untouched ? entry.version : 0 });
      }
    }
  }

  make(list: string, content: EntryContent): void {
    const entry = { content, origins: originsOf(content, { by: "list", on, list }), madeBy: list, version: 1, present: true };
    this.entries.push(entry);
    this.notes.push({ list, entry, made: true, before: {}, leftVersion: 1 });
  }

  write(entry: Kept, after: Pick<Kept, "content" | "origins">): void {
    for (const note of this.notes) if (note.entry === entry && note.leftVersion === entry.version) note.leftVersion += 1;
    Object.assign(entry, { content: after.content, origins: after.origins, version: entry.version + 1 });
  }

  says(entry: Kept, content: EntryContent): void {
    const origins = originsAfter(entry.origins, entry.content, content, { by: "person", on });
    Object.assign(entry, { content, origins, version: entry.version + 1 });
  }

  takesBack(list: string): void {
    this.undone.add(list);
    for (const note of this.notes.filter((one) => one.list === list)) {
      const others = this.notes.filter((one) => one.entry === note.entry && one.list !== list && !one.made);
      const laters = others.map(({ before }) => before);
      const after = takeBack(note.entry, note.before, list, laters);
      for (const [index, other] of others.entries()) other.before = after.later[index] ?? other.before;
      const untouched = note.leftVersion === note.entry.version;
      if (after.restored.length > 0) this.write(note.entry, after);
      const { madeBy, origins } = note.entry;
      const isNamed = this.notes.some((one) => one.entry === note.entry && one.list !== list);
      const fromUndone = madeBy !== null && this.undone.has(madeBy) && comesOnlyFrom(origins, this.undone);
      if (untouched && !isNamed && fromUndone) note.entry.present = false;
    }
    this.notes = this.notes.filter((one) => one.list !== list);
  }
}

test("after any history, 5,000 times: every value is the last one said by somebody who was not taken back", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const [model, store] = [new Model(), new InMemory()];
      for (const one of steps) play(model, store, one);
      const said = store.entries.filter(({ present }) => present).map(({ content }) => saidBy(content));
      const byName = (one: Row, other: Row) => one.name.localeCompare(other.name);
      expect(said.sort(byName)).toEqual(model.said().sort(byName));
    }),
    { numRuns: 5_000 },
  );
});

function play(model: Model, store: InMemory, one: Step): void {
  if ("rows" in one) {
    const list = freshId();
    model.reads(list, one.way, one.rows);
    store.reads(list, one.way, one.rows);
  } else if ("field" in one) {
    const [mine, kept] = [model.present(one.name), store.present(one.name)];
    if (!mine || !kept) return;
    const value = saidValue(one.field, one.value);
    const content = contentOfRow({ ...saidBy(kept.content), [one.field]: value });
    if (saidBy(kept.content)[one.field] === value) return;
    model.says(mine, one.field, value);
    store.says(kept, content);
  } else if ("which" in one) {
    const open = model.lists.filter(({ undone }) => !undone);
    const list = open[one.which % Math.max(1, open.length)];
    if (!list) return;
    model.takesBack(list);
    store.takesBack(list.id);
  } else playByName(model, store, one);
}

function playByName(model: Model, store: InMemory, { does, name }: { does: string; name: string }): void {
  const [mine, kept] = [model.present(name), store.present(name)];
  if (does === "adds" && !mine) {
    const content = contentOfRow({ name, note: null, offers: null, fields: null });
    model.adds(name);
    store.entries.push({ content, origins: originsOf(content, { by: "person", on }), madeBy: null, version: 1, present: true });
  }
  if (does === "removes" && mine && kept) {
    mine.present = false;
    kept.present = false;
  }
}

const anna = { by: "person", on } as const;
const earlier = { by: "list", on, list: "earlier" } as const;
const stored = (content: Partial<EntryContent>, origins: Origins) => ({
  content: { ...emptyContent, name: "TuS Linde", kind: "association" as const, ...content },
  origins,
});
const says = (content: Partial<EntryContent>) => ({ content: stored(content, {}).content, guessed: ["fields"] as const });

/** What a list says about a value that stands there, by who said it. */
const table: [string, Way, Parameters<typeof meet>[1], ReturnType<typeof says>, string[], string[]][] = [
  ["a newer version replaces what a list said", "update", stored({ note: "alt" }, { note: earlier }), says({ note: "neu" }), ["note"], []],
  ["it does not replace what a person said", "update", stored({ note: "alt" }, { note: anna }), says({ note: "neu" }), [], ["note"]],
  ["nor what a person emptied", "update", stored({}, { note: anna }), says({ note: "neu" }), [], ["note"]],
  ["an empty cell says nothing", "update", stored({ note: "alt" }, { note: earlier }), says({}), [], []],
  [
    "a conclusion of ours replaces nothing",
    "update",
    stored({ fields: ["sport"] }, { fields: earlier }),
    says({ fields: ["culture"] }),
    [],
    [],
  ],
  ["but it fills what is open", "complete", stored({}, {}), says({ fields: ["culture"] }), ["fields"], []],
  [
    "a different list fills what is empty",
    "complete",
    stored({ note: "alt" }, { note: earlier }),
    says({ note: "neu", seeks: "Raum" }),
    ["seeks"],
    [],
  ],
  ["the same again is nothing", "update", stored({ note: "alt" }, { note: anna }), says({ note: "alt" }), [], []],
];

test.each(table)("%s", (_, way, entry, item, gives, stays) => {
  expect(meet(way, entry, item)).toEqual({ gives, stays });
});
