// SPDX-License-Identifier: EUPL-1.2
import type { Table } from "#kit/tables";
import { cleanText } from "#kit/text";
import { dayFrom } from "#kit/time";
import { t } from "../texts.de.ts";
import { type ColumnTarget, legalFormOf } from "../understanding/index.ts";
import type { FieldId, Kind, LegalForm, Reach, TargetGroup } from "../vocabulary.ts";

/** Our own words for something, as they stand in forms and in what was downloaded, and what they mean. */
function meaningsOf<Id extends string>(labels: Record<Id, string>): ReadonlyMap<string, Id> {
  return new Map((Object.entries(labels) as [Id, string][]).map(([id, label]) => [folded(label), id]));
}

const folded = (text: string) => text.toLocaleLowerCase("de-DE").replace(/\s+/g, " ").trim();

const kinds = meaningsOf<Kind>(t.kinds);
const legalForms = meaningsOf<LegalForm>(t.legalForms);
const fields = meaningsOf<FieldId>(t.fields);
const targetGroups = meaningsOf<TargetGroup>(t.targetGroups);
const reaches = meaningsOf<Reach>(t.reaches);

/** One of ours, or undefined when the cell says it in other words or not at all. */
export const kindIn = (cell: string): Kind | undefined => kinds.get(folded(cell));
export const reachIn = (cell: string): Reach | undefined => reaches.get(folded(cell));
export const legalFormIn = (cell: string): LegalForm | undefined => legalForms.get(folded(cell)) ?? legalFormOf(cell) ?? undefined;

/** Several of ours, in the order of the cell; undefined when one of them is said in other words. */
export const fieldsIn = (cell: string): FieldId[] | undefined => all(cell.split(/[|;\n]/), fields);
export const targetGroupsIn = (cell: string): TargetGroup[] | undefined => all(cell.split(/[|;,\n]/), targetGroups);

function all<Id extends string>(parts: readonly string[], known: ReadonlyMap<string, Id>): Id[] | undefined {
  const found = parts.filter((part) => part.trim() !== "").map((part) => known.get(folded(part)));
  return found.every((id) => id !== undefined) ? [...new Set(found)] : undefined;
}

/** »2027-03-12«, also with a time of day behind it, or »12.3.2027« as a day; null when it is none. */
export const dayIn = (cell: string): string | null => dayFrom(cell.trim().replace(/^(\d{4}-\d\d-\d\d).+$/s, "$1"));

const ours = t.entries.export.columns;

/**
 * Whether a list was downloaded from an inventory. Its cells are what they say, and an empty one is empty: nothing is concluded.
 * Columns somebody deleted from it are concluded as in any other list.
 */
export function isDownloaded(table: Pick<Table, "columns">): boolean {
  return [ours.name, ours.kind].every((heading) => table.columns.includes(heading));
}

/** The heading of the column with contacts of people in what was downloaded: its text comes back without a heading before it. */
export const teamHeading = ours.teamContact;

/** Cells of one row by what they become, with the line breaks they have. */
export class Cells {
  readonly #columns: readonly { index: number; mapsTo: ColumnTarget }[];
  readonly #cells: readonly string[];

  constructor(columns: readonly { index: number; mapsTo: ColumnTarget }[], cells: readonly string[]) {
    this.#columns = columns;
    this.#cells = cells;
  }

  /** Whether the list has a column for this. */
  has(target: ColumnTarget): boolean {
    return this.#columns.some((column) => column.mapsTo === target);
  }

  /** Everything the row says for a target, each text once, one below the other. */
  text(target: ColumnTarget): string {
    const texts = this.#columns.filter((column) => column.mapsTo === target).map(({ index }) => this.at(index));
    return [...new Set(texts.filter((text) => text !== ""))].join("\n");
  }

  at(index: number): string {
    return cleanText(this.#cells[index] ?? "").trim();
  }
}
