// SPDX-License-Identifier: EUPL-1.2
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { readTable, readTableInWorker, type Table, xlsxOf } from "./index.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const table = async (bytes: Uint8Array, name = "Vereine.csv"): Promise<Table> => {
  const outcome = await readTable(bytes, name);
  if (outcome.kind === "unreadable") throw new Error(outcome.reason.code);
  return outcome.table;
};

/** One list with everything that is untidy about lists, in all the ways it may be saved. */
const untidy = (delimiter: string) =>
  [
    ["Vereine der Stadt Musterstadt", "", "", "", "", ""],
    ["Stand: 1. März 2026", "", "", "", "", ""],
    ["", "", "", "", "", ""],
    ["Vereinsname", "Kategorie", "Ort", "", "Ort", "Bemerkung"],
    ["Schießsportverein Linde", '"Sport\nJugend"', "Linde", "", "Musterstadt", `"eins${delimiter} zwei"`],
    ["MGV Wiesen", "Musik", "Wiesen", "", "Musterstadt", '"sagt ""ja"""'],
    ["", "", "", "", "", ""],
    ["Anzahl Vereine: 2", "", "", "", "", ""],
  ]
    .map((cells) => cells.join(delimiter))
    .join("\r\n");

const encodings = [
  ["UTF-8", (text: string) => iconv.encode(text, "utf-8")],
  ["UTF-8 with a mark", (text: string) => iconv.encode(text, "utf-8", { addBOM: true })],
  ["Windows-1252", (text: string) => iconv.encode(text, "windows-1252")],
  ["ISO-8859-15", (text: string) => iconv.encode(text, "iso-8859-15")],
] as const;
const delimiters = [";", ",", "\t", "|"];
const ways = encodings.flatMap(([name, encode]) => delimiters.map((delimiter) => [name, delimiter, encode] as const));

test.each(ways)("title, empty and double columns, breaks and lists in cells, a total: %s with »%s«", async (_, delimiter, encode) => {
  const found = await table(encode(untidy(delimiter)));
  expect(found.columns).toEqual(["Vereinsname", "Kategorie", "Ort", "Spalte D", "Ort (2)", "Bemerkung"]);
  expect(found.rows.map(({ cells }) => cells)).toEqual([
    ["Schießsportverein Linde", "Sport\nJugend", "Linde", "", "Musterstadt", `eins${delimiter} zwei`],
    ["MGV Wiesen", "Musik", "Wiesen", "", "Musterstadt", 'sagt "ja"'],
  ]);
  expect(found.headerRow).toBe(4);
});

test("letters that only Latin-9 has in this place come out right", async () => {
  const list = "Name;Beitrag\r\nŠkoda-Freunde Linde;5 €\r\nŽupa-Chor Hofen;3 €\r\nSchützen Wiesen;4 €\r\n";
  const found = await table(iconv.encode(list, "iso-8859-15"));
  expect(found.rows.map(({ cells }) => cells)).toEqual([
    ["Škoda-Freunde Linde", "5 €"],
    ["Župa-Chor Hofen", "3 €"],
    ["Schützen Wiesen", "4 €"],
  ]);
});

test("one row is a list", async () => {
  expect((await table(bytesOf("Name;Ort\nTuS Linde;Linde"))).rows).toHaveLength(1);
  expect((await table(bytesOf("TuS Linde e.V.;Linde"))).rows).toHaveLength(1);
  expect((await table(await xlsxOf(["Name"], [["TuS Linde"]], "Vereine"), "Vereine.xlsx")).rows).toHaveLength(1);
});

test("20 MB and 50,000 rows are read, one byte and one row more get a sentence", { timeout: 60_000 }, async () => {
  const filler = "x".repeat(375);
  const rows = Array.from({ length: 50_000 }, (_, index) => `Verein Nummer ${index};${filler}`);
  const text = `Name;Bemerkung\n${rows.join("\n")}`;
  const full = bytesOf(text.padEnd(20_000_000, " "));
  expect(full.length).toBe(20_000_000);
  const read = await readTableInWorker(full, "Vereine.csv");
  expect(read.kind === "read" && read.table.rows.length).toBe(50_000);
  const more = await readTableInWorker(bytesOf(text.padEnd(20_000_001, " ")), "Vereine.csv");
  expect(more).toMatchObject({ kind: "unreadable", reason: { code: "too-large" } });
  const longer = await readTableInWorker(
    bytesOf(`Name\n${rows.map((_, index) => `Verein ${index}`).join("\n")}\nNoch einer`),
    "Vereine.csv",
  );
  expect(longer).toMatchObject({ kind: "unreadable", reason: { code: "too-many-rows", found: 50_001 } });
});
