// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { exampleRegister, listOf, musterstadt, readList } from "../../../../test/lists/read.ts";
import { type ListContext, understandList } from "./index.ts";

const context: ListContext = { register: exampleRegister };
const understood = async (file: string, more: Partial<ListContext> = {}) => understandList(await readList(file), { ...context, ...more });

describe("the list of a town: 66 names, one useless category, the key of another town", () => {
  test("all 66 become entries, the wrong key is one question for the file", async () => {
    const list = await understood("musterstadt-vereine.csv");
    expect(list).toMatchObject({ encoding: "windows-1252", delimiter: ";", headerRow: 1, rows: 66, accepted: 66, rejected: [], notes: [] });
    expect(list.body).toEqual(musterstadt);
    expect(list.questions.map((question) => question.text)).toEqual([
      "Die Spalte »AGS« nennt in allen 66 Zeilen eine andere Kommune (Nachbarhausen). Die Spalte »Gemeinde« nennt Musterstadt. Wohin gehören die Einträge?",
      "Sind das Ihre Ortsteile? Altdorf, Bergfeld, Hofen, Kirchrod, Linde, Wiesen",
    ]);
    expect(list.questions[0]?.options?.map((option) => option.label)).toEqual([
      "Musterstadt. Die Angabe in »AGS« ist falsch.",
      "Nachbarhausen. Dann lesen wir hier nichts ein.",
      "Ich weiß es nicht. Erst einmal merken und später klären.",
    ]);
  });

  test("each column says what it becomes and why", async () => {
    const list = await understood("musterstadt-vereine.csv");
    expect(list.columns.map(({ name, mapsTo, reason }) => [name, mapsTo, reason])).toEqual([
      ["Vereinsname", "name", "Überschrift; kein Wert doppelt"],
      ["Kategorie", "category", "»Vereine« (52) sagt nichts aus; »Sportvereine« (14) = Sport und Bewegung"],
      ["Gemeinde", "municipality", "Überschrift; in allen Zeilen gleich: »Musterstadt«"],
      ["AGS", "ags", "Überschrift; in allen Zeilen gleich: »05990008«"],
    ]);
  });

  test("at most ten stay open; the counts add up", async () => {
    const list = await understood("musterstadt-vereine.csv");
    const open = list.items.filter((item) => item.fields.length === 0).map((item) => item.name);
    expect(open).toEqual([
      "PS Freunde Musterland",
      "Wanderarbeiterverein Kirchrod",
      "Förderverein der Altdorfer Mehrzweckhalle",
      "Bürgerstiftung Musterstadt",
      "Winter & Sommer e.V.",
    ]);
    expect(list.undecided).toBe(open.length);
    expect(Object.values(list.fields).reduce((sum, count) => sum + count, 0) + list.undecided).toBe(66);
  });

  test("names stay as they were written, and the words that led to a field are hers", async () => {
    const list = await understood("musterstadt-vereine.csv");
    const row = (number: number) => list.items.find((item) => item.row === number);
    expect(row(8)).toMatchObject({
      name: "Schützenverein Kirchrod 1898",
      fields: ["sport"],
      because: ["Schützenverein", "Sportvereine"],
      place: "Kirchrod",
    });
    expect(row(17)).toMatchObject({
      name: "Brückenwerk - Offene Jugendarbeit der ev. Kirchengemeinde Linde, Hofen und Wiesen",
      fields: ["youth_education", "religion"],
      place: "Linde",
    });
    expect(row(59)).toMatchObject({ name: 'Verein zur Hilfe für Aussiedler und Zugezogene "Gute Nachbarn" e.V.', legalForm: "e_v" });
  });

  test("the one pair that may be the same is found by the adjective", async () => {
    expect((await understood("musterstadt-vereine.csv")).doubles).toEqual([
      { rows: [65, 66], reason: "Gleicher Name, verschieden geschrieben: »Musikverein Bergfeld« und »Bergfelder Musikverein e. V.«." },
    ]);
  });

  test("read for Nachbarhausen, the same list asks about the column that names Musterstadt", async () => {
    const body = exampleRegister.byAgs("05990008");
    const list = await understood("musterstadt-vereine.csv", body && { body });
    expect(list.questions[0]).toMatchObject({ kind: "body-mismatch", column: "Gemeinde", rows: 66 });
    expect(list.questions[0]?.text).toContain("Sie lesen für Nachbarhausen ein.");
  });
});

describe("messy lists", () => {
  test("titles, running numbers, totals and members do not become entries or columns", async () => {
    const list = await understood("title-and-totals.csv");
    expect(list.items.map((item) => [item.row, item.name, item.fields[0]])).toEqual([
      [5, "TuS Linde", "sport"],
      [6, "MGV Hofen", "culture"],
      [8, "Heimatverein Wiesen e.V.", "culture"],
    ]);
    expect(list.columns.map((column) => column.mapsTo)).toEqual(["ignore", "name", "category", "ignore"]);
  });

  test("without a header the values say what the columns are", async () => {
    const list = await understood("no-header.tsv");
    expect(list.headerRow).toBeNull();
    expect(list.columns.map((column) => [column.name, column.mapsTo])).toEqual([
      ["Spalte A", "name"],
      ["Spalte B", "category"],
      ["Spalte C", "postcode"],
      ["Spalte D", "municipality"],
    ]);
  });

  test("a wrong postcode is left out with a sentence, a row without a name is not taken", async () => {
    const list = await understood("postcodes.csv");
    expect(list.notes.map((note) => note.text)).toEqual([
      "Zeile 3: Die Postleitzahl »3281« hat vier Ziffern. Wir haben den Eintrag ohne Postleitzahl übernommen.",
      "Zeile 6: Die Postleitzahl »unbekannt« ist keine Zahl aus fünf Ziffern. Wir haben den Eintrag ohne Postleitzahl übernommen.",
    ]);
    expect(list.rejected).toEqual([
      { row: 5, column: "Verein", reason: "Hier steht kein Name. Wir haben die Zeile nicht übernommen." },
      { row: 7, column: "Verein", reason: "»---« ist kein Name. Wir haben die Zeile nicht übernommen." },
    ]);
    expect(list.items.map((item) => item.postcode)).toEqual(["00100", null, "00100", null]);
    expect([list.rows, list.accepted, list.rejected.length]).toEqual([6, 4, 2]);
  });

  test("headings between the rows become the category of what follows", async () => {
    const list = await understood("headings.csv");
    expect(list.items.map((item) => [item.name, item.fields[0], item.because.at(-1)])).toEqual([
      ["TuS Linde", "sport", "Sportvereine"],
      ["Die Flotten Hofener", "sport", "Sportvereine"],
      ["Die Nachtigallen", "culture", "Musik und Gesang"],
    ]);
    expect(list.rejected).toHaveLength(2);
  });

  test("a name of 40,000 characters is no name", () => {
    const list = understandList(listOf(["TuS Linde", "x".repeat(40_000)]), context);
    expect(list.rejected[0]?.reason).toBe("Der Name hat 40.000 Zeichen, wir lesen bis zu 300. Wir haben die Zeile nicht übernommen.");
  });

  test("postcodes that a spreadsheet robbed of their zero are mended when they are the town's", () => {
    const town = { ...musterstadt, postcodes: ["01234"] };
    const list = understandList(listOf(["TuS Linde"], { PLZ: ["1234"] }), { ...context, body: town });
    expect([list.items[0]?.postcode, list.notes]).toEqual(["01234", []]);
  });
});

describe("where a list belongs", () => {
  const names = ["TuS Linde", "MGV Hofen", "DRK Wiesen", "NABU Altdorf"];

  test("some rows of another town are one question with their number", () => {
    const list = understandList(listOf(names, { AGS: ["05990004", "05990008", "5990008", "05990004"] }), { ...context, body: musterstadt });
    expect(list.questions.map((question) => question.text)).toEqual([
      "Die Spalte »AGS« nennt in 2 von 4 Zeilen eine andere Kommune (Nachbarhausen). Sie lesen für Musterstadt ein. Wohin gehören die Einträge?",
    ]);
  });

  test("a column that is foreign too is no witness for the own town", () => {
    const foreign = { AGS: names.map(() => "05990008"), Gemeinde: names.map(() => "Nachbarhausen") };
    const ask = (more: Record<string, string[]>) =>
      understandList(listOf(names, more), { ...context, body: musterstadt }).questions[0]?.text;
    expect(ask(foreign)).toBe(
      "Die Spalte »AGS« nennt in allen 4 Zeilen eine andere Kommune (Nachbarhausen). Sie lesen für Musterstadt ein. Wohin gehören die Einträge?",
    );
    expect(ask({ ...foreign, Gemeinde: names.map(() => "Musterstadt") })).toContain("Die Spalte »Gemeinde« nennt Musterstadt.");
    expect(ask({ ...foreign, Gemeinde: names.map(() => "") })).toContain("Sie lesen für Musterstadt ein.");
  });

  test("a few members from the neighbouring town are no question, a whole list of its postcodes is", () => {
    const ask = (postcodes: string[]) =>
      understandList(listOf(names, { PLZ: postcodes }), { ...context, body: musterstadt }).questions.map((question) => question.kind);
    expect(ask(["00100", "00100", "00100", "00120"])).toEqual([]);
    expect(ask(["00120", "00120", "00120", "00120"])).toEqual(["body-mismatch"]);
  });

  test("the list of a Kreis names its municipalities, and that is no question", () => {
    const kreis = { name: "Kreis Musterland", ags: "05990", postcodes: [] };
    const more = {
      AGS: ["05990004", "05990008", "05990004", "05990004"],
      Gemeinde: ["Musterstadt", "Nachbarhausen", "Musterstadt", "Musterstadt"],
    };
    expect(understandList(listOf(names, more), { ...context, body: kreis }).questions).toEqual([]);
  });

  test("in the list of a Kreis the municipality is the place of an entry, also beside a column of Ortsteile", () => {
    const kreis = { name: "Kreis Musterland", ags: "05990", postcodes: [] };
    const towns = ["Musterstadt", "Nachbarhausen", "Musterstadt", "Musterstadt"];
    const lists: Record<string, string[]>[] = [{ Gemeinde: towns }, { Ortsteil: ["Linde", "Hofen", "Linde", "Wiesen"], Gemeinde: towns }];
    for (const more of lists) {
      const list = understandList(listOf(names, more), { ...context, body: kreis });
      expect(list.items.map((item) => item.place)).toEqual(towns);
      expect(list.questions).toEqual([]);
    }
  });

  test("a list of another Kreis's municipalities is one question, a single neighbour is none", () => {
    const kreis = { name: "Kreis Fremdland", ags: "05991", postcodes: [] };
    const ask = (towns: string[]) =>
      understandList(listOf(names, { Gemeinde: towns }), { ...context, body: kreis }).questions.map((question) => question.kind);
    expect(ask(["Musterstadt", "Nachbarhausen", "Musterstadt", "Musterstadt"])).toEqual(["body-mismatch"]);
    expect(ask(["Fremdstadt", "Fremddorf", "Fremdstadt", "Musterstadt"])).toEqual([]);
  });

  test("a list that names no municipality is about none, and asks nothing", () => {
    const list = understandList(listOf(names), context);
    expect([list.body, list.questions]).toEqual([null, []]);
  });
});

describe("what a person said goes first", () => {
  test("her meaning of a value holds for all rows with it, and is not asked again", () => {
    const table = listOf(["Die Sonnenblumen", "Die Steine", "Die Wolken"], { Sparte: ["Klub 7", "Klub 7", "Klub 7"] });
    expect(understandList(table, context).questions.map((question) => question.text)).toEqual([
      "Zu welchem Bereich gehört »Klub 7« (3 Zeilen)?",
    ]);
    const corrected = understandList(table, { ...context, corrections: { values: { "Klub 7": "leisure" } } });
    expect([corrected.fields.leisure, corrected.questions]).toEqual([3, []]);
  });

  test("her field for an entry, for a word in all names, and her Ortsteile", () => {
    const corrections = { names: { "TuS Linde": "social" }, words: { "-sonnen-": "health" }, places: ["Auf der Heide"] } as const;
    const list = understandList(listOf(["TuS Linde", "Die Sonnenblumen", "Frohsinn Auf der Heide"]), { ...context, corrections });
    expect(list.items.map((item) => [item.fields[0], item.place])).toEqual([
      ["social", null],
      ["health", null],
      [undefined, "Auf der Heide"],
    ]);
    expect(list.questions).toEqual([]);
  });

  test("her choice of columns, also for addresses that are meant for everybody", async () => {
    const list = await understood("persons.csv", { mapping: { 6: "publicEmail" } });
    expect(list.items[0]?.publicEmail).toBe("erika.kanari@example.org");
    expect(list.columns[6]).toMatchObject({ mapsTo: "publicEmail", confidence: 1, reason: "von Ihnen so festgelegt" });
  });
});

test("never more than 25 questions, however strange the values are", () => {
  const names = Array.from({ length: 200 }, (_, i) => `Gruppe ${i}`);
  const values = names.map((_, i) => `Rubrik ${"abcdefghijklmnopqrstuvwxyz"[i % 26]}`);
  const list = understandList(listOf(names, { Kategorie: values, AGS: names.map(() => "05990008"), Vorsitz: names }), {
    ...context,
    body: musterstadt,
  });
  expect(list.questions.length).toBeLessThanOrEqual(25);
  expect(list.questions.length).toBeGreaterThan(15);
});

test("five thousand rows are understood", () => {
  const words = ["Schützenverein", "TuS", "Heimatverein", "MGV", "Förderverein Grundschule", "Kegelclub", "Die Runde"];
  const names = Array.from(
    { length: 5000 },
    (_, i) =>
      `${words[i % words.length]} ${["Altdorf", "Linde", "Hofen"][i % 3]} ${String.fromCharCode(97 + (i % 26), 97 + ((i * 7) % 26), 97 + ((i * 11) % 26))}`,
  );
  const list = understandList(listOf(names), context);
  expect([list.accepted, list.undecided]).toEqual([5000, names.filter((name) => name.startsWith("Die Runde")).length]);
});
