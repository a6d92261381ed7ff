// SPDX-License-Identifier: EUPL-1.2
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { noteSentence, type ReadOptions, readTable, type Table } from "./index.ts";

const list = "Verein;Ort\r\nSchützenverein Linde;Musterstadt\r\nSchießsportverein Hofen;Musterstadt\r\n";
const namesOf = (table: Table) => table.rows.map((row) => row.cells[0]);

async function tableOf(content: string | Uint8Array, options: ReadOptions = {}): Promise<Table> {
  const outcome = await readTable(typeof content === "string" ? Buffer.from(content) : content, "Vereine.csv", options);
  if (outcome.kind === "unreadable") throw new Error(outcome.reason.code);
  return outcome.table;
}

describe("the letters of a list come out right, however it was saved", () => {
  const saved: [string, Uint8Array, string][] = [
    ["as UTF-8", iconv.encode(list, "utf-8"), "utf-8"],
    ["as UTF-8 with byte order mark", iconv.encode(list, "utf-8", { addBOM: true }), "utf-8"],
    ["as UTF-16 with byte order mark", iconv.encode(list, "utf-16le", { addBOM: true }), "utf-16le"],
    ["as UTF-16 without one", iconv.encode(list, "utf-16le"), "utf-16le"],
    ["as big-endian UTF-16", iconv.encode(list, "utf-16be", { addBOM: true }), "utf-16be"],
    ["by German Excel", iconv.encode(list, "windows-1252"), "windows-1252"],
    ["as Latin-9 with a euro sign", iconv.encode(`${list}Chor Äpfelweg;5 €\r\n`, "iso-8859-15"), "iso-8859-15"],
    ["by German Excel with a euro sign", iconv.encode(`${list}Chor Äpfelweg;5 €\r\n`, "windows-1252"), "windows-1252"],
    ["on an old Mac", iconv.encode(list.replaceAll("\r\n", "\r"), "macintosh"), "macintosh"],
    ["under DOS", iconv.encode(list, "cp850"), "cp850"],
  ];
  test.each(saved)("%s", async (_, bytes, encoding) => {
    const table = await tableOf(bytes);
    expect(namesOf(table).slice(0, 2)).toEqual(["Schützenverein Linde", "Schießsportverein Hofen"]);
    expect(table.encoding).toBe(encoding);
  });

  test("a wrong choice that the bytes refuse is set aside, and we say so", async () => {
    const table = await tableOf(iconv.encode(list, "windows-1252"), { encoding: "UTF-8" });
    expect(namesOf(table)[0]).toBe("Schützenverein Linde");
    expect(table.notes.map(noteSentence)).toEqual(["Die Datei ist nicht in utf-8 gespeichert. Wir haben sie als windows-1252 gelesen."]);
  });

  test("a choice that the bytes allow is hers", async () => {
    expect((await tableOf(iconv.encode(list, "windows-1252"), { encoding: "cp850" })).encoding).toBe("cp850");
  });

  test("umlauts that another program encoded twice are set right", async () => {
    const twice = iconv.encode(iconv.decode(iconv.encode(list, "utf-8"), "windows-1252"), "utf-8");
    const table = await tableOf(twice);
    expect(namesOf(table)[1]).toBe("Schießsportverein Hofen");
    expect(table.notes.map((note) => note.code)).toEqual(["twice-encoded"]);
  });

  test("one broken letter in UTF-8 spoils only itself", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${list}Chor`),
      Buffer.from([0xfc]),
      Buffer.from(" Äpfel;Ort\nMännerchor;Ort\nGärtner;Ort\n"),
    ]);
    const table = await tableOf(bytes);
    expect(namesOf(table)[0]).toBe("Schützenverein Linde");
    expect(table.notes.map(noteSentence)).toEqual(["An 1 Stelle ist ein Buchstabe nicht lesbar. Sehen Sie nach, ob die Umlaute stimmen."]);
  });

  test("NUL bytes between the letters are dropped and counted", async () => {
    const table = await tableOf("Verein;Ort\nTuS\u0000 Linde;Hofen\nMGV\u0000 Hofen;Linde\n");
    expect(namesOf(table)).toEqual(["TuS Linde", "MGV Hofen"]);
    expect(table.notes.map(noteSentence)).toEqual(["2 unsichtbare Zeichen (Null-Bytes) haben wir weggelassen."]);
  });
});
