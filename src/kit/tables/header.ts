// SPDX-License-Identifier: EUPL-1.2
import type { RawRow } from "./table.ts";
import { headerEndings, headerFillers, headerWords } from "./words.de.ts";

/** A header stands within these many filled rows, or there is none. */
const searchedRows = 20;

/** Finds the row with the column names among rows that hold anything; null when the list starts with an item. */
export function findHeader(filled: readonly RawRow[], extraWords: readonly string[] = []): number | null {
  const words = new Set([...headerWords, ...extraWords]);
  const usual = usualWidth(filled);
  for (const [index, candidate] of filled.slice(0, searchedRows).entries()) {
    if (widthOf(candidate) < Math.ceil(usual * 0.6)) continue;
    if (looksLikeHeader(candidate.cells, filled.slice(index + 1), words)) return candidate.row;
    if (widthOf(candidate) >= usual) return null;
  }
  return null;
}

export function widthOf(row: RawRow): number {
  return row.cells.filter((cell) => cell.trim() !== "").length;
}

/** How many cells most rows fill. */
export function usualWidth(filled: readonly RawRow[]): number {
  const widths = filled
    .slice(0, 200)
    .map(widthOf)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

function looksLikeHeader(cells: readonly string[], below: readonly RawRow[], words: ReadonlySet<string>): boolean {
  const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (names.some((name) => name.length > 80 || looksLikeValue(name))) return false;
  const known = names.filter((name) => isHeaderName(name, words)).length;
  if (known >= names.length / 2) return true;
  if (names.length < 2) return false;
  const sample = below.slice(0, 300);
  if (cells.some((cell, index) => cell.trim() !== "" && recursBelow(cell, index, sample))) return false;
  return known > 0 || cells.some((cell, index) => cell.trim() !== "" && differsFromColumn(index, sample));
}

/** Numbers, dates, addresses: things that stand in a column, not above it. */
function looksLikeValue(text: string): boolean {
  return /^[+\d(][\d\s./,:()-]*$/.test(text) || text.includes("@") || /^(https?:|www\.)/i.test(text);
}

/** Every word of the cell is one we expect above a column: »Name des Vereins«, »1. Vorsitz«, »PLZ / Ort«. */
function isHeaderName(name: string, words: ReadonlySet<string>): boolean {
  const parts = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 2 || words.has(part));
  if (parts.length === 0 || parts.length > 5) return false;
  const isKnown = (part: string) => words.has(part) || words.has(spelledOut(part)) || headerEndings.test(part);
  const known = parts.filter(isKnown).length;
  return known > 0 && parts.every((part) => isKnown(part) || headerFillers.has(part));
}

/** »bestätigt« as rooms may write it in their words: »bestaetigt«. */
function spelledOut(word: string): string {
  return word.replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss");
}

function recursBelow(cell: string, index: number, below: readonly RawRow[]): boolean {
  const text = cell.trim().toLowerCase();
  return below.some((row) => (row.cells[index] ?? "").trim().toLowerCase() === text);
}

/** The column below holds numbers and the like, or few values again and again, and the cell above is none of them. */
function differsFromColumn(index: number, below: readonly RawRow[]): boolean {
  const values = below.map((row) => (row.cells[index] ?? "").trim()).filter((value) => value !== "");
  if (values.length < 3) return false;
  if (values.filter(looksLikeValue).length >= values.length * 0.8) return true;
  return values.length >= 10 && new Set(values).size <= values.length * 0.5;
}
