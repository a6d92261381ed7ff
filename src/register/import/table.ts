// SPDX-License-Identifier: EUPL-1.2
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Directory, DirectoryTown } from "./gv100ad.ts";

const line = z.object({
  ags: z.string().regex(/^\d{8}$/),
  ars: z.string().regex(/^\d{12}$/),
  name: z.string().min(1),
  designation: z.string().default(""),
  type: z.string(),
  kreis_name: z.string().min(1),
  kreis_type: z.string(),
  area_km2: z.coerce.number().min(0),
  population: z.coerce.number().int().min(0),
  plz_admin: z.string().default(""),
  lon: z.string().default(""),
  lat: z.string().default(""),
  degurba: z.string().default(""),
});
type TableLine = z.infer<typeof line>;

/** Whether a file is a table with a header, not the directory's own fixed width. */
export function isTable(text: string): boolean {
  return /^"?ags"?,/.test(text);
}

/** The Länder in a table or a directory, as keys of two digits. */
export function landsIn(text: string): string[] {
  const keys = isTable(text) ? [...text.matchAll(/^"?(\d{2})\d{6}"?,/gm)] : [...text.matchAll(/^60\d{8}(\d{2})/gm)];
  return [...new Set(keys.map(([, key = ""]) => key))].sort();
}

/**
 * Reads a table of municipalities with the columns of Destatis's annual extract; Regierungsbezirke are not in it.
 * @param territoryOn The day of the territory, which the table does not say.
 * @throws RangeError when the table has no municipality of this Land, or a faulty line.
 */
export function readTable(text: string, land: string, territoryOn: string): Directory {
  const rows: Record<string, string>[] = parse(text, { columns: true, skip_empty_lines: true, bom: true });
  const own = rows.flatMap((row, index) => (row.ags?.startsWith(land) ? [checked(row, index + 1)] : []));
  if (own.length === 0) throw new RangeError(`There is no municipality of Land ${land} in this table.`);
  const kreise = new Map(own.filter((row) => !isKreisfrei(row)).map((row) => [row.ags.slice(0, 5), row]));
  return {
    territoryOn,
    regierungsbezirke: [],
    kreise: [...kreise].map(([ags, row]) => ({ ags, name: row.kreis_name, designation: designationOf(row) })),
    towns: own.map(townOf),
  };
}

function checked(row: Record<string, string>, at: number): TableLine {
  const parsed = line.safeParse(row);
  if (!parsed.success) throw new RangeError(`Line ${at} of the table: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

const kreisfreieTypes = ["Kreisfreie Stadt", "Stadtkreis"];
const isKreisfrei = (row: TableLine) => kreisfreieTypes.includes(row.type);

function designationOf(row: TableLine) {
  return row.kreis_type === "Regionalverband" || row.kreis_type === "Landkreis" ? row.kreis_type : "Kreis";
}

function townOf(row: TableLine): DirectoryTown {
  return {
    ags: row.ags,
    ars: row.ars,
    name: row.name,
    officialName: row.designation === "" ? row.name : `${row.name}, ${row.designation}`,
    designation: row.type === "Gemeinde" || row.type === "Markt" ? "Gemeinde" : "Stadt",
    isKreisfrei: isKreisfrei(row),
    areaKm2: row.area_km2,
    population: row.population,
    beside: { lon: row.lon, lat: row.lat, urbanisation: row.degurba },
    postcode: row.plz_admin,
  };
}
