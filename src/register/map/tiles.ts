// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { projectPath } from "#kit/place";
import type { LandKey } from "../facts.ts";
import type { Cell } from "./grid.ts";

const tile = z.object({ ags: z.string().regex(/^\d{8}$/), column: z.coerce.number().int().min(0), row: z.coerce.number().int().min(0) });

const files: Record<LandKey, string> = { "05": "nrw-hexagons.csv" };

/** The cell of each municipality of a Land, by AGS. */
export async function tilesOf(land: LandKey): Promise<ReadonlyMap<string, Cell>> {
  const text = await readFile(projectPath("data", "register", files[land]), "utf8");
  const lines = text.split("\n").filter((line) => !line.startsWith("#"));
  const rows: unknown[] = parse(lines.join("\n"), { columns: true, skip_empty_lines: true });
  return new Map(
    rows.map((row) => {
      const { ags, column, row: r } = tile.parse(row);
      return [ags, { q: column - Math.floor(r / 2), r }];
    }),
  );
}
