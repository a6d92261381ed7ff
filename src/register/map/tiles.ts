// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { projectPath } from "#kit/place";
import { factRows } from "../fact-rows.ts";
import { landOf } from "../laender.ts";
import type { Cell } from "./grid.ts";

const tile = z.object({ ags: z.string().regex(/^\d{8}$/), column: z.coerce.number().int().min(0), row: z.coerce.number().int().min(0) });

/** The cell of each municipality of a Land, by AGS; none where nobody has placed them yet. */
export function tilesOf(land: string): Promise<ReadonlyMap<string, Cell>> {
  return cellsIn(`${landOf(land).prefix}-hexagons.csv`);
}

/** The cells of the invented places, on an island of their own. */
export function exampleTiles(): Promise<ReadonlyMap<string, Cell>> {
  return cellsIn("example-hexagons.csv");
}

async function cellsIn(name: string): Promise<ReadonlyMap<string, Cell>> {
  const path = projectPath("data", "register", name);
  const rows = existsSync(path) ? factRows(await readFile(path, "utf8"), tile, name) : [];
  return new Map(rows.map(({ ags, column, row }) => [ags, { q: column - Math.floor(row / 2), r: row }]));
}
