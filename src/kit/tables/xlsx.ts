// SPDX-License-Identifier: EUPL-1.2
import { unzipSync, zipSync } from "fflate";
import readXlsx, { type CellValue } from "read-excel-file/universal";
import { limits } from "./limits.ts";
import { type RawRow, Unreadable, type UnreadableCode } from "./table.ts";
import { textOfBoolean, textOfDate, textOfNumber } from "./texts.de.ts";

export type SheetRecords = { rows: RawRow[]; sheet: string };

/** Reads the first sheet that holds anything; formulas are the text they showed when the file was saved. */
export async function recordsOfXlsx(bytes: Uint8Array): Promise<SheetRecords> {
  const entries = listEntries(bytes);
  const foreign = foreignContent(entries);
  if (foreign) throw new Unreadable(foreign);
  const sheets = await readXlsx(unpackCapped(bytes, entries), { trim: false }).catch(() => {
    throw new Unreadable("damaged");
  });
  const first = sheets.find((sheet) => sheet.data.some((row) => row.some((cell) => cell !== null)));
  if (!first) throw new Unreadable("empty");
  return { sheet: first.sheet, rows: first.data.map((cells, index) => ({ row: index + 1, cells: cells.map(textOf) })) };
}

type Entry = { name: string; originalSize: number };

/** Reads the zip's table of contents; nothing is inflated. */
function listEntries(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  try {
    unzipSync(bytes, { filter: (file) => entries.push({ name: file.name, originalSize: file.originalSize }) < 0 });
  } catch {
    throw new Unreadable("damaged");
  }
  return entries;
}

function foreignContent(entries: Entry[]): UnreadableCode | null {
  const has = (start: string) => entries.some((entry) => entry.name.startsWith(start));
  if (has("xl/workbook.xml")) return null;
  if (has("word/")) return "document";
  if (has("ppt/")) return "presentation";
  return has("mimetype") && has("content.xml") ? "open-document" : "archive";
}

const wanted = /^(\[Content_Types\]\.xml|_rels\/|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/|xl\/worksheets\/[^/]+\.xml)/i;

/**
 * Unpacks what a list needs and packs it again unpressed: the library then has nothing left to inflate.
 * A zip that lies about its sizes gains nothing, because no more room is given than it states.
 */
function unpackCapped(bytes: Uint8Array, entries: Entry[]): ArrayBuffer {
  const stated = entries.filter((entry) => wanted.test(entry.name)).reduce((sum, entry) => sum + entry.originalSize, 0);
  if (stated > limits.unpackedMegabytes * 1_000_000) throw new Unreadable("unpacks-too-large");
  try {
    const files = unzipSync(bytes, { filter: (file) => wanted.test(file.name) });
    return zipSync(files, { level: 0 }).buffer;
  } catch {
    throw new Unreadable("damaged");
  }
}

function textOf(value: CellValue | null): string {
  if (value === null) return "";
  if (typeof value === "number") return textOfNumber(value);
  if (typeof value === "boolean") return textOfBoolean(value);
  return value instanceof Date ? textOfDate(value) : String(value);
}
