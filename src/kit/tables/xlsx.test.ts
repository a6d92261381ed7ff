// SPDX-License-Identifier: EUPL-1.2
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import writeXlsx from "write-excel-file/node";
import { readTable, readTableInWorker, type Table, type TableOutcome, unreadableSentence } from "./index.ts";

const list = [
  ["Verein", "PLZ", "Mitglieder", "Gegründet", "Aktiv"],
  ["Schützenverein Linde", 12345, 12.5, new Date("1905-03-01T00:00:00Z"), true],
  [null, null, null, null, null],
  ["MGV Hofen", 12345, 30, new Date("2026-03-01T14:30:00Z"), false],
];

async function tableOf(outcome: Promise<TableOutcome>): Promise<Table> {
  const read = await outcome;
  if (read.kind === "unreadable") throw new Error(read.reason.code);
  return read.table;
}

async function sentenceOf(outcome: Promise<TableOutcome>): Promise<string> {
  const read = await outcome;
  return read.kind === "read" ? "read" : unreadableSentence(read.reason);
}

const xlsx = (rows: typeof list, sheet = "Vereine") => writeXlsx(rows, { sheet, dateFormat: "dd.mm.yyyy" }).toBuffer();

/** A spreadsheet whose sheet is replaced by the given XML. */
async function withSheetXml(xml: Uint8Array): Promise<Uint8Array> {
  return zipSync({ ...unzipSync(await xlsx(list)), "xl/worksheets/sheet1.xml": xml }, { level: 1 });
}

const sheetXml = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
/** As much of nothing as wanted: it packs a thousand times smaller. */
const blanks = (bytes: number) => new Uint8Array(bytes).fill(32);
const textCell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe("a spreadsheet", () => {
  test("is read whatever its name says; numbers, days and yes-or-no become text; rows keep their numbers", async () => {
    const table = await tableOf(readTable(await xlsx(list), "Vereine.csv"));
    expect(table).toMatchObject({ encoding: "utf-8", delimiter: null, sheet: "Vereine", headerRow: 1 });
    expect(table.rows).toEqual([
      { row: 2, cells: ["Schützenverein Linde", "12345", "12,5", "01.03.1905", "WAHR"] },
      { row: 4, cells: ["MGV Hofen", "12345", "30", "01.03.2026 14:30", "FALSCH"] },
    ]);
  });

  test("with an empty sheet in front is read from the first sheet that holds something", async () => {
    const two = await writeXlsx([
      { data: [], sheet: "Leer" },
      { data: list, sheet: "Liste 2026", dateFormat: "dd.mm.yyyy" },
    ]).toBuffer();
    expect((await tableOf(readTable(two, "v.xlsx"))).sheet).toBe("Liste 2026");
  });

  test("gives the text a formula showed, and nothing for a broken one", async () => {
    const rows = `<row r="1">${textCell("A1", "Verein")}${textCell("B1", "Ort")}</row>
      <row r="2"><c r="A2" t="str"><f>CONCATENATE("TuS"," Linde")</f><v>TuS Linde</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`;
    expect((await tableOf(readTable(await withSheetXml(strToU8(sheetXml(rows))), "v.xlsx"))).rows).toEqual([
      { row: 2, cells: ["TuS Linde", ""] },
    ]);
  });

  test("that is something else inside says what it is", async () => {
    const zipOf = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])));
    const sentences = await Promise.all(
      [zipOf("word/document.xml"), zipOf("mimetype", "content.xml"), zipOf("foto.jpg")].map((bytes) =>
        sentenceOf(readTable(bytes, "Vereine.xlsx")),
      ),
    );
    expect(sentences).toEqual([
      expect.stringMatching(/^Diese Datei ist ein Textdokument, auch wenn ihr Name auf \.xlsx endet\./),
      expect.stringMatching(/^Diese Datei ist eine Tabelle im Format ODS/),
      expect.stringMatching(/^Diese Datei ist ein gepacktes Archiv/),
    ]);
  });

  test("that broke off on the way is called incomplete", async () => {
    const whole = await xlsx(list);
    expect(await sentenceOf(readTable(whole.subarray(0, whole.length / 2), "v.xlsx"))).toMatch(
      /^Diese Datei ist beschädigt oder unvollständig\./,
    );
    expect(await sentenceOf(readTable(await withSheetXml(strToU8("<worksheet><sheetData><row")), "v.xlsx"))).toMatch(/beschädigt/);
  });
});

describe("a hostile spreadsheet, in the worker thread", () => {
  const bombSentence =
    "Diese Datei wird beim Auspacken größer als 96 MB. Kopieren Sie nur die Liste in eine neue Tabelle, speichern Sie sie und wählen Sie sie noch einmal aus.";

  test("a bomb of a fifth of a megabyte that unpacks to 200 MB is refused before unpacking", async () => {
    const bytes = await withSheetXml(blanks(200_000_000));
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await sentenceOf(readTableInWorker(bytes, "Vereine.xlsx"))).toBe(bombSentence);
  }, 60_000);

  test("a bomb that lies about its size gets no more room than it states", async () => {
    const bytes = await withSheetXml(blanks(100_000_000));
    const name = Buffer.from("xl/worksheets/sheet1.xml");
    const directoryEntry = Buffer.from(bytes).lastIndexOf(name) - 46;
    new DataView(bytes.buffer).setUint32(directoryEntry + 24, 5000, true);
    expect(await sentenceOf(readTableInWorker(bytes, "Vereine.xlsx"))).toMatch(/beschädigt/);
  }, 60_000);

  test("cells at the far corner that would need gigabytes end with a sentence, not with the server", async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 1}">${textCell(i === 0 ? "XFD1" : `A${i + 1}`, "x")}</row>`);
    const bytes = await withSheetXml(strToU8(sheetXml(rows.join(""))));
    const outcome = readTableInWorker(bytes, "v.xlsx", {}, { heapMegabytes: 128, milliseconds: 30_000 });
    expect(await sentenceOf(outcome)).toBe(bombSentence);
  }, 60_000);

  test("a file that takes too long is given up", async () => {
    const outcome = readTableInWorker(await xlsx(list), "v.xlsx", {}, { heapMegabytes: 256, milliseconds: 1 });
    expect(await sentenceOf(outcome)).toMatch(/^Das Lesen dieser Datei hat zu lange gedauert\./);
  });

  test("an honest list comes out as it does without the thread", async () => {
    const bytes = await xlsx(list);
    expect(await readTableInWorker(bytes, "v.xlsx")).toEqual(await readTable(bytes, "v.xlsx"));
  });

  test("the largest list we promise to read fits", async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => [`Verein zur Pflege der Nachbarschaft ${i}`, "Sport", `Linde ${i % 7}`, "12345"]);
    const bytes = await writeXlsx([["Verein", "Sparte", "Ort", "PLZ"], ...rows], { sheet: "Liste" }).toBuffer();
    expect((await tableOf(readTableInWorker(bytes, "v.xlsx"))).rows).toHaveLength(50_000);
  }, 60_000);
});
