// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import type { Table } from "#kit/tables";
import { searchFold } from "#kit/text";

/** The key of a list's headings, whatever their capitals and signs; null when it has none. */
export function headingsKeyOf(table: Pick<Table, "columns" | "headerRow">): string | null {
  if (table.headerRow === null) return null;
  return createHash("sha256")
    .update(JSON.stringify(table.columns.map(searchFold)))
    .digest("hex");
}
