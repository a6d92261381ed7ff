// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { newId } from "#kit/db";
import { type EntryContent, emptyContent } from "../../entries/content.ts";
import { itemsOf, type ListItem } from "../list-item.ts";
import type { Way } from "../ways.ts";

/** Values the histories play with: two that lists write, one that is concluded. */
export const played = ["note", "offers", "fields"] as const;
export type Played = (typeof played)[number];
export type Value = string | null;

export interface Row {
  name: string;
  note: Value;
  offers: Value;
  fields: Value;
}

const textOf = fc.constantFrom<Value>(null, "eins", "zwei", "drei");
const fieldOf = fc.constantFrom<Value>(null, "sport", "culture");
export const nameOf = fc.integer({ min: 0, max: 4 }).map((number) => `Verein ${number}`);
const row = fc.record({ name: nameOf, note: textOf, offers: textOf, fields: fieldOf });

/** What may happen to an inventory. */
export const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("reads"),
      way: fc.constantFrom<Way>("update", "complete"),
      rows: fc.uniqueArray(row, { minLength: 1, maxLength: 5, selector: ({ name }) => name }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("says"), name: nameOf, field: fc.constantFrom(...played), value: textOf }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("adds"), name: nameOf }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("removes"), name: nameOf }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("takes back"), which: fc.nat(5) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A person can only say fields that there are. */
export const saidValue = (field: Played, value: Value): Value => (field !== "fields" || value === null ? value : "leisure");

export function contentOfRow(said: Row): EntryContent {
  return {
    ...emptyContent,
    name: said.name,
    kind: "association",
    note: said.note,
    offers: said.offers,
    fields: said.fields === null ? [] : [said.fields],
  };
}

export function itemsOfRows(rows: readonly Row[]): ListItem[] {
  return itemsOf(rows.map((one, index) => ({ row: index + 2, content: contentOfRow(one), guessed: ["kind", "fields"] })));
}

/** What an entry says, for comparing. */
export function saidBy(content: EntryContent): Row {
  return { name: content.name, note: content.note, offers: content.offers, fields: content.fields[0] ?? null };
}

interface Write {
  by: "person" | { list: string };
  value: Value;
}

export interface ModelEntry {
  name: string;
  madeBy: string | null;
  /** Lists that named it when it was there. */
  namedBy: string[];
  touched: boolean;
  present: boolean;
  writes: Record<Played, Write[]>;
}

/**
 * The inventory as it should be, kept in the simplest way there is: for each value all that was ever written, one upon the other. What is
 * on top counts; taking a list back takes its writes out, wherever they lie.
 */
export class Model {
  readonly entries: ModelEntry[] = [];
  readonly lists: { id: string; undone: boolean }[] = [];

  present(name: string): ModelEntry | undefined {
    return this.entries.find((entry) => entry.present && entry.name === name);
  }

  said(): Row[] {
    return this.entries
      .filter(({ present }) => present)
      .map((entry) => ({ name: entry.name, note: top(entry, "note"), offers: top(entry, "offers"), fields: top(entry, "fields") }));
  }

  adds(name: string): void {
    this.entries.push({ name, madeBy: null, namedBy: [], touched: true, present: true, writes: { note: [], offers: [], fields: [] } });
  }

  reads(list: string, way: Way, rows: readonly Row[]) {
    const counts = { accepted: 0, known: 0, changed: 0 };
    for (const said of rows) {
      const entry = this.present(said.name);
      if (!entry) {
        const writes = Object.fromEntries(
          played.map((field) => [field, said[field] === null ? [] : [{ by: { list }, value: said[field] }]]),
        );
        const made = { name: said.name, madeBy: list, namedBy: [list], touched: false, present: true };
        this.entries.push({ ...made, writes: writes as ModelEntry["writes"] });
        counts.accepted += 1;
        continue;
      }
      counts.known += 1;
      entry.namedBy.push(list);
      if (played.filter((field) => overwrites(entry, field, said[field], way, list)).length > 0) counts.changed += 1;
    }
    this.lists.push({ id: list, undone: false });
    return counts;
  }

  says(entry: ModelEntry, field: Played, value: Value): void {
    entry.writes[field].push({ by: "person", value });
    entry.touched = true;
  }

  takesBack(list: { id: string; undone: boolean }) {
    list.undone = true;
    const counts = { removed: 0, kept: 0, restored: 0, stays: 0 };
    for (const entry of this.entries) {
      const { restored, stays } = withdraw(entry, list.id);
      if (!entry.present) continue;
      if (this.goes(entry)) {
        entry.present = false;
        counts.removed += 1;
        continue;
      }
      if (entry.madeBy === list.id) counts.kept += 1;
      if (restored) counts.restored += 1;
      counts.stays += stays;
    }
    return counts;
  }

  private goes(entry: ModelEntry): boolean {
    const isUndone = (id: string | null) => this.lists.some((list) => list.id === id && list.undone);
    const tops = played.flatMap((field) => entry.writes[field].slice(-1));
    const isNamed = entry.namedBy.some((id) => !isUndone(id));
    return !entry.touched && !isNamed && isUndone(entry.madeBy) && tops.every(({ by }) => by !== "person" && isUndone(by.list));
  }
}

const top = (entry: ModelEntry, field: Played): Value => entry.writes[field].at(-1)?.value ?? null;

function overwrites(entry: ModelEntry, field: Played, value: Value, way: Way, list: string): boolean {
  const last = entry.writes[field].at(-1);
  const before = last?.value ?? null;
  if (value === null || value === before || last?.by === "person") return false;
  if (before !== null && (way === "complete" || field === "fields")) return false;
  entry.writes[field].push({ by: { list }, value });
  return true;
}

/** What a list changed goes; what it made an entry with stays as long as the entry does. */
function withdraw(entry: ModelEntry, list: string) {
  let restored = false;
  let stays = 0;
  if (entry.madeBy === list) return { restored, stays };
  for (const field of played) {
    const writes = entry.writes[field];
    const at = writes.findIndex(({ by }) => by !== "person" && by.list === list);
    if (at < 0) continue;
    if (at === writes.length - 1) restored = true;
    else if (writes[at + 1]?.by === "person") {
      stays += 1;
      continue;
    }
    writes.splice(at, 1);
  }
  return { restored, stays };
}

export const freshId = (): string => newId();
