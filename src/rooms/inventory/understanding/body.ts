// SPDX-License-Identifier: EUPL-1.2
import type { Table } from "#kit/tables";
import { clean } from "./columns/profile.ts";
import { foldWords } from "./fold.ts";
import { exactly, isKreis, liesIn } from "./placeRegister.ts";
import { type MismatchFacts, questionTexts } from "./texts.de.ts";
import type { ColumnTarget, KnownBody, ListContext, Question, UnderstoodColumn } from "./types.ts";

type Cells = { column: UnderstoodColumn; values: string[] };

/** The municipality a list is about: the one given, or the one most of its rows name. */
export function bodyOf(table: Table, columns: readonly UnderstoodColumn[], context: ListContext): KnownBody | null {
  if (context.body) return context.body;
  const named = commonest(cellsOf(table, columns, "municipality")?.values ?? []);
  if (named !== null) return exactly(named, context.register) ?? { name: named, ags: null, postcodes: [] };
  const ags = commonest((cellsOf(table, columns, "ags")?.values ?? []).map(agsOf));
  if (ags !== null) return context.register.byAgs(ags) ?? null;
  const postcode = commonest(cellsOf(table, columns, "postcode")?.values ?? []);
  const found = postcode === null ? [] : context.register.byPostcode(postcode);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The value that at least six of ten filled cells hold. */
function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  const filled = values.filter((value) => value !== "").length;
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= filled * 0.6 ? best[0] : null;
}

function cellsOf(table: Table, columns: readonly UnderstoodColumn[], target: ColumnTarget): Cells | null {
  const column = columns.find((one) => one.mapsTo === target);
  return column ? { column, values: table.rows.map((row) => clean(row.cells[column.index] ?? "")) } : null;
}

/** Spreadsheets take the zero off the front: 5990004 is 05990004. */
function agsOf(cell: string): string {
  const digits = cell.replace(/\s/g, "");
  return /^\d{7}$/.test(digits) ? `0${digits}` : digits;
}

/** One question for the file when it names another municipality than its own, whatever the number of rows. */
export function mismatchQuestion(
  table: Table,
  columns: readonly UnderstoodColumn[],
  body: KnownBody | null,
  context: ListContext,
): Question[] {
  if (!body) return [];
  const ags = cellsOf(table, columns, "ags");
  const names = cellsOf(table, columns, "municipality");
  const postcodes = cellsOf(table, columns, "postcode");
  // In the list of a Kreis the municipality is the place; one from next door is a neighbour, most of them are another Kreis.
  const towns = isKreis(body) ? cellsOf(table, columns, "place") : null;
  const mostly = (found: Strangers | null) => prevailing(found, table.rows.length);
  const others = [
    ags && strangers(ags, (value) => otherByAgs(agsOf(value), body, context)),
    names && strangers(names, (value) => otherByName(value, body, context)),
    towns && mostly(strangers(towns, (value) => otherByName(value, body, context))),
    postcodes && mostly(strangers(postcodes, (value) => otherByPostcode(value, body, context))),
  ].filter((other) => other !== null && other !== undefined);
  const worst = others.sort((a, b) => b.rows - a.rows)[0];
  if (!worst) return [];
  const witness = names && saysMostly(names, body) ? names.column.name : null;
  const given = context.body !== undefined;
  return [
    asked({ column: worst.column.name, other: worst.other, rows: worst.rows, all: table.rows.length, body: body.name, witness, given }),
  ];
}

function asked(facts: MismatchFacts): Question {
  const options = [
    { id: "own", label: questionTexts.mismatchOwn(facts) },
    { id: "other", label: questionTexts.mismatchOther(facts) },
    { id: "later", label: questionTexts.later },
  ];
  return { kind: "body-mismatch", text: questionTexts.mismatch(facts), column: facts.column, rows: facts.rows, options };
}

/** Only a column that names the municipality itself is a witness for it. */
function saysMostly(names: Cells, body: KnownBody): boolean {
  return foldWords(commonest(names.values) ?? "") === foldWords(body.name);
}

type Strangers = { column: UnderstoodColumn; rows: number; other: string };

/** How many rows name another municipality, and which one most of them name. */
function strangers(cells: Cells, otherOf: (value: string) => string | null): Strangers | null {
  const counts = new Map<string, number>();
  const answers = new Map<string, string | null>();
  for (const value of cells.values) {
    if (value === "") continue;
    const other = answers.has(value) ? (answers.get(value) ?? null) : otherOf(value);
    answers.set(value, other);
    if (other !== null) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const rows = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return most ? { column: cells.column, rows, other: most[0] } : null;
}

/** Members live in neighbouring towns; only when most postcodes are strange is it a question. */
function prevailing(found: Strangers | null, rows: number): Strangers | null {
  return found && found.rows >= rows * 0.5 ? found : null;
}

function otherByAgs(ags: string, body: KnownBody, context: ListContext): string | null {
  if (!/^\d{8}$/.test(ags) || liesIn(ags, body)) return null;
  const found = context.register.byAgs(ags);
  if (found) return isSame(found, body) ? null : found.name;
  return body.ags === null ? null : ags;
}

function otherByName(value: string, body: KnownBody, context: ListContext): string | null {
  const found = exactly(value, context.register);
  return found && !isSame(found, body) && !liesIn(found.ags, body) ? found.name : null;
}

/** Neighbours can share a postcode; then the list may be any one's of them, and all are named. */
function otherByPostcode(value: string, body: KnownBody, context: ListContext): string | null {
  if (body.postcodes.includes(value) || (body.postcodes.length === 0 && !isKreis(body))) return null;
  const found = context.register.byPostcode(value);
  if (found.length === 0 || found.some((one) => isSame(one, body) || liesIn(one.ags, body))) return null;
  return questionTexts.mismatchOneOf(found.map((one) => one.name));
}

function isSame(found: KnownBody, body: KnownBody): boolean {
  return foldWords(found.name) === foldWords(body.name);
}
