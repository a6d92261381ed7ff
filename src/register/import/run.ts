// SPDX-License-Identifier: EUPL-1.2
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { parse } from "csv-parse/sync";
import { projectPath } from "#kit/place";
import { isDay } from "#kit/time";
import { readDirectory } from "./gv100ad.ts";
import { columns, type Line, mergeDirectory } from "./merge.ts";

const usage = `Usage: bin/import-register --population-on YYYY-MM-DD GV100AD.txt
Rewrites data/register/nrw-bodies.csv. Then look at "git diff", complete new lines, add former names, run the tests.`;

const { values, positionals } = parseArgs({ options: { "population-on": { type: "string" } }, allowPositionals: true });
const [file] = positionals;
const populationOn = values["population-on"] ?? "";

if (file === undefined || !isDay(populationOn)) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(await rewrite(file, populationOn));
}

/** Rewrites the facts file and says what a maintainer must look at. */
async function rewrite(directoryFile: string, day: string): Promise<string> {
  const target = projectPath("data", "register", "nrw-bodies.csv");
  const before = await readFile(target, "utf8");
  const isNote = (line: string) => line.startsWith("#");
  const notes = before.split("\n").filter(isNote);
  const current: Line[] = parse(
    before
      .split("\n")
      .filter((line) => !isNote(line))
      .join("\n"),
    { columns: true, skip_empty_lines: true },
  );
  const directory = readDirectory(decode(await readFile(directoryFile)), "05");
  const { lines, changes } = mergeDirectory(current, directory, day);
  const dated = notes.map((note) => note.replace(/(Territory as of )\d{4}-\d{2}-\d{2}/, `$1${directory.territoryOn}`));
  const rows = [columns.join(","), ...lines.map((line) => columns.map((column) => cell(line[column])).join(","))];
  await writeFile(target, `${[...dated, ...rows].join("\n")}\n`);
  const listed = Object.entries(changes).map(([what, names]) => `${what}: ${names.length === 0 ? "none" : names.join(", ")}`);
  return `${directory.towns.length} municipalities, territory of ${directory.territoryOn}.\n${listed.join("\n")}\n`;
}

/** Destatis publishes the file in UTF-8 today and did so in Windows-1252 before. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
