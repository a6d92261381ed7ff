// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvOf, escapeFormula, readTable, type TableOutcome, unescapeFormula, xlsxOf } from "./index.ts";

const nasty = fc.constantFrom(
  '"',
  ";",
  ",",
  "\t",
  "\n",
  "\r",
  "\r\n",
  "=",
  "+",
  "-",
  "@",
  "'",
  "|",
  " ",
  "Ä",
  "ß",
  "€",
  "😀",
  "_x0041_",
  "<b>",
  "&amp;",
);
const cell = fc.oneof(
  fc.string(),
  fc.array(nasty, { maxLength: 6 }).map((parts) => parts.join("")),
  fc.string({ unit: "grapheme" }),
);
/** A first cell that holds a letter: an empty row or a sum is not an item, so it would not come back. */
const anchor = cell.map((text) => `x${text}`);
const rows = fc.array(fc.tuple(anchor, cell, cell), { minLength: 1, maxLength: 8 });
const columns = ["Name", "Beschreibung", "Notiz"];
const options = { headerRow: 1, delimiter: ";" };

const cellsOf = (outcome: TableOutcome) => (outcome.kind === "read" ? outcome.table.rows.map((row) => row.cells) : [[outcome.reason.code]]);
/** What no text file or XML can carry is not expected back. */
const carried = (text: string) => text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\ufffd/gu, "");

describe("what we write reads back unchanged", () => {
  test("as CSV, with formulas, quotes, separators and line breaks in any cell", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const table = written.map((row) => row.map((text) => carried(text)));
        expect(cellsOf(await readTable(Buffer.from(csvOf(columns, table)), "export.csv", options))).toEqual(table);
      }),
      { numRuns: 500 },
    );
  });

  test("as XLSX", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const table = written.map((row) => row.map((text) => carried(text).replace(/\r\n?/g, "\n")));
        expect(cellsOf(await readTable(await xlsxOf(columns, table, "Einträge"), "export.xlsx", { headerRow: 1 }))).toEqual(table);
      }),
      { numRuns: 60 },
    );
  });
});

test("words that mean something to the program are ordinary words in a spreadsheet", async () => {
  const words = [
    ["Chor", "__proto__", "constructor"],
    ["Haus", "toString", "_x0041_"],
  ];
  expect(cellsOf(await readTable(await xlsxOf(columns, words, "Einträge"), "export.xlsx", { headerRow: 1 }))).toEqual(words);
});

describe("formulas leave as text", () => {
  test.each(["=1+1", "+49 521", "-5", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''=1"])("%j", (text) => {
    expect(escapeFormula(text)).toBe(`'${text}`);
    expect(unescapeFormula(escapeFormula(text))).toBe(text);
  });

  test.each(["TuS Linde", "'s Wirtshaus", "", "a=b"])("%j is left alone", (text) => {
    expect(escapeFormula(text)).toBe(text);
    expect(unescapeFormula(text)).toBe(text);
  });

  test("German Excel opens the CSV by double click", () => {
    expect(csvOf(["Name", "Ort"], [["Chor; alt", "=1+1"]])).toBe('\ufeffName;Ort\r\n"Chor; alt";\'=1+1\r\n');
  });
});
