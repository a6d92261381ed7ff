// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { undoSteps } from "#kit/undo";
import type { Body } from "#register";
import { type World, world } from "#world";
import { addEntry } from "../entries/add.ts";
import { type EntryContent, emptyContent } from "../entries/content.ts";
import { lessonsOf } from "../lessons/lessons.ts";
import { entries } from "../tables.ts";
import { clarifyStep } from "./answer.ts";
import { openEntries } from "./open.ts";
import { clarifyState } from "./state.ts";

let w: World;
let town: Body;
beforeEach(async () => {
  w = await world();
  town = await w.body("musterstadt");
});

const page = "/intern/musterstadt/bestand/klaeren";
const limits = { timeout: 60_000 };

/** Adds entries as a list would have: what they say has no person behind it. */
async function listed(...all: ({ name: string } & Partial<EntryContent>)[]): Promise<void> {
  const list = { by: "list", on: "2027-03-01" } as const;
  await w.as("anna", async (tx, actor) => {
    for (const one of all) {
      const id = newId(w.now);
      await addEntry(tx, { id, bodyId: town.id, content: { ...emptyContent, kind: "association", ...one }, actor, now: w.now });
      const origins = one.fields ? { name: list, fields: list } : { name: list };
      await tx.update(entries).set({ origins, source: "list" }).where(eq(entries.id, id));
    }
  });
}

async function entryNamed(name: string) {
  const [entry] = await w.reads("anna", (tx) => tx.select().from(entries).where(eq(entries.name, name)));
  if (!entry) throw new Error(`${name} is not there`);
  return entry;
}

const asked = async () => (await w.reads("anna", (tx) => openEntries(tx, town.id, "asked", undefined))).items.map(({ name }) => name);
const state = () => w.reads("anna", (tx) => clarifyState(tx, town.id));
const taught = () => w.reads("anna", (tx) => lessonsOf(tx, town.id));

async function undo(): Promise<Response> {
  const steps = await w.reads("anna", (tx) => tx.select().from(undoSteps).where(eq(undoSteps.what, clarifyStep)).orderBy(undoSteps.id));
  return w.request("anna", `${page}/rueckgaengig/${steps.at(-1)?.id}`, {});
}

/** What the browser sends for these rows: the choice by name, and the word where "holds for all alike" is ticked. */
async function answers(rows: Record<string, [field: string, word?: string]>, more: Record<string, string> = {}) {
  const form: Record<string, string> = { ...more };
  for (const [name, [field, word]] of Object.entries(rows)) {
    const { code } = await entryNamed(name);
    form[`field-${code}`] = field;
    if (word) form[`alike-${code}`] = word;
  }
  return form;
}

describe("open fields", limits, () => {
  test("an answer sets the field, says that a person said so, and is taught", async () => {
    await listed({ name: "Der Mittagstisch" }, { name: "Runder Tisch" });
    const answer = await w.request("anna", page, await answers({ "Der Mittagstisch": ["social"], "Runder Tisch": [""] }));
    expect(answer.status).toBe(303);
    expect(await entryNamed("Der Mittagstisch")).toMatchObject({
      fields: ["social"],
      origins: { fields: { by: "person", on: "2027-03-12" } },
      source: "person",
      version: 2,
    });
    expect((await taught()).names).toEqual({ "Der Mittagstisch": "social" });
    expect(await asked()).toEqual(["Runder Tisch"]);
  });

  test("left open, it is not asked again, nothing is taught, and a link leads to it", async () => {
    await listed({ name: "Der Mittagstisch" }, { name: "Runder Tisch" });
    await w.request("anna", page, await answers({ "Der Mittagstisch": ["open"] }));
    expect(await state()).toEqual({ openFields: 1, doubles: 0 });
    expect((await taught()).names).toEqual({});
    expect(await (await w.request("anna", page)).text()).toContain("1 Eintrag bleibt offen");
    expect(await (await w.request("anna", `${page}?offen=bleiben`)).text()).toContain("Der Mittagstisch");
    // The same name comes with a list again: it stays answered.
    await w.as("anna", (tx) => tx.update(entries).set({ removedAt: w.now }).where(eq(entries.name, "Der Mittagstisch")));
    await listed({ name: "Der Mittagstisch" });
    expect(await asked()).toEqual(["Runder Tisch"]);
  });

  test("all of a page can be left open; what was chosen there is saved", async () => {
    await listed({ name: "Der Mittagstisch" }, { name: "Runder Tisch" }, { name: "Die Brücke" });
    const rows = { "Der Mittagstisch": ["social"], "Runder Tisch": [""], "Die Brücke": [""] } as Record<string, [string]>;
    await w.request("anna", page, await answers(rows, { rest: "open" }));
    expect((await entryNamed("Der Mittagstisch")).fields).toEqual(["social"]);
    expect(await state()).toEqual({ openFields: 0, doubles: 0 });
  });

  test("the button of a row saves its row; what was chosen elsewhere is carried on", async () => {
    await listed({ name: "Der Mittagstisch" }, { name: "Runder Tisch" });
    const { code } = await entryNamed("Der Mittagstisch");
    const other = (await entryNamed("Runder Tisch")).code;
    const form = await answers({ "Der Mittagstisch": ["social"], "Runder Tisch": ["politics"] }, { only: code });
    const answer = await w.request("anna", page, form);
    expect(answer.headers.get("location")).toBe(`${page}?wahl=${other}.politics`);
    expect((await entryNamed("Runder Tisch")).fields).toEqual([]);
    const again = await (await w.request("anna", `${page}?wahl=${other}.politics`)).text();
    expect(again).toMatch(/<option value="politics" selected(="")?>/);
  });

  test("nothing chosen, and a field nobody knows: the page again with a sentence, and nothing is saved", async () => {
    await listed({ name: "Der Mittagstisch" });
    const { code } = await entryNamed("Der Mittagstisch");
    const nothing = await w.request("anna", page, await answers({ "Der Mittagstisch": [""] }, { only: code }));
    expect([nothing.status, await nothing.text()]).toEqual([422, expect.stringContaining("Wählen Sie hier einen Bereich")]);
    const wrong = await w.request("anna", page, await answers({ "Der Mittagstisch": ["fußball"] }));
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining("Wählen Sie einen Bereich aus der Liste")]);
    expect((await entryNamed("Der Mittagstisch")).version).toBe(1);
  });

  test("two officers answer the same row at once: one sets the field, the other one is told", async () => {
    await listed({ name: "Der Mittagstisch" });
    const forms = [await answers({ "Der Mittagstisch": ["social"] }), await answers({ "Der Mittagstisch": ["leisure"] })];
    await Promise.all(forms.map((form) => w.request("anna", page, form)));
    const entry = await entryNamed("Der Mittagstisch");
    expect(entry.version).toBe(2);
    expect(Object.values((await taught()).names ?? {})).toEqual(entry.fields);
  });

  test("codes of another town are answered by nobody", async () => {
    await listed({ name: "Der Mittagstisch" });
    const form = await answers({ "Der Mittagstisch": ["social"] });
    await w.request("bert", "/intern/nachbarhausen/bestand/klaeren", form);
    expect((await entryNamed("Der Mittagstisch")).fields).toEqual([]);
    expect((await w.request("bert", page)).status).toBe(404);
  });
});

describe("what holds for all alike", limits, () => {
  const crews = [
    { name: "Klönschnack Altdorf" },
    { name: "Klönschnack Hofen" },
    { name: "Klönschnack Linde", fields: ["culture"] },
    { name: "Klönschnack Wiesen", fields: ["politics"] },
    { name: "Der Mittagstisch" },
  ];

  async function tick() {
    await listed(...crews);
    const wiesen = await entryNamed("Klönschnack Wiesen");
    const origins = { ...wiesen.origins, fields: { by: "person", on: "2027-03-02" } as const };
    await w.as("anna", (tx) => tx.update(entries).set({ origins }).where(eq(entries.id, wiesen.id)));
    expect(await (await w.request("anna", page)).text()).toContain("gilt auch für 2 weitere mit »Klönschnack«");
    await w.request("anna", page, await answers({ "Klönschnack Altdorf": ["leisure", "Klönschnack"] }));
  }

  test("open ones and those of a list follow; what a person said stays", async () => {
    await tick();
    const fields = await Promise.all(crews.map(async ({ name }) => (await entryNamed(name)).fields));
    expect(fields).toEqual([["leisure"], ["leisure"], ["leisure", "culture"], ["politics"], []]);
    expect(await taught()).toMatchObject({ names: { "Klönschnack Altdorf": "leisure" }, words: { Klönschnack: "leisure" } });
  });

  test("taken back, every entry is as it was, and nothing is taught any more; what was changed since stays", async () => {
    await tick();
    await w.as("anna", (tx) =>
      tx
        .update(entries)
        .set({ fields: ["social"], version: 9 })
        .where(eq(entries.name, "Klönschnack Hofen")),
    );
    expect((await undo()).status).toBe(303);
    const fields = await Promise.all(crews.map(async ({ name }) => (await entryNamed(name)).fields));
    expect(fields).toEqual([[], ["social"], ["culture"], ["politics"], []]);
    expect(await entryNamed("Klönschnack Linde")).toMatchObject({ source: "list", origins: { fields: { by: "list" } } });
    expect((await entryNamed("Klönschnack Altdorf")).origins.fields).toBeUndefined();
    expect(await taught()).toMatchObject({ names: {}, words: {} });
    await undo();
    expect((await entryNamed("Klönschnack Hofen")).fields).toEqual(["social"]);
  });
});

test("hundreds of open fields come 25 a page, each once", limits, async () => {
  await listed(...Array.from({ length: 60 }, (_, at) => ({ name: `Runde ${String(at).padStart(2, "0")}` })));
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const found = await w.reads("anna", (tx) => openEntries(tx, town.id, "asked", after));
    seen.push(...found.items.map(({ name }) => name));
    after = found.next ?? undefined;
  } while (after !== undefined);
  expect(seen).toEqual(Array.from({ length: 60 }, (_, at) => `Runde ${String(at).padStart(2, "0")}`));
});
