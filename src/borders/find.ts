// SPDX-License-Identifier: EUPL-1.2
import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { mapBorders as borders, mapChoices as choices, mapBorderViews as views } from "./tables.ts";
import type { BorderView } from "./view.ts";

/** Borders as they are named: by source and day. */
export interface NamedBorders {
  id: string;
  source: string;
  asOf: string;
}

/** Borders somebody read in, with the file they came from. */
export type ImportedBorders = NamedBorders & { fileName: string; importedAt: Date };

const named = { id: borders.id, source: borders.source, asOf: borders.asOf };

/** The borders the map shows; null when it shows hexagons. One query. */
export async function chosenBorders(tx: Tx): Promise<NamedBorders | null> {
  return (await newestChoice(tx)).borders;
}

/** The choice that counts, by its number; 0 when nobody chose yet. One query. */
export async function newestChoice(tx: Tx): Promise<{ nr: number; borders: NamedBorders | null }> {
  const [newest] = await tx
    .select({ nr: choices.nr, borders: named })
    .from(choices)
    .leftJoin(borders, eq(borders.id, choices.bordersId))
    .orderBy(desc(choices.nr))
    .limit(1);
  return newest ?? { nr: 0, borders: null };
}

/** Everything that was read in, the newest first. */
export function importedBorders(tx: Tx): Promise<ImportedBorders[]> {
  const all = { ...named, fileName: borders.fileName, importedAt: borders.importedAt };
  return tx.select(all).from(borders).orderBy(desc(borders.importedAt), desc(borders.id)).limit(20);
}

/** One view of borders by its key; undefined when nothing was drawn for it. */
export async function borderView(tx: Tx, bordersId: string, key: string): Promise<BorderView | undefined> {
  const [found] = await tx
    .select({ drawing: views.drawing })
    .from(views)
    .where(and(eq(views.bordersId, bordersId), eq(views.key, key)));
  return found?.drawing;
}
