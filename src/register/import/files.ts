// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { fileNames } from "../facts.ts";
import { landOf } from "../laender.ts";
import { readDirectory } from "./gv100ad.ts";
import { columns, type Line, mergeDirectory } from "./merge.ts";
import { isTable, readTable } from "./table.ts";

/** A directory to bring a Land's files to. */
export interface Given {
  /** The directory (GV100AD), or a table of municipalities. */
  text: string;
  /** Days, YYYY-MM-DD; a directory says that of its territory itself. */
  populationOn: string;
  territoryOn: string;
  /** Where the files lie. */
  folder: string;
}

/** Rewrites a Land's bodies file, and says what a maintainer must look at. Postcodes are written only where nobody has any. */
export async function importLand(land: string, given: Given): Promise<string> {
  const { folder, text } = given;
  const names = fileNames(land);
  const target = join(folder, names.bodies);
  const { notes, current } = existsSync(target) ? readBodies(await readFile(target, "utf8")) : firstOf(land);
  const directory = isTable(text) ? readTable(text, land, given.territoryOn) : readDirectory(text, land);
  const { lines, changes } = mergeDirectory(current, directory, given.populationOn);
  const dated = notes.map((note) => note.replace(/(Territory as of )[\d-]*/, `$1${directory.territoryOn}`));
  const rows = [columns.join(","), ...lines.map((line) => columns.map((column) => cell(line[column])).join(","))];
  await writeFile(target, `${[...dated, ...rows].join("\n")}\n`);
  const postcodes = directory.towns.flatMap(({ ags, postcode }) => (postcode ? [`${postcode},${ags}`] : []));
  if (postcodes.length > 0 && !existsSync(join(folder, names.postcodes)))
    await writeFile(join(folder, names.postcodes), `${[...postcodeNotes(land), "postcode,ags", ...postcodes.sort()].join("\n")}\n`);
  const listed = Object.entries(changes).map(([what, those]) => `${what}: ${sentenceOf(those)}`);
  return `${landOf(land).name}: ${directory.towns.length} municipalities, territory of ${directory.territoryOn}.\n${listed.join("\n")}\n`;
}

/** All of them are too many to read when a Land is new. */
function sentenceOf(changes: readonly string[]): string {
  if (changes.length === 0) return "none";
  return changes.length > 40 ? `${changes.slice(0, 40).join(", ")} and ${changes.length - 40} more` : changes.join(", ");
}

function readBodies(text: string): { notes: string[]; current: Line[] } {
  const isNote = (line: string) => line.startsWith("#");
  const lines = text.split("\n");
  const rows = lines.filter((line) => !isNote(line)).join("\n");
  return { notes: lines.filter(isNote), current: parse(rows, { columns: true, skip_empty_lines: true }) };
}

const licence = "# SPDX-License-Identifier: LicenseRef-Destatis-GV-ISys";
const source = "# Source: Statistisches Bundesamt (Destatis), Gemeindeverzeichnis-Informationssystem GV-ISys; own compilation.";

/** The head of a file that is not there yet, and the Land itself. */
function firstOf(land: string): { notes: string[]; current: Line[] } {
  const { name } = landOf(land);
  const empty = Object.fromEntries(columns.map((column) => [column, ""])) as Line;
  const notes = [
    licence,
    `# Bodies: ${name}, its Kreise and municipalities.`,
    source,
    "# Territory as of , population as of population_on. Units: persons, km², degrees (WGS 84).",
    "# Rank and website: nobody has added them yet. Details: README.md in this folder, docs/sources.md.",
  ];
  return { notes, current: [{ ...empty, kind: "land", ags: land, name, official_name: name }] };
}

function postcodeNotes(land: string): string[] {
  const { name } = landOf(land);
  return [
    licence,
    `# Postcodes of the town halls: ${name}. A municipality may have more: searching for those guesses by neighbours.`,
    source,
  ];
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
