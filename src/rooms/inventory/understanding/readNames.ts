// SPDX-License-Identifier: EUPL-1.2
import type { Table, TableRow } from "#kit/tables";
import { isSilentCategory, isWholeCategory } from "./category.ts";
import { clean } from "./columns/profile.ts";
import { withoutLegalForm } from "./legalForm.ts";
import { cellTexts } from "./texts.de.ts";
import type { RejectedRow, UnderstoodColumn } from "./types.ts";

/** A row that names something, with the heading it stands under. */
export type NamedRow = { row: TableRow; name: string; heading: string | null };

/** Unit: characters. Longer texts are descriptions in the wrong column. */
const longestName = 300;

export type NamedRows = { named: NamedRow[]; rejected: RejectedRow[] };

/** Takes the rows that name something; headings between them are no entries but categories of what follows. */
export function readNames(table: Table, nameColumn: UnderstoodColumn): NamedRows {
  const named: NamedRow[] = [];
  const rejected: RejectedRow[] = [];
  let heading: string | null = null;
  for (const row of table.rows) {
    const name = clean(row.cells[nameColumn.index] ?? "");
    const reject = (reason: string) => rejected.push({ row: row.row, column: nameColumn.name, reason });
    if (isHeading(row, name, table)) {
      heading = name.replace(/\s*:$/, "");
      reject(cellTexts.heading(heading));
    } else if (name === "") reject(cellTexts.noName);
    else if (!/\p{L}.*\p{L}/u.test(withoutLegalForm(name))) reject(cellTexts.nameWithoutLetters(name));
    else if (name.length > longestName) reject(cellTexts.nameTooLong(name.length, longestName));
    else named.push({ row, name, heading });
  }
  return { named, rejected };
}

/** »Sportvereine« alone in a row. In a list of one column only a plural is taken for a heading. */
function isHeading(row: TableRow, name: string, table: Table): boolean {
  const text = name.replace(/\s*:$/, "");
  if (text === "" || row.cells.filter((cell) => cell.trim() !== "").length !== 1) return false;
  if (!isWholeCategory(text) && !isSilentCategory(text)) return false;
  const plural = /(vereine|verbände|gruppen|chöre|gemeinschaften|organisationen|schulen|kirchen)$/i.test(text) || name.endsWith(":");
  return plural || table.columns.length > 2;
}
