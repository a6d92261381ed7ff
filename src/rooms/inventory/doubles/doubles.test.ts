// SPDX-License-Identifier: EUPL-1.2
import { eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { days, later } from "#kit/time";
import { undoSteps } from "#kit/undo";
import type { Body } from "#register";
import { type World, world } from "#world";
import { addEntry } from "../entries/add.ts";
import { changeEntry } from "../entries/change.ts";
import { contentOf, emptyContent } from "../entries/content.ts";
import { storedEntry } from "../entries/find.ts";
import { listById } from "../reading/find.ts";
import { undoReading } from "../reading/undo.ts";
import { type Entry, entries } from "../tables.ts";
import { forgetMerges } from "./forget.ts";
import { type MergeInput, mergePair, mergeStep } from "./merge.ts";
import { settlePair, tellingApartStep, undoTellingApart } from "./settle.ts";
import { sweepDoubles } from "./sweep.ts";
import { merges, settlements } from "./tables.ts";
import { askedAbout, codesOf, present, readsIn } from "./test-lists.ts";
import { undoMerge } from "./undo-merge.ts";

let w: World;
let town: Body;
beforeEach(async () => {
  w = await world();
  town = await w.body("musterstadt");
});

const short = "TuS 05 Musterstadt";
const long = "Turn- und Sportverein Musterstadt 1905 e.V.";
const both = [`${short};Musterstadt;;Sport`, `${long};Musterstadt;;Verein`];

/** Merges the two as this person, as the page proposes it or under a chosen name. */
async function merge(person: "anna" | "bert", names: [string, string], more: Partial<MergeInput> & { named?: string } = {}) {
  const codes = await codesOf(w, town, ...names);
  const all = await w.reads("anna", (tx) => tx.select().from(entries).where(eq(entries.bodyId, town.id)));
  const version = (code: string) => all.find((entry) => entry.code === code)?.version ?? 0;
  const ordered = all.filter(({ code }) => codes.includes(code)).sort((one, other) => (one.id < other.id ? -1 : 1));
  const versions: [number, number] = [version(ordered[0]?.code ?? ""), version(ordered[1]?.code ?? "")];
  const { named, ...rest } = more;
  const choices = named === undefined ? {} : { name: ordered[0]?.name === named ? ("first" as const) : ("second" as const) };
  const input = { bodyId: town.id, codes, versions, choices, leftOverInNote: false, now: w.now, ...rest };
  return w.as(person, (tx, actor) => mergePair(tx, { ...input, actor }));
}

async function lastStep(what: string): Promise<string> {
  const steps = await w.reads("anna", (tx) => tx.select().from(undoSteps).where(eq(undoSteps.what, what)).orderBy(undoSteps.id));
  return steps.at(-1)?.id ?? "";
}

async function undoesMerge(now = w.now) {
  const stepId = await lastStep(mergeStep.what);
  return w.as("anna", (tx, actor) => undoMerge(tx, { bodyId: town.id, stepId, actor, now }));
}

const settle = async (person: "anna" | "bert", names: [string, string], verdict: "different" | "unknown", asked = 0) => {
  const codes = await codesOf(w, town, ...names);
  return w.as(person, (tx, actor) => settlePair(tx, { bodyId: town.id, codes, verdict, asked, actor, now: w.now }));
};

/** What an entry says and who said it, without its version and times. */
const said = ({ version: _v, updatedAt: _a, updatedBy: _b, ...rest }: Entry) => rest;

describe("finding", { timeout: 60_000 }, () => {
  test("a list with doubles: the surest are asked about first, five at a time", async () => {
    await readsIn(w, town, "doubles.csv");
    const asked = await askedAbout(w, town);
    expect(asked[0]).toEqual([short, long]);
    expect(asked.slice(1, 3).sort()).toEqual([
      ["Heimatverein Wiesen e.V.", "Wiesener Heimatverein"],
      ["Schachclub Turm", "Schachklub Turm"],
    ]);
    expect(asked.slice(3)).toEqual([["Breifmarkenverein Linde", "Briefmarkenverein Linde"]]);
  });

  test("a second list is held against what is there; the same name in two Ortsteile is no question", async () => {
    await readsIn(w, town, [`${short};Musterstadt;Linde;Sport`, "Die Sonnenblumen;Musterstadt;Linde;Sport"]);
    expect(await askedAbout(w, town)).toEqual([]);
    await readsIn(w, town, ["TuS Musterstadt 1905 e.V.;Musterstadt;Linde;Sport", "Die Sonnenblumen e.V.;Musterstadt;Hofen;Sport"]);
    expect(await askedAbout(w, town)).toEqual([[short, "TuS Musterstadt 1905 e.V."]]);
  });

  test("an entry added by hand is compared, and one renamed since when the clock comes round", async () => {
    await readsIn(w, town, both.slice(0, 1));
    const form = { id: newId(w.now), name: "Kegelbrüder", kind: "association" };
    expect((await w.request("anna", "/intern/musterstadt/bestand/eintraege", form)).status).toBe(303);
    await w.jobs.drain();
    expect(await askedAbout(w, town)).toEqual([]);
    const entry = (await present(w, town)).get("Kegelbrüder");
    await w.as("anna", async (tx, actor) => {
      const stored = await storedEntry(tx, town.id, entry?.code ?? "");
      if (!stored) throw new Error("The entry is not there");
      const content = { ...contentOf(stored), name: long };
      await changeEntry(tx, { bodyId: town.id, code: stored.code, version: stored.version, content, actor, now: w.now });
    });
    await w.db.owner((tx) => w.jobs.enqueue(tx, sweepDoubles, {}));
    await w.jobs.drain();
    expect(await askedAbout(w, town)).toEqual([[short, long]]);
  });
});

describe("answering", { timeout: 60_000 }, () => {
  test("two different ones: not asked again, also when both lists are taken back and read in anew", async () => {
    const list = await readsIn(w, town, both);
    expect(await settle("anna", [short, long], "different")).toEqual({ kind: "settled" });
    expect(await askedAbout(w, town)).toEqual([]);
    await w.as("anna", async (tx, actor) => {
      const known = await listById(tx, town.id, list, w.now);
      return known && undoReading(tx, { list: known, actor, now: w.now });
    });
    await w.db.owner((tx) => tx.delete(entries).where(eq(entries.bodyId, town.id)));
    await readsIn(w, town, both);
    expect((await present(w, town)).size).toBe(2);
    expect(await askedAbout(w, town)).toEqual([]);
  });

  test("taken back, the question comes again", async () => {
    await readsIn(w, town, both);
    await settle("anna", [short, long], "different");
    const stepId = await lastStep(tellingApartStep.what);
    const undo = () => w.as("anna", (tx, actor) => undoTellingApart(tx, { bodyId: town.id, stepId, actor, now: w.now }));
    expect((await undo()).kind).toBe("undone");
    expect((await undo()).kind).toBe("done-before");
    expect(await askedAbout(w, town)).toEqual([[short, long]]);
    expect(await settle("anna", [short, long], "different")).toEqual({ kind: "settled" });
  });

  test("I do not know: the question goes to the end, and a form sent twice answers once", async () => {
    await readsIn(w, town, "doubles.csv");
    await settle("anna", [short, long], "unknown");
    await settle("anna", [short, long], "unknown");
    expect((await askedAbout(w, town)).at(-1)).toEqual([short, long]);
    expect(await w.reads("anna", (tx) => tx.select().from(settlements))).toHaveLength(1);
  });

  test("two officers decide at once: one settles, the other one is told who was faster", async () => {
    await readsIn(w, town, both);
    const outcomes = await Promise.all([
      merge("anna", [short, long]),
      settle("anna", [short, long], "different"),
      merge("anna", [short, long]),
    ]);
    expect(outcomes.filter(({ kind }) => kind === "merged" || kind === "settled")).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === "settled-before")).toHaveLength(2);
    expect(outcomes.find(({ kind }) => kind === "settled-before")).toMatchObject({ answer: { by: "Anna Beispiel" } });
  });

  test("for the officer of another town there is no such pair", async () => {
    await readsIn(w, town, both);
    expect(await merge("bert", [short, long])).toEqual({ kind: "not-there" });
    expect(await settle("bert", [short, long], "different")).toEqual({ kind: "not-there" });
    const codes = (await codesOf(w, town, short, long)).join("-");
    for (const path of ["", "/verschieden", "/weiss-nicht"]) {
      const nearby = await w.request("bert", `/intern/nachbarhausen/bestand/klaeren/doppelte/${codes}${path}`, {});
      expect(nearby.status, path).toBe(404);
    }
  });

  test("two entries nobody proposed cannot be merged by their address", async () => {
    await readsIn(w, town, ["Kegelbrüder;Musterstadt;;", "Heimatverein;Musterstadt;;"]);
    expect(await merge("anna", ["Kegelbrüder", "Heimatverein"])).toEqual({ kind: "not-there" });
  });
});

describe("merging", { timeout: 60_000 }, () => {
  test("one entry stays with the chosen values, the fields of both and their origins; the other one points to it", async () => {
    await readsIn(w, town, both);
    const before = await present(w, town);
    const other = before.get(long);
    const change = { ...contentOf(other as Entry), street: "Am Platz 1", fields: ["leisure"], note: "Seit 1905" };
    await w.as("anna", (tx, actor) =>
      changeEntry(tx, { bodyId: town.id, code: other?.code ?? "", version: 1, content: change, actor, now: w.now }),
    );
    expect(await merge("anna", [short, long], { named: long, leftOverInNote: true })).toMatchObject({ kind: "merged" });
    const after = await present(w, town);
    expect([...after.keys()]).toEqual([long]);
    const kept = after.get(long);
    expect(kept).toMatchObject({ fields: ["leisure", "sport"], street: "Am Platz 1" });
    expect(kept?.note).toBe(`Seit 1905\nBeim Zusammenführen nicht übernommen: Name: ${short}`);
    expect(kept?.origins.street).toEqual({ by: "person", on: "2027-03-12" });
    const ids = [before.get(short)?.id ?? "", other?.id ?? ""].sort();
    expect(kept?.id).toBe(ids[0]);
    const [gone] = await w.reads("anna", (tx) =>
      tx
        .select()
        .from(entries)
        .where(eq(entries.id, ids[1] ?? "")),
    );
    expect(gone).toMatchObject({ mergedInto: kept?.id, removedAt: w.now });
  });

  test("a later list that uses the other spelling adds nothing, also after two merges in a row", async () => {
    await readsIn(w, town, [...both, "Turn- u. Sportverein Musterstadt 05;Musterstadt;;"]);
    const third = "Turn- u. Sportverein Musterstadt 05";
    expect((await merge("anna", [short, long], { named: short })).kind).toBe("merged");
    expect((await merge("anna", [short, third], { named: short })).kind).toBe("merged");
    await readsIn(w, town, [`${long};Musterstadt;;Sport`, `${third};Musterstadt;;Sport`]);
    expect([...(await present(w, town)).keys()]).toEqual([short]);
  });

  test("undone, both are exactly what they were, and later lists mean the second one again", async () => {
    await readsIn(w, town, both);
    const before = await present(w, town);
    await merge("anna", [short, long], { named: long });
    expect(await undoesMerge()).toEqual({ kind: "undone", kept: "restored", merged: "back" });
    const after = await present(w, town);
    for (const name of [short, long]) expect(said(after.get(name) as Entry)).toEqual(said(before.get(name) as Entry));
    expect((await undoesMerge()).kind).toBe("done-before");
    expect(await askedAbout(w, town)).toEqual([[short, long]]);
  });

  test("changed since, the kept entry stays as it is and the other one comes back", async () => {
    await readsIn(w, town, both);
    await merge("anna", [short, long], { named: short });
    const kept = (await present(w, town)).get(short) as Entry;
    const content = { ...contentOf(kept), note: "Neu" };
    await w.as("anna", (tx, actor) =>
      changeEntry(tx, { bodyId: town.id, code: kept.code, version: kept.version, content, actor, now: w.now }),
    );
    expect(await undoesMerge()).toEqual({ kind: "undone", kept: "stays", merged: "back" });
    const left = await w.reads("anna", (tx) => tx.select().from(entries).where(isNull(entries.removedAt)));
    expect(left.map(({ note }) => note).sort()).toEqual(["Neu", null]);
    expect(left.find(({ note }) => note === "Neu")?.id).toBe(kept.id);
  });

  test("after 30 days it is too late, and what the entry said before is forgotten", async () => {
    await readsIn(w, town, both);
    await merge("anna", [short, long]);
    w.clock.moveTo(later(w.now, days(31)));
    expect((await undoesMerge()).kind).toBe("too-late");
    await w.db.owner((tx) => w.jobs.enqueue(tx, forgetMerges, {}));
    await w.jobs.drain();
    const [merged] = await w.reads("anna", (tx) => tx.select().from(merges));
    expect(merged?.before).toEqual({});
  });

  test("somebody changed one of the two meanwhile: nothing is merged, the page shows both again", async () => {
    await readsIn(w, town, both);
    const outcome = await merge("anna", [short, long], { versions: [1, 7] });
    expect(outcome.kind).toBe("changed");
    expect((await present(w, town)).size).toBe(2);
  });

  test("a note that would be too long is refused, and nothing is lost", async () => {
    const content = { ...emptyContent, kind: "association", note: "x".repeat(3_990) } as const;
    await w.as("anna", async (tx, actor) => {
      for (const name of [short, long])
        await addEntry(tx, { id: newId(w.now), bodyId: town.id, content: { ...content, name }, actor, now: w.now });
    });
    await w.db.owner((tx) => w.jobs.enqueue(tx, sweepDoubles, {}));
    await w.jobs.drain();
    expect((await merge("anna", [short, long], { leftOverInNote: true })).kind).toBe("note-too-long");
    expect((await merge("anna", [short, long])).kind).toBe("merged");
  });
});
