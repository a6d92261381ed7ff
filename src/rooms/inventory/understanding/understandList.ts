// SPDX-License-Identifier: EUPL-1.2
import type { Table } from "#kit/tables";
import { bodyOf, mismatchQuestion } from "./body.ts";
import { fieldsOfCategory, valuesOf } from "./category.ts";
import { mapColumns } from "./columns/mapColumns.ts";
import { type ColumnProfile, clean, profileColumns } from "./columns/profile.ts";
import { findDoubles } from "./doubles.ts";
import { foldWords } from "./fold.ts";
import { learnPlaces } from "./learnPlaces.ts";
import { nameColumnQuestion, personalQuestion, placesQuestion, valueQuestions } from "./questions.ts";
import { readNames } from "./readNames.ts";
import { reasons } from "./texts.de.ts";
import {
  type FieldId,
  fieldIds,
  type KnownBody,
  type ListContext,
  type UnderstoodColumn,
  type UnderstoodItem,
  type UnderstoodList,
} from "./types.ts";
import { knowledgeOf } from "./understandEntry.ts";
import { understandItem } from "./understandItem.ts";

/** Understands a list: which column is what, which entries it holds, what they are about, and what has to be asked. */
export function understandList(table: Table, context: ListContext): UnderstoodList {
  const { columns, nameIsSure } = understandColumns(table, context);
  const nameColumn = columns.find((column) => column.mapsTo === "name");
  const { named, rejected } = nameColumn ? readNames(table, nameColumn) : { named: [], rejected: [] };
  const body = bodyOf(table, columns, context);
  const names = named.map((one) => one.name);
  const places = placesOf(table, columns, names, body, context);
  const knowledge = { columns, body, ...knowledgeOf(body ? [body.name] : [], places.names, context.corrections ?? {}) };
  const understood = named.map((one) => understandItem(one, knowledge));
  const items = understood.map((one) => one.item);
  const questions = [
    ...mismatchQuestion(table, columns, body, context),
    ...nameColumnQuestion(columns, nameIsSure),
    ...placesQuestion(places),
    ...valueQuestions(columns, context.corrections),
    ...personalQuestion(columns),
  ];
  return {
    ...{ encoding: table.encoding, delimiter: table.delimiter, headerRow: table.headerRow },
    ...{ body, columns, rejected, questions, items, places },
    ...{ rows: table.rows.length, accepted: items.length },
    notes: understood.flatMap((one) => one.note ?? []),
    doubles: findDoubles(items, knowledge.places),
    fields: countFields(items),
    undecided: items.filter((item) => item.fields.length === 0).length,
  };
}

function understandColumns(table: Table, context: ListContext): { columns: UnderstoodColumn[]; nameIsSure: boolean } {
  const profiles = profileColumns(table);
  const { columns, nameIsSure } = mapColumns(table, profiles, context);
  return { columns: columns.map((column) => withValues(column, profiles, context)), nameIsSure };
}

/** A column of categories gets each of its values with its meaning, and says so as its reason. */
function withValues(column: UnderstoodColumn, profiles: readonly ColumnProfile[], context: ListContext): UnderstoodColumn {
  const profile = profiles[column.index];
  if (column.mapsTo !== "category" || !profile) return column;
  const rowsOf = new Map<string, number>();
  for (const { value: cell, rows } of profile.values)
    for (const value of valuesOf(cell)) rowsOf.set(value, (rowsOf.get(value) ?? 0) + rows);
  const values = [...rowsOf]
    .map(([value, rows]) => ({ value, rows, fields: fieldsOfCategory(value, context.corrections?.values) }))
    .sort((a, b) => b.rows - a.rows);
  return { ...column, values, reason: reasons.values(values) };
}

/** The Ortsteile of this list: hers, the register's, those of a column, or those the names seem to use. */
function placesOf(
  table: Table,
  columns: readonly UnderstoodColumn[],
  names: readonly string[],
  body: KnownBody | null,
  context: ListContext,
): UnderstoodList["places"] {
  const confirmed = context.corrections?.places;
  if (confirmed) return { names: [...confirmed], confirmed: true };
  const known = body?.places ?? [];
  const column = columns.find((one) => one.mapsTo === "place");
  const found = column ? table.rows.map((row) => clean(row.cells[column.index] ?? "")) : learnPlaces(names, body, context.register);
  const other = new Set(["", ...known.map(foldWords), ...(body ? [foldWords(body.name)] : [])]);
  const fresh = [...new Set(found)].filter((place) => !other.has(foldWords(place))).sort((a, b) => a.localeCompare(b, "de"));
  // Of what the inventory knows already nobody has to be asked again; new ones are asked about unless a column names them.
  return { names: [...known, ...fresh], confirmed: column !== undefined || (known.length > 0 && fresh.length === 0) };
}

function countFields(items: readonly UnderstoodItem[]): Record<FieldId, number> {
  const counts = Object.fromEntries(fieldIds.map((id) => [id, 0])) as Record<FieldId, number>;
  for (const item of items) {
    const first = item.fields[0];
    if (first) counts[first]++;
  }
  return counts;
}
