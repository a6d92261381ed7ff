// SPDX-License-Identifier: EUPL-1.2
import type { Table } from "#kit/tables";
import { reasons } from "../texts.de.ts";
import type { ColumnTarget, ListContext, UnderstoodColumn } from "../types.ts";
import { type Guess, guessColumn, guessName } from "./guessColumn.ts";
import { targetOfHeader } from "./headerTarget.ts";
import { findNameColumn } from "./nameColumn.ts";
import type { ColumnProfile } from "./profile.ts";

export type MappedColumns = { columns: UnderstoodColumn[]; nameIsSure: boolean };

/** Says for every column what it becomes and why; her own choices go before ours. */
export function mapColumns(table: Table, profiles: readonly ColumnProfile[], context: ListContext): MappedColumns {
  const headers = table.columns.map((name) => (table.headerRow === null ? null : targetOfHeader(name)));
  const chosen = context.mapping ?? {};
  const free = profiles.filter((profile) => chosen[profile.index] === undefined);
  const name = Object.values(chosen).includes("name") ? null : findNameColumn(free, headers);
  const columns = profiles.map((profile) => {
    const header = headers[profile.index] ?? null;
    const guess = name?.index === profile.index ? guessName(profile, name, header) : guessColumn(table, profile, header, context);
    return columnOf(table, profile.index, chosen[profile.index], guess);
  });
  return { columns: withoutRivals(columns, chosen), nameIsSure: name === null || name.sure };
}

function columnOf(table: Table, index: number, chosen: ColumnTarget | undefined, guess: Guess): UnderstoodColumn {
  const name = table.columns[index] ?? "";
  if (chosen !== undefined) return { index, name, mapsTo: chosen, confidence: 1, reason: reasons.chosen };
  return { index, name, mapsTo: guess.target, confidence: Math.round(guess.confidence * 100) / 100, reason: guess.reason };
}

/** What a list can hold only once. */
const single: readonly ColumnTarget[] = [
  "legalForm",
  "place",
  "municipality",
  "ags",
  "postcode",
  "website",
  "kind",
  "reach",
  "confirmedOn",
];

/** Of two columns that would become the same, the surer one stays; what she chose always stays. */
function withoutRivals(columns: readonly UnderstoodColumn[], chosen: Readonly<Record<number, ColumnTarget>>): UnderstoodColumn[] {
  return columns.map((column) => {
    if (!single.includes(column.mapsTo) || chosen[column.index] !== undefined) return column;
    const best = columns.filter((other) => other.mapsTo === column.mapsTo).reduce((a, b) => (b.confidence > a.confidence ? b : a));
    return best === column ? column : { ...column, mapsTo: "ignore", reason: reasons.taken(best.name) };
  });
}
