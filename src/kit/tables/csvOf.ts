// SPDX-License-Identifier: EUPL-1.2
import { escapeFormula } from "./formula.ts";

/** Writes a list as German Excel opens it by double click: UTF-8 with byte order mark, semicolons, CRLF. */
export function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${[columns, ...rows].map((cells) => `${cells.map(csvCell).join(";")}\r\n`).join("")}`;
}

function csvCell(cell: string): string {
  const safe = escapeFormula(cell);
  return /[";,|\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
