// SPDX-License-Identifier: EUPL-1.2

import { ne } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { xlsxOf } from "#kit/tables";
import { paths } from "../paths.ts";
import { importFile } from "../public.ts";
import { inventoryState } from "../state.ts";
import { entries } from "../tables.ts";
import { csv, example, goesOn, hands, idIn, onStage, page, present, readsIn, town, townId, w } from "./test-stage.ts";

onStage();

describe("an untidy list from the file to the inventory", () => {
  test("what we understood comes with reasons in her words, and one question for the whole file", async () => {
    const path = await hands(example, "Vereine_2026.csv");
    const shown = await page(path);
    expect(shown).toContain("66 Zeilen, 4 Spalten. Die erste Zeile ist die Überschrift.");
    expect(shown).toContain("gut lesbar");
    expect(shown).toContain("nennt in allen 66 Zeilen eine andere Kommune (Nachbarhausen)");
    expect(shown).toContain("»Vereine« (52) sagt nichts aus");
    expect(shown.match(/name="places"/g)).toHaveLength(6);
    expect(shown).toContain("weil: »Schützengesellschaft«");
    expect(shown).not.toContain("windows-1252</");
    expect(await present()).toHaveLength(0);
  });

  test("without an answer to the question there is no trial, and everything she chose is still there", async () => {
    const id = idIn(await hands(example));
    const answer = await goesOn(id, { "column-1": "ignore", "was:column-1": "category", places: ["Linde"], placesAsked: "1" });
    const shown = await answer.text();
    expect(answer.status).toBe(422);
    expect(shown).toContain("Beantworten Sie zuerst, wohin die Einträge gehören.");
    expect(/name="column-1"[\s\S]*?<option value="(\w+)" selected/.exec(shown)?.[1]).toBe("ignore");
    expect(shown.match(/name="places"/g)).toHaveLength(1);
  });

  test("66 rows become 66 entries, and the result says how many are open", async () => {
    const id = await readsIn(example, { belongs: "own" }, "Vereine_2026.csv");
    const shown = await page(paths.result(town, id));
    const open = (await present()).filter((entry) => entry.fields.length === 0).length;
    expect(await present()).toHaveLength(66);
    expect(shown).toContain("Fertig: 66 Einträge eingelesen");
    expect(shown).toContain(`${66 - open} von 66 Einträgen mit Bereich, ${open} von 66 offen`);
    expect(shown).toContain("0 von 66 Zeilen abgelehnt");
    expect(shown).toContain("Ihre Datei löschen wir innerhalb von zwei Stunden.");
    expect(shown).toContain("möglich bis 11. April 2027");
    expect((await present()).find((entry) => entry.name === "TuS 08 Altdorf")).toMatchObject({
      fields: ["sport"],
      place: "Altdorf",
      source: "list",
      importRow: 12,
    });
  });

  test("the trial counts and saves nothing", async () => {
    const id = idIn(await hands(example));
    await goesOn(id, { belongs: "own" });
    const shown = await page(paths.trial(town, id));
    expect(shown).toContain("66 neue Einträge entstehen. Es wird noch nichts gespeichert.");
    expect(shown).toContain("1 Paar könnte dasselbe sein");
    expect(shown).toContain("Bergfelder Musikverein e. V.");
    expect(await present()).toHaveLength(0);
  });

  test("a list that belongs to another municipality is not read in, by no way", async () => {
    const id = idIn(await hands(example));
    expect((await goesOn(id, { belongs: "other" })).headers.get("location")).toBe(paths.understood(town, id));
    expect(await page(paths.understood(town, id))).toContain("Diese Liste gehört in eine andere Kommune.");
    expect((await w.reads("anna", (tx) => inventoryState(tx, townId))).unfinished).toBeNull();
    for (const answer of [await w.request("anna", paths.trial(town, id)), await w.request("anna", paths.start(town, id), {})]) {
      expect(answer.headers.get("location")).toBe(paths.understood(town, id));
    }
    await w.jobs.drain();
    expect(await present()).toHaveLength(0);
  });

  test("not knowing leaves the list where it is", async () => {
    const id = idIn(await hands(example));
    await goesOn(id, { belongs: "later" });
    expect(await page(paths.understood(town, id))).toContain("Die Liste bleibt hier liegen, bis Sie es wissen.");
    expect((await w.request("anna", paths.trial(town, id))).status).toBe(303);
  });
});

describe("other formats", () => {
  const columns = ["Vereinsname", "Kategorie", "PLZ"];
  const rows = [
    ["Schießsportverein Linde", "Sport", "00100"],
    ["=MGV; Wiesen", "Musik", "00101"],
  ];
  const found = async () => (await present()).map((entry) => [entry.name, entry.fields, entry.postcode]);
  const expected = [
    ["Schießsportverein Linde", ["sport"], "00100"],
    ["=MGV; Wiesen", ["culture"], "00101"],
  ];

  test("a spreadsheet keeps its zeros and its formulas as text", async () => {
    await readsIn(await xlsxOf(columns, rows, "Vereine"), {}, "Vereine.xlsx");
    expect(await found()).toEqual(expected);
  });

  test("a list with tabs", async () => {
    await readsIn(csv(...[columns, ...rows].map((cells) => cells.join("\t"))), {}, "Vereine.tsv");
    expect(await found()).toEqual(expected);
  });

  test("what was downloaded is understood as it was, in another inventory", async () => {
    await readsIn(example, { belongs: "own" });
    const before = await present();
    const downloaded = new Uint8Array(await (await w.request("anna", paths.csv(town))).arrayBuffer());
    await importFile({ db: w.db, clock: w.clock }, await w.body("nachbarhausen"), { bytes: downloaded, fileName: "bestand.csv" });
    const neighbours = await w.db.owner((tx) => tx.select().from(entries).where(ne(entries.bodyId, townId)));
    // An entry with several fields is understood anew from its name; one field, or none, comes back as it was.
    const oneField = (fields: string[]) => (fields.length > 1 ? "several" : (fields[0] ?? "open"));
    const severalIn = new Set(before.filter(({ fields }) => fields.length > 1).map(({ name }) => name));
    const facts = (all: typeof before) =>
      all.map(({ name, legalForm, fields, place }) => [name, legalForm, severalIn.has(name) ? "several" : oneField(fields), place]).sort();
    expect(facts(neighbours)).toEqual(facts(before));
  });
});

describe("what she corrects", () => {
  test("values, columns and Ortsteile are kept and change the entries", async () => {
    const list = csv("Verein;Sparte;Wo", "Zwirbel;Spezialisten;Oberdorf", "Quirl;Spezialisten;Unterdorf");
    await readsIn(list, { "value:Spezialisten": "culture", "column-2": "place", "was:column-2": "ignore" });
    expect((await present()).map((entry) => [entry.name, entry.fields, entry.place])).toEqual([
      ["Zwirbel", ["culture"], "Oberdorf"],
      ["Quirl", ["culture"], "Unterdorf"],
    ]);
  });

  test("her Ortsteile are found in names; none means none", async () => {
    await readsIn(csv("Verein", "Sportverein Kleinwinkel", "Chor am Bach"), { placesAsked: "1", morePlaces: "Kleinwinkel, Großwinkel" });
    expect((await present()).map((entry) => entry.place)).toEqual(["Kleinwinkel", null]);
  });

  test("without a column of names there is a sentence instead of a trial", async () => {
    const id = idIn(await hands(csv("Verein;Ort", "TuS Linde;Linde", "SC Hofen;Hofen")));
    const answer = await goesOn(id, { "column-0": "ignore", "was:column-0": "name" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Wählen Sie aus, in welcher Spalte die Namen stehen.");
  });

  test("a wrong encoding is not forced on the list; she is told what was done", async () => {
    const id = idIn(await hands(example));
    await w.request("anna", paths.understood(town, id), { encoding: "utf-8", "was:encoding": "windows-1252", go: "again" });
    const shown = await page(paths.understood(town, id));
    expect(shown).toContain("Die Datei ist nicht in utf-8 gespeichert.");
    expect(shown).toContain("Schießsportverein Linde");
  });

  test("a header that is none is said with an empty field", async () => {
    const id = idIn(await hands(csv("Name", "TuS Linde", "SC Hofen")));
    await w.request("anna", paths.understood(town, id), { headerRow: "", "was:headerRow": "1", go: "again" });
    expect(await page(paths.understood(town, id))).toContain("Die Liste hat keine Überschrift.");
  });
});
