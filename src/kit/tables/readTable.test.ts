// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { type ReadOptions, readTable, type Table, unreadableSentence } from "./index.ts";

async function tableOf(content: string | Uint8Array, options: ReadOptions = {}, name = "Vereine.csv"): Promise<Table> {
  const outcome = await readTable(typeof content === "string" ? Buffer.from(content) : content, name, options);
  if (outcome.kind === "unreadable") throw new Error(outcome.reason.code);
  return outcome.table;
}

async function sentenceFor(content: string | Uint8Array, name = "Vereine.csv", options: ReadOptions = {}): Promise<string> {
  const outcome = await readTable(typeof content === "string" ? Buffer.from(content) : content, name, options);
  return outcome.kind === "read" ? "read" : unreadableSentence(outcome.reason);
}

const namesOf = (table: Table) => table.rows.map((row) => row.cells[0]);
const rowsOf = (table: Table) => table.rows.map((row) => row.row);

describe("what separates the cells is found", () => {
  test.each([[";"], [","], ["\t"], ["|"]])("»%s«", async (delimiter) => {
    const text = `Verein${delimiter}PLZ${delimiter}Ort\nTuS Linde${delimiter}12345${delimiter}Hofen\nMGV Hofen${delimiter}12345${delimiter}Linde\n`;
    const table = await tableOf(text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.rows[1]?.cells).toEqual(["MGV Hofen", "12345", "Linde"]);
  });

  test("a comma inside names is no delimiter", async () => {
    const table = await tableOf("Vereinsname\nVerein für Kunst, Kultur und Musik\nChor Wöbbeln, Linde und Hofen\nTuS Linde\n");
    expect(table.delimiter).toBeNull();
    expect(namesOf(table)).toEqual(["Verein für Kunst, Kultur und Musik", "Chor Wöbbeln, Linde und Hofen", "TuS Linde"]);
  });

  test("semicolons inside quotes do not mislead", async () => {
    const table = await tableOf('Verein,Ort\n"TuS; Abteilung 1; Linde",Hofen\n"MGV; alt",Linde\n');
    expect([table.delimiter, namesOf(table)]).toEqual([",", ["TuS; Abteilung 1; Linde", "MGV; alt"]]);
  });

  test("her own choice goes first", async () => {
    expect((await tableOf("a;b|c\nd;e|f\n", { delimiter: "|" })).rows[0]?.cells).toEqual(["a;b", "c"]);
  });

  test("the line »sep=« is an order, not a row", async () => {
    expect((await tableOf("sep=|\r\nVerein|Ort\r\nTuS Linde|Hofen\r\n")).rows).toEqual([{ row: 2, cells: ["TuS Linde", "Hofen"] }]);
  });
});

describe("rows keep the numbers she sees in her spreadsheet program", () => {
  test("a line break inside quotes does not count, an empty line does", async () => {
    const table = await tableOf('Verein;Ort\n"TuS\nLinde";Hofen\n\nMGV Hofen;Linde\n;;\nDRK Linde;Linde\n');
    expect(table.rows).toEqual([
      { row: 2, cells: ["TuS\nLinde", "Hofen"] },
      { row: 4, cells: ["MGV Hofen", "Linde"] },
      { row: 6, cells: ["DRK Linde", "Linde"] },
    ]);
  });

  test("title lines above the header are not items", async () => {
    const table = await tableOf("Vereine der Stadt Musterstadt;;\nStand: März 2026;;\n;;\nVerein;PLZ;Ort\nTuS Linde;12345;Hofen\n");
    expect([table.headerRow, rowsOf(table)]).toEqual([4, [5]]);
  });

  test("sums, counts and sources below the list are not items", async () => {
    const table = await tableOf("Verein;Mitglieder\nTuS Linde;120\nMGV Hofen;30\n;\nSumme;150\nAnzahl Vereine: 2;\nStand: 1.3.2026;\n");
    expect(rowsOf(table)).toEqual([2, 3]);
  });

  test("an association whose name starts like a total stays", async () => {
    const table = await tableOf("Verein;Ort\nTuS Linde;Linde\nGesamtverein Altdorf;Altdorf\nGesamtschule Linde Förderverein;Linde\n");
    expect(rowsOf(table)).toEqual([2, 3, 4]);
  });

  test("a header printed again on each page is not an item", async () => {
    expect(rowsOf(await tableOf("Verein;Ort\nTuS Linde;Linde\nVerein;Ort\nMGV Hofen;Hofen\n"))).toEqual([2, 4]);
  });
});

describe("the header is found, or its absence", () => {
  const cases: [string, string, number | null][] = [
    ["names of columns in the first line", "Name des Vereins;Straße, Hausnr.\nTuS;Weg 1\nMGV;Weg 2\n", 1],
    ["no header, numbers in the first line", "TuS Linde;12345;Hofen\nMGV Hofen;12345;Linde\n", null],
    ["no header, a word of the first line comes again", "TuS Linde;Sport\nMGV Hofen;Kultur\nTSV Hofen;Sport\n", null],
    ["one column with a header", "Vereinsname\nTuS Linde\nMGV Hofen\n", 1],
    ["one column without", "TuS Linde\nMGV Hofen\nDRK Linde\n", null],
    [
      "an unknown word above repeating values",
      `Foo;Träger\n${Array.from({ length: 12 }, (_, i) => `Haus ${i};Kreis ${i % 3}`).join("\n")}\n`,
      1,
    ],
  ];
  test.each(cases)("%s", async (_, text, headerRow) => {
    expect((await tableOf(text)).headerRow).toBe(headerRow);
  });

  test("words of the caller count", async () => {
    expect((await tableOf("Harke;Beil\nTuS;x\n", { headerWords: ["harke", "beil"] })).headerRow).toBe(1);
  });

  test("her correction goes first, in both directions", async () => {
    expect((await tableOf("Verein;Ort\nTuS;Linde\n", { headerRow: null })).rows).toHaveLength(2);
    expect((await tableOf("TuS Linde;Sport\nMGV Hofen;Sport\n", { headerRow: 1 })).columns).toEqual(["TuS Linde", "Sport"]);
  });

  test("columns without a name are called like in a spreadsheet, same names are numbered, empty ends fall away", async () => {
    const table = await tableOf("Verein;;Ort;Ort;;\nTuS Linde;x;Linde;Hofen;;\n");
    expect(table.columns).toEqual(["Verein", "Spalte B", "Ort", "Ort (2)"]);
  });

  test("a title above a list without header is no item", async () => {
    expect(rowsOf(await tableOf("Unsere Vereine\n\nTuS Linde\nMGV Hofen\n"))).toEqual([3, 4]);
  });
});

describe("quotation marks of all sorts", () => {
  const cases: [string, string, string][] = [
    ["doubled", '"Verein ""Freundschaft"" e.V.";Linde', 'Verein "Freundschaft" e.V.'],
    ["in the middle", 'Verein "Freundschaft" e.V.;Linde', 'Verein "Freundschaft" e.V.'],
    ["at the start, unquoted", '"Freundschaft" e.V.;Linde', '"Freundschaft" e.V.'],
    ["with blanks around", ' "Chor; alt" ;Linde', "Chor; alt"],
    ["never closed", '"Freundschaft e.V.;Linde', '"Freundschaft e.V.'],
  ];
  test.each(cases)("%s", async (_, line, name) => {
    expect(namesOf(await tableOf(`Verein;Ort\n${line}\nTuS Linde;Hofen\n`))).toEqual([name, "TuS Linde"]);
  });
});

describe("what is no list gets a sentence", () => {
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const save = "Speichern Sie die Tabelle in Excel als CSV oder XLSX und wählen Sie sie noch einmal aus.";
  const cases: [string, Uint8Array | string, string, string][] = [
    ["a picture named .csv", png, "Vereine.csv", `Diese Datei ist ein Bild, auch wenn ihr Name auf .csv endet. ${save}`],
    ["a picture named .jpg", Buffer.from("ffd8ffe000104a464946", "hex"), "Foto.jpg", `Diese Datei ist ein Bild. ${save}`],
    ["a PDF named .csv", "%PDF-1.7\n", "Vereine.csv", `Diese Datei ist ein PDF, auch wenn ihr Name auf .csv endet. ${save}`],
    [
      "an empty file",
      "",
      "Vereine.csv",
      "In dieser Datei steht nichts. Sehen Sie nach, ob es die richtige ist, und wählen Sie eine andere aus.",
    ],
    [
      "only blanks and separators",
      " ;;\r\n ; \r\n",
      "Vereine.csv",
      "In dieser Datei steht nichts. Sehen Sie nach, ob es die richtige ist, und wählen Sie eine andere aus.",
    ],
    [
      "only a header",
      "Verein;Ort\r\n",
      "Vereine.csv",
      "In dieser Datei steht nur eine Überschrift, aber keine Zeile darunter. Wählen Sie eine Datei mit Einträgen aus.",
    ],
    [
      "an old Excel file",
      Buffer.from("d0cf11e0a1b11ae10000000000000000", "hex"),
      "Vereine.xls",
      "Diese Datei hat das alte Excel-Format (XLS). Öffnen Sie sie in Excel, speichern Sie sie als XLSX und wählen Sie sie noch einmal aus.",
    ],
    [
      "a web page",
      "<!DOCTYPE html><html></html>",
      "Vereine.xls",
      "Diese Datei ist eine Internetseite, auch wenn ihr Name auf .xls endet. Öffnen Sie sie in Excel, speichern Sie sie als XLSX und wählen Sie sie noch einmal aus.",
    ],
    [
      "bytes without text",
      Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 31)),
      "Vereine.csv",
      `Diese Datei ist keine Tabelle, auch wenn ihr Name auf .csv endet. Wir konnten darin keinen Text lesen. ${save}`,
    ],
  ];
  test.each(cases)("%s", async (_, content, name, sentence) => {
    expect(await sentenceFor(content, name)).toBe(sentence);
  });

  test("a list that is too large, too wide, too long or has a cell too full names the limit", async () => {
    expect(await sentenceFor(new Uint8Array(20_000_001))).toBe(
      "Diese Datei hat 21 MB. Wir lesen Dateien bis 20 MB. Teilen Sie die Liste und wählen Sie sie noch einmal aus.",
    );
    expect(await sentenceFor(`${"a;".repeat(200)}a\n${"b;".repeat(200)}b\n`)).toContain("hat 201 Spalten. Wir lesen bis zu 200.");
    expect(await sentenceFor("TuS Linde\n".repeat(50_001))).toContain("hat 50.001 Zeilen. Wir lesen bis zu 50.000.");
    expect(await sentenceFor(`Verein;Ort\nTuS;${"x".repeat(40_001)}\n`)).toContain("In Zeile 2 steht ein Feld mit 40.001 Zeichen.");
  });

  test("an encoding nobody knows", async () => {
    expect(await sentenceFor("Verein;Ort\nTuS;Linde\n", "Vereine.csv", { encoding: "klingonisch" })).toContain(
      "Diese Zeichenart kennen wir nicht.",
    );
  });
});

describe("long and strange texts come to an end", () => {
  const size = 100_000;
  const cases: [string, string][] = [
    ["one letter", "a".repeat(size)],
    ["quotation marks", '"'.repeat(size)],
    ["separators", ";\n".repeat(size / 2)],
    ["line breaks", "\n".repeat(size)],
    ["commas and blanks", "a, ".repeat(size / 3)],
    ["brackets and signs", "((((+*?".repeat(size / 7)],
    ["umlauts in no known order", "Ã¤ÃÃ".repeat(size / 4)],
    ["half an HTML page", `<${"table".repeat(size / 5)}`],
  ];
  test.each(cases)("%s", async (_, text) => {
    const outcome = await readTable(Buffer.from(text), "x.csv");
    expect(["read", "unreadable"]).toContain(outcome.kind);
  });
});
