// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { readTable, type Table } from "#kit/tables";
import type { KnownBody, PlaceRegister } from "../../src/rooms/inventory/understanding/index.ts";

/** The invented municipalities of example mode, as far as reading lists needs them. */
export const musterstadt: KnownBody = { name: "Musterstadt", ags: "05990004", postcodes: ["00100", "00101"], regions: ["Musterland"] };
export const nachbarhausen: KnownBody = { name: "Nachbarhausen", ags: "05990008", postcodes: ["00120"], regions: ["Musterland"] };

const bodies = [musterstadt, nachbarhausen];

export const exampleRegister: PlaceRegister = {
  byAgs: (ags) => bodies.find((body) => body.ags === ags),
  byName: (name) => bodies.filter((body) => body.name.toLowerCase() === name.toLowerCase()),
  byPostcode: (postcode) => bodies.filter((body) => body.postcodes.includes(postcode)),
};

/** Reads a list of this folder, or bytes that a test made up. */
export async function readList(source: string | Uint8Array): Promise<Table> {
  const bytes = typeof source === "string" ? await readFile(new URL(source, import.meta.url)) : source;
  const outcome = await readTable(bytes, "liste.csv");
  if (outcome.kind === "unreadable") throw new Error(outcome.reason.code);
  return outcome.table;
}

/** A list of names with a header, as if it had been read. */
export function listOf(names: readonly string[], more: Record<string, readonly string[]> = {}): Table {
  const columns = ["Vereinsname", ...Object.keys(more)];
  const rows = names.map((name, index) => ({ row: index + 2, cells: [name, ...Object.values(more).map((cells) => cells[index] ?? "")] }));
  return { encoding: "utf-8", delimiter: ";", headerRow: 1, columns, rows, notes: [] };
}
