// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { projectPath } from "#kit/place";
import { isDay } from "#kit/time";
import { importLand } from "./files.ts";
import { isTable, landsIn } from "./table.ts";

const usage = `Usage: bin/import-register --population-on YYYY-MM-DD [--land KEY] [--into FOLDER] GV100AD.txt
       bin/import-register --population-on YYYY-MM-DD --territory-on YYYY-MM-DD [--land KEY] [--into FOLDER] table.csv
Rewrites the bodies file of a Land under data/register, of all Länder in the file without --land; a table has the columns named in
data/register/README.md. Then look at "git diff", complete new lines, add former names, run the tests.`;

const { values, positionals } = parseArgs({
  options: { "population-on": { type: "string" }, "territory-on": { type: "string" }, land: { type: "string" }, into: { type: "string" } },
  allowPositionals: true,
});
const [file] = positionals;
const [populationOn = "", territoryOn = ""] = [values["population-on"], values["territory-on"]];
const text = file === undefined ? "" : decode(await readFile(file));

if (!isDay(populationOn) || text === "" || (isTable(text) && !isDay(territoryOn))) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const folder = values.into ?? projectPath("data", "register");
  for (const land of values.land ? [values.land] : landsIn(text))
    process.stdout.write(await importLand(land, { text, populationOn, territoryOn, folder }));
}

/** Destatis publishes the file in UTF-8 today and did so in Windows-1252 before. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
