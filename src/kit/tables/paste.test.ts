// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { bytesOfPaste, readTable } from "./index.ts";

const columns = ["Verein", "Ort"];
const cells = [
  ["TuS Linde", "Linde"],
  ["MGV Wiesen", "Wiesen"],
];

const pastes: [string, string][] = [
  ["tabs, as Word and web pages give them", "Verein\tOrt\r\nTuS Linde\tLinde\r\nMGV Wiesen\tWiesen\r\n"],
  ["empty lines around it", "\n\nVerein\tOrt\nTuS Linde\tLinde\nMGV Wiesen\tWiesen\n\n\n"],
  ["columns of blanks", "Verein        Ort\nTuS Linde     Linde\nMGV Wiesen    Wiesen"],
  ["strokes between the cells", "Verein | Ort\nTuS Linde | Linde\nMGV Wiesen | Wiesen"],
  ["a drawn frame", "| Verein | Ort |\n|---|---|\n| TuS Linde | Linde |\n| MGV Wiesen | Wiesen |"],
  ["semicolons", "Verein;Ort\nTuS Linde;Linde\nMGV Wiesen;Wiesen"],
];

test.each(pastes)("a pasted table with %s", async (_, text) => {
  const outcome = await readTable(bytesOfPaste(text), "Eingefügte Tabelle");
  expect(outcome.kind === "read" && [outcome.table.columns, outcome.table.rows.map((row) => row.cells.map((cell) => cell.trim()))]).toEqual(
    [columns, cells],
  );
});

test("names with two blanks between some words stay names", async () => {
  const outcome = await readTable(bytesOfPaste("Name\nTuS  Linde\nMGV Wiesen\nChor Hofen\nDLRG Musterstadt"), "Eingefügte Tabelle");
  expect(outcome.kind === "read" && outcome.table.rows.map((row) => row.cells)).toEqual([
    ["TuS  Linde"],
    ["MGV Wiesen"],
    ["Chor Hofen"],
    ["DLRG Musterstadt"],
  ]);
});

test("a cell of several lines, quoted as spreadsheet programs copy it, stays one cell", async () => {
  const outcome = await readTable(bytesOfPaste('Verein\tOrt\n"TuS\nLinde"\tLinde\nMGV Wiesen\tWiesen'), "Eingefügte Tabelle");
  expect(outcome.kind === "read" && outcome.table.rows[0]?.cells).toEqual(["TuS\nLinde", "Linde"]);
});
