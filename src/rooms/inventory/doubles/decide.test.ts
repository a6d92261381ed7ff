// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ContentField, contentFields, type EntryContent, emptyContent } from "../entries/content.ts";
import type { Origin, Origins } from "../entries/origins.ts";
import { fieldIds, kinds } from "../vocabulary.ts";
import { type AtMerge, choicesNeeded, mergedOf, notTaken, preselected, type Said, type Side, whatComesBack } from "./decide.ts";

const runs = { numRuns: 5_000 };
const limits = { timeout: 60_000 };
const lists = ["list-1", "list-2", "list-3"];
const text = fc.option(fc.constantFrom("eins", "zwei", "drei"));
const origin: fc.Arbitrary<Origin> = fc.oneof(
  fc.record({ by: fc.constant("list" as const), on: fc.constantFrom("2027-03-01", "2027-03-02"), list: fc.constantFrom(...lists) }),
  fc.record({ by: fc.constantFrom("person" as const, "association" as const), on: fc.constantFrom("2027-03-01", "2027-03-02") }),
);
const content: fc.Arbitrary<EntryContent> = fc
  .record({
    ...{ name: fc.constantFrom("TuS", "Turnverein"), kind: fc.constantFrom(...kinds.slice(0, 2)) },
    fields: fc.uniqueArray(fc.constantFrom(...fieldIds.slice(0, 4)), { maxLength: 3 }),
    ...{ place: text, street: text, website: text, note: text, offers: text },
  })
  .map((some) => ({ ...emptyContent, ...some }));
const entry: fc.Arbitrary<Said> = content.chain((said) =>
  fc.tuple(...contentFields.map(() => origin)).map((all) => ({
    content: said,
    origins: Object.fromEntries(contentFields.flatMap((field, at) => (isSaid(said, field) ? [[field, all[at]]] : []))) as Origins,
  })),
);
const choices = fc.dictionary(fc.constantFrom(...contentFields), fc.constantFrom<Side>("first", "second"));

const isSaid = (said: EntryContent, field: ContentField) => String(said[field] ?? "") !== "";
const textOf = (said: EntryContent, field: ContentField) => String(said[field] ?? "");

describe("what a merged entry says", limits, () => {
  test("no value is lost: it is in the entry, or named as not taken", () => {
    fc.assert(
      fc.property(entry, entry, choices, (first, second, chosen) => {
        const merged = mergedOf(first, second, chosen).content;
        const left = notTaken(first.content, second.content, merged);
        for (const [side, from] of [
          ["first", first],
          ["second", second],
        ] as const)
          for (const field of contentFields.filter((one) => isSaid(from.content, one))) {
            const parts = [from.content[field] ?? []].flat();
            const isKept = parts.every((part) => String(merged[field]).split(/[,\n]/).includes(part));
            expect(isKept || left.some((one) => one.field === field && one.from === side), `${side} ${field}`).toBe(true);
          }
      }),
      runs,
    );
  });

  test("every value has the origin of one who said it, and a choice is kept", () => {
    fc.assert(
      fc.property(entry, entry, choices, (first, second, chosen) => {
        const merged = mergedOf(first, second, chosen);
        const needed = choicesNeeded(first.content, second.content);
        for (const field of contentFields.filter((one) => isSaid(merged.content, one)))
          expect([first.origins[field], second.origins[field]]).toContainEqual(merged.origins[field]);
        for (const field of needed.filter((one) => one !== "fields" && chosen[one] !== undefined)) {
          const from = chosen[field] === "first" ? first : second;
          expect(textOf(merged.content, field)).toBe(textOf(from.content, field));
          expect(merged.origins[field]).toEqual(from.origins[field]);
        }
      }),
      runs,
    );
  });

  test("what is proposed does not depend on which of the two is the first", () => {
    fc.assert(
      fc.property(entry, entry, fc.constantFrom(...contentFields), (first, second, field) => {
        if (textOf(first.content, field) === textOf(second.content, field)) return;
        expect(preselected(field, first, second)).not.toBe(preselected(field, second, first));
      }),
      runs,
    );
  });

  test("nothing a person said gives way to a list by itself", () => {
    fc.assert(
      fc.property(entry, entry, fc.constantFrom(...contentFields), (first, second, field) => {
        const by = [first, second].map((one) => (isSaid(one.content, field) ? one.origins[field]?.by : undefined));
        if (!by.includes("person") || !by.includes("list")) return;
        expect(by[preselected(field, first, second) === "first" ? 0 : 1]).toBe("person");
      }),
      runs,
    );
  });
});

/** An inventory in which every entry came with one list, kept by hand beside the decisions. */
interface Model {
  entries: { list: string; version: number; leftVersion: number; origins: Origins; isRemoved: boolean; into: number | null }[];
  merges: { kept: number; merged: number; atMerge: { kept: AtMerge; merged: AtMerge }; keptVersion: number; isUndone: boolean }[];
  undone: Set<string>;
}
type Step = { does: "merge" | "undo merge" | "undo list" | "change"; one: number; other: number };

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom("merge" as const, "undo merge" as const, "undo list" as const, "change" as const),
  one: fc.nat(5),
  other: fc.nat(5),
});

const fromList = (list: string): Origins => ({ name: { by: "list", on: "2027-03-01", list } });
const isThere = (model: Model) => model.entries.filter((one) => !one.isRemoved).length;

function play(model: Model, { does, one, other }: Step): void {
  if (does === "merge") merge(model, Math.min(one, other), Math.max(one, other));
  if (does === "undo merge") undoMerge(model, one);
  if (does === "undo list") undoList(model, lists[one % lists.length] ?? "");
  const changed = model.entries[one];
  if (does === "change" && changed && !changed.isRemoved) {
    changed.version += 1;
    changed.origins = { ...changed.origins, note: { by: "person", on: "2027-03-02" } };
  }
}

const asItIs = (one: Model["entries"][number]): AtMerge => ({ origins: one.origins, isUntouched: one.version === one.leftVersion });

function merge(model: Model, one: number, other: number): void {
  const [kept, merged] = [model.entries[one], model.entries[other]];
  if (!kept || !merged || kept === merged || kept.isRemoved || merged.isRemoved) return;
  const atMerge = { kept: asItIs(kept), merged: asItIs(merged) };
  kept.version += 1;
  Object.assign(merged, { isRemoved: true, into: one });
  model.merges.push({ kept: one, merged: other, atMerge, keptVersion: kept.version, isUndone: false });
}

function undoMerge(model: Model, at: number): void {
  const done = model.merges[at % Math.max(1, model.merges.length)];
  const [kept, merged] = [model.entries[done?.kept ?? -1], model.entries[done?.merged ?? -1]];
  if (!done || !kept || !merged || done.isUndone) return;
  const back = whatComesBack({ keptVersion: done.keptVersion, ...done.atMerge }, kept, model.undone);
  if (back.kept !== "stays") {
    const version = kept.version + 1;
    const { origins, isUntouched } = done.atMerge.kept;
    Object.assign(kept, { origins, version, isRemoved: back.kept === "removed", leftVersion: isUntouched ? version : kept.leftVersion });
  }
  Object.assign(merged, { into: null, isRemoved: back.merged === "removed" });
  done.isUndone = true;
}

/** As undoing a reading in does it: what nobody touched and nobody else stands behind goes. */
function undoList(model: Model, list: string): void {
  model.undone.add(list);
  for (const entry of model.entries)
    if (entry.list === list && !entry.isRemoved && entry.version === entry.leftVersion) entry.isRemoved = true;
}

test("after any sequence of merges, changes, lists and merges taken back, the counts are exact", limits, () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const entries = lists.flatMap((list) =>
        [0, 1].map(() => ({ list, version: 1, leftVersion: 1, origins: fromList(list), isRemoved: false, into: null })),
      );
      const model: Model = { entries, merges: [], undone: new Set() };
      for (const one of steps) play(model, one);
      // An entry is away because it is part of another, or because its list is.
      const away = model.entries.filter(({ isRemoved }) => isRemoved);
      expect(isThere(model) + away.length).toBe(6);
      for (const one of away) expect(one.into !== null || model.undone.has(one.list)).toBe(true);
      // Everything taken back, in the order of the merges: what a person changed is there, and what no undone list brought.
      for (const [at] of model.merges.entries()) undoMerge(model, at);
      const expected = model.entries.filter(
        ({ list, origins }) => !model.undone.has(list) || Object.values(origins).some(({ by }) => by === "person"),
      );
      const left = model.entries.filter(({ isRemoved }) => !isRemoved);
      for (const one of expected) expect(left).toContain(one);
      for (const one of left) expect(expected.includes(one) || model.merges.some(({ kept }) => model.entries[kept] === one)).toBe(true);
    }),
    runs,
  );
});

test("it does not matter whether the list or the merge is taken back first", limits, () => {
  fc.assert(
    fc.property(fc.nat(5), fc.nat(5), fc.nat(2), (one, other, list) => {
      const after = (order: Step["does"][]) => {
        const entries = lists.flatMap((name) =>
          [0, 1].map(() => ({ list: name, version: 1, leftVersion: 1, origins: fromList(name), isRemoved: false, into: null })),
        );
        const model: Model = { entries, merges: [], undone: new Set() };
        merge(model, Math.min(one, other), Math.max(one, other));
        for (const does of order) play(model, { does, one: does === "undo list" ? list : 0, other });
        return model.entries.map(({ isRemoved }) => isRemoved);
      };
      expect(after(["undo merge", "undo list"])).toEqual(after(["undo list", "undo merge"]));
    }),
    runs,
  );
});
