// SPDX-License-Identifier: EUPL-1.2
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import { sha256Of, shownName } from "#kit/files";
import { type Refusal, readBorders } from "./read.ts";
import { mapBorders, mapBorderViews } from "./tables.ts";
import { type Place, viewsOf } from "./views.ts";

/** A file with borders, and whom and which day its licence wants to be named. */
export interface BordersFile {
  bytes: Uint8Array;
  fileName: string;
  source: string;
  asOf: string;
}

export type ImportOutcome = { kind: "imported"; municipalities: number; views: number } | Refusal;

/** Draws every view of a file and keeps it; what the map shows stays as it is. `places`: every municipality of the Land. As owner. */
export async function importBorders(tx: Tx, file: BordersFile, places: readonly Place[], now: Date): Promise<ImportOutcome> {
  const read = readBorders(file.bytes, new Set(places.map(({ ags }) => ags)));
  if (read.kind !== "read") return read;
  const views = viewsOf(read.lands, places);
  const { source, asOf } = file;
  const id = newId(now);
  await tx
    .insert(mapBorders)
    .values({ id, source, asOf, fileName: shownName(file.fileName), sha256: sha256Of(file.bytes), importedAt: now });
  await tx.insert(mapBorderViews).values([...views].map(([key, drawing]) => ({ bordersId: id, key, drawing })));
  await record(tx, { actor: { id: null }, at: now, action: "borders.imported", subjectId: id, details: { municipalities: places.length } });
  return { kind: "imported", municipalities: places.length, views: views.size };
}
