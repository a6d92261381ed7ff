// SPDX-License-Identifier: EUPL-1.2
import type { Table } from "#kit/tables";
import { cleanLine, cleanText } from "#kit/text";
import { type EntryContent, emptyContent } from "../entries/content.ts";
import { longestAddress, webAddress } from "../entries/web-address.ts";
import type { UnderstoodItem } from "../understanding/index.ts";
import type { ListItem } from "./take.ts";
import { toEntryTexts } from "./texts.de.ts";

/** The entries a list becomes. Personal columns go along only when she ticked them, and then for her team alone. */
export function toEntries(items: readonly UnderstoodItem[], table: Table, forTeam: readonly number[]): ListItem[] {
  const rows = forTeam.length === 0 ? new Map() : new Map(table.rows.map((row) => [row.row, row.cells]));
  const team = (row: number) =>
    forTeam.map((index) => ({ column: table.columns[index] ?? "", cell: cleanLine(rows.get(row)?.[index] ?? "") }));
  return items.map((item) => ({ row: item.row, content: contentOf(item, team(item.row)) }));
}

function contentOf(item: UnderstoodItem, team: { column: string; cell: string }[]): EntryContent {
  const lines = team.filter(({ cell }) => cell !== "").map(({ column, cell }) => `${column}: ${cell}`);
  const target = item.targetGroup ? toEntryTexts.targetGroup(item.targetGroup) : null;
  return {
    ...emptyContent,
    name: bounded(cleanLine(item.name), 200) ?? "–",
    kind: item.kind,
    legalForm: item.legalForm,
    fields: item.fields,
    place: item.place && bounded(cleanLine(item.place), 100),
    street: item.street && bounded(cleanLine(item.street), 200),
    postcode: item.postcode && /^\d{5}$/.test(item.postcode) ? item.postcode : null,
    website: item.website && websiteOf(item.website),
    publicContact: bounded(cleanText([item.publicEmail, item.publicPhone].filter(Boolean).join("\n")), 500),
    teamContact: bounded(cleanText(lines.join("\n")), 1_000),
    note: bounded(cleanText([item.description, target].filter(Boolean).join("\n")), 4_000),
  };
}

/** The text up to so many characters; null when there is none. */
function bounded(text: string, max: number): string | null {
  return [...text.trim()].slice(0, max).join("") || null;
}

function websiteOf(cell: string): string | null {
  const address = webAddress(cell);
  return address === null || address.length > longestAddress ? null : address;
}
