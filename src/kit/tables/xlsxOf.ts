// SPDX-License-Identifier: EUPL-1.2
import writeXlsx from "write-excel-file/node";
import { escapeFormula } from "./formula.ts";

/** Writes a list as a spreadsheet in which every cell is text; nothing in it can be run. */
export async function xlsxOf(columns: readonly string[], rows: readonly (readonly string[])[], sheet: string): Promise<Uint8Array> {
  const cells = [columns, ...rows].map((row) => row.map((value) => ({ type: String, value: writable(value) })));
  return writeXlsx(cells, { sheet }).toBuffer();
}

/**
 * XML cannot hold control characters and halves of characters; a spreadsheet with one in it does not open. A text that reads like the
 * format's own way of writing such signs (_x0041_) gets its underscore escaped, or it would come back as a sign.
 */
function writable(value: string): string {
  const text = value.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\ufffd/gu, "");
  const safe = escapeFormula(text).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  return safe in Object.prototype ? withSpelledStart(safe) : safe;
}

/** write-excel-file keeps texts in a plain object and writes a broken file for »constructor« or »__proto__«. */
function withSpelledStart(text: string): string {
  return `_x${text.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_${text.slice(1)}`;
}
