// SPDX-License-Identifier: EUPL-1.2
import type { Table } from "#kit/tables";
import { cleanLine, cleanText } from "#kit/text";
import { type ContentField, type EntryContent, emptyContent } from "../entries/content.ts";
import { longestAddress, webAddress } from "../entries/web-address.ts";
import type { UnderstoodItem, UnderstoodList } from "../understanding/index.ts";
import { itemsOf, type ListItem } from "./list-item.ts";
import { Cells, dayIn, fieldsIn, isDownloaded, kindIn, legalFormIn, reachIn, targetGroupsIn, teamHeading } from "./literal.ts";
import { toEntryTexts } from "./texts.de.ts";

/** The entries a list becomes. Personal columns go along only when she ticked them, and then for her team alone. */
export function toEntries(list: Pick<UnderstoodList, "items" | "columns">, table: Table, forTeam: readonly number[]): ListItem[] {
  const rows = new Map(table.rows.map((row) => [row.row, row.cells]));
  const downloaded = isDownloaded(table);
  // Only columns about people can be ticked: a column that became something else meanwhile is not for the team too.
  const team = list.columns.filter((column) => forTeam.includes(column.index) && column.mapsTo === "personal");
  const items = list.items.map((item) => {
    const cells = new Cells(list.columns, rows.get(item.row) ?? []);
    const content = { ...contentOf(item, cells, downloaded), teamContact: teamContactOf(team, cells) };
    return { row: item.row, content, guessed: guessedOf(item, cells, list) };
  });
  return itemsOf(items);
}

function contentOf(item: UnderstoodItem, cells: Cells, downloaded: boolean): EntryContent {
  const groups = targetGroupsIn(cells.text("targetGroup"));
  const target = groups === undefined && item.targetGroup ? toEntryTexts.targetGroup(item.targetGroup) : null;
  return {
    ...emptyContent,
    ...classified(item, cells, downloaded),
    name: bounded(cleanLine(item.name), 200) ?? "–",
    targetGroups: groups?.length || (downloaded && cells.has("targetGroup")) ? (groups ?? []) : item.targetGroups,
    reach: reachIn(cells.text("reach")) ?? null,
    street: item.street && bounded(cleanLine(item.street), 200),
    postcode: item.postcode && /^\d{5}$/.test(item.postcode) ? item.postcode : null,
    website: item.website && websiteOf(item.website),
    publicContact: bounded([cells.text("publicContact"), item.publicEmail, item.publicPhone].filter(Boolean).join("\n"), 500),
    offers: bounded(cells.text("offers"), 2_000),
    seeks: bounded(cells.text("seeks"), 2_000),
    note: bounded([cells.text("note"), cells.text("description"), target && cleanText(target)].filter(Boolean).join("\n"), 4_000),
    evidence: bounded(cells.text("evidence"), 500),
    confirmedOn: dayIn(cells.text("confirmedOn")),
  };
}

/** What names and categories tell. In a list that was downloaded the cells alone count: an empty one was empty. */
function classified(item: UnderstoodItem, cells: Cells, downloaded: boolean) {
  const isLiteral = (target: "category" | "legalForm" | "place") => downloaded && cells.has(target);
  const place = isLiteral("place") ? cells.text("place") : (item.place ?? "");
  return {
    kind: kindIn(cells.text("kind")) ?? item.kind,
    legalForm: legalFormIn(cells.text("legalForm")) ?? (isLiteral("legalForm") ? null : item.legalForm),
    fields: (isLiteral("category") ? fieldsIn(cells.text("category")) : undefined) ?? item.fields,
    place: bounded(cleanLine(place), 100),
  };
}

/** Values nobody wrote into a column: they come from the name, and may be another thing next time. */
function guessedOf(item: UnderstoodItem, cells: Cells, list: Pick<UnderstoodList, "columns">): ContentField[] {
  const values = list.columns.flatMap((column) => column.values ?? []);
  const category = cells.text("category");
  const says = values.some(({ value, fields }) => category.includes(value) && fields.some((id) => item.fields.includes(id)));
  const written: [ContentField, boolean][] = [
    ["kind", kindIn(cells.text("kind")) !== undefined],
    ["legalForm", legalFormIn(cells.text("legalForm")) !== undefined],
    ["fields", says],
    ["place", cells.text("place") !== ""],
    ["targetGroups", cells.text("targetGroup") !== ""],
  ];
  return written.flatMap(([field, isWritten]) => (isWritten ? [] : [field]));
}

function teamContactOf(team: readonly { index: number; name: string }[], cells: Cells): string | null {
  const lines = team
    .map(({ index, name }) => ({ name, cell: cells.at(index) }))
    .filter(({ cell }) => cell !== "")
    .map(({ name, cell }) => (name === teamHeading ? cell : `${name}: ${cleanLine(cell)}`));
  return bounded(lines.join("\n"), 1_000);
}

/** The text up to so many characters; null when there is none. */
function bounded(text: string, max: number): string | null {
  return [...text.trim()].slice(0, max).join("").trim() || null;
}

function websiteOf(cell: string): string | null {
  const address = webAddress(cell);
  return address === null || address.length > longestAddress ? null : address;
}
