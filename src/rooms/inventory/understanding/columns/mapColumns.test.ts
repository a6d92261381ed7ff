// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { exampleRegister, listOf, readList } from "../../../../../test/lists/read.ts";
import { type ColumnTarget, checkJson, understandList } from "../index.ts";

const context = { register: exampleRegister };

describe("columns about persons stay out", () => {
  test("whoever and however a person is reached: found, and none of it is in any entry", async () => {
    const list = understandList(await readList("persons.csv"), context);
    expect(list.columns.filter((column) => column.mapsTo === "personal").map((column) => column.name)).toEqual([
      "Ansprechpartner/in",
      "Straße",
      "Telefon",
      "E-Mail",
    ]);
    expect(JSON.stringify(list.items)).not.toMatch(/kanari|0123/i);
    expect(JSON.stringify(checkJson(list).items)).not.toMatch(/kanari|0123/i);
    expect(list.questions.map((question) => question.text)).toEqual([
      "Diese Spalten nennen Personen: »Ansprechpartner/in«, »Straße«, »Telefon« und »E-Mail«. Wir lassen sie weg. Sollen wir etwas davon übernehmen?",
    ]);
  });

  test("the address of a house is no private address", () => {
    const list = understandList(
      listOf(["TuS Linde", "MGV Hofen"], { Anschrift: ["Am Platz 1", "Am Ring 2"], Vorsitz: ["Ida Kanari", "Max Kanari"] }),
      context,
    );
    expect(list.columns.map((column) => column.mapsTo)).toEqual(["name", "street", "personal"]);
  });

  test("telephone numbers inside a remark keep the remark out", () => {
    const remarks = ["Treff montags, Tel. 0123 456789", "Info bei kanari@example.org", "sonntags geschlossen"];
    const list = understandList(listOf(["TuS Linde", "MGV Hofen", "DRK Wiesen"], { Bemerkung: remarks }), context);
    expect(list.columns[1]?.mapsTo).toBe("personal");
  });

  test("without headers the values give them away", () => {
    const table = {
      ...listOf(["TuS Linde e.V.", "MGV Hofen e.V.", "DRK Ortsverein Wiesen"], {
        a: ["Erika Kanari", "Max Kanari", "Ida Kanari"],
        b: ["0123 456789", "0123/987", "+49 123 4567"],
        c: ["a@example.org", "b@example.org", ""],
      }),
      headerRow: null,
    };
    expect(understandList(table, context).columns.map((column) => column.mapsTo)).toEqual(["name", "personal", "personal", "personal"]);
  });
});

describe("headers as they are written", () => {
  const headers: [string, string[], ColumnTarget][] = [
    ["PLZ", ["00100", "00100"], "postcode"],
    ["Postleitzahl", ["00100", "00100"], "postcode"],
    ["1. Vorsitzende/r", ["Erika Kanari", "Max Kanari"], "personal"],
    ["Name des Vorsitzenden", ["Erika Kanari", "Max Kanari"], "personal"],
    ["Tel.-Nr. (privat)", ["0123 456789", "0123 45"], "personal"],
    ["Vereinsanschrift", ["Am Platz 1", "Am Ring 2"], "street"],
    ["Internetseite", ["www.example.org", ""], "website"],
    ["Rechtsform", ["e.V.", "gGmbH"], "legalForm"],
    ["Zielgruppe", ["Kinder", "alle"], "targetGroup"],
    ["Kurzbeschreibung", ["Wir laufen.", "Wir singen."], "description"],
    ["Stadtteil", ["Linde", "Hofen"], "place"],
    ["Ort", ["Linde", "Hofen"], "place"],
    ["Ort", ["Musterstadt", "Musterstadt"], "municipality"],
    ["Amtlicher Gemeindeschlüssel", ["05990004", "05990004"], "ags"],
    ["Mitglieder", ["12", "30"], "ignore"],
    ["Gründungsjahr", ["1905", "1921"], "ignore"],
    ["Sparte", ["Sport", "Musik"], "category"],
    ["Tätigkeitsfeld", ["Sport", "Musik"], "category"],
  ];
  test.each(headers)("»%s« over %j is %s", (header, cells, target) => {
    expect(understandList(listOf(["TuS Linde", "MGV Hofen"], { [header]: cells }), context).columns[1]?.mapsTo).toBe(target);
  });

  test("surname, first name and association: the association is the entry", () => {
    const list = understandList(listOf([], {}), context);
    expect(list.accepted).toBe(0);
    const table = {
      ...listOf(["Kanari", "Kanari"], { Vorname: ["Erika", "Max"], Verein: ["TuS Linde", "MGV Hofen"] }),
      columns: ["Name", "Vorname", "Verein"],
    };
    const columns = understandList(table, context).columns;
    expect(columns.map((column) => column.mapsTo)).toEqual(["ignore", "personal", "name"]);
  });

  test("a column with the same cells as another, an empty one, a second postcode", () => {
    const more = { Bezeichnung: ["TuS Linde", "MGV Hofen"], Leer: ["", ""], PLZ: ["00100", "00100"], "PLZ Postfach": ["00120", ""] };
    const columns = understandList(listOf(["TuS Linde", "MGV Hofen"], more), context).columns;
    expect(columns.map((column) => [column.mapsTo, column.reason]).slice(1)).toEqual([
      ["ignore", "gleicher Inhalt wie »Vereinsname«"],
      ["ignore", "leer"],
      ["postcode", "Überschrift; fünf Ziffern"],
      ["ignore", "steht schon in »PLZ«"],
    ]);
  });

  test("two columns that may both be the name are a question", () => {
    const table = { ...listOf(["Alpha", "Beta"], { b: ["Gamma", "Delta"] }), headerRow: null, columns: ["Spalte A", "Spalte B"] };
    const question = understandList(table, context).questions[0];
    expect(question).toMatchObject({ kind: "name-column", text: "Welche Spalte nennt die Namen der Einträge? Wir vermuten »Spalte A«." });
    expect(question?.options).toEqual([
      { id: "0", label: "Spalte A" },
      { id: "1", label: "Spalte B" },
    ]);
  });
});
