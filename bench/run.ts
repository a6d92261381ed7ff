// SPDX-License-Identifier: EUPL-1.2
// Prints the measured figures beside a bare baseline of the same run. Exit code 1 when a goal is missed.
import { mkdir, writeFile } from "node:fs/promises";
import { projectPath } from "#kit/place";
import { measureDoubles } from "./doubles.ts";
import type { Figure } from "./figure.ts";
import { measureImport } from "./import.ts";
import { measureLand } from "./land.ts";
import { measureLighthouse } from "./lighthouse.ts";
import { measureList } from "./list.ts";
import { measurePaper } from "./paper.ts";
import { measureSeeing } from "./seeing.ts";
import { measureStart } from "./start.ts";
import { measureStrategy } from "./strategy.ts";

const measurements: { name: string; measure(): Promise<Figure[]> }[] = [
  { name: "list", measure: measureList },
  { name: "seeing", measure: measureSeeing },
  { name: "import", measure: measureImport },
  { name: "doubles", measure: measureDoubles },
  { name: "paper", measure: measurePaper },
  { name: "strategy", measure: measureStrategy },
  { name: "start", measure: measureStart },
  { name: "lighthouse", measure: measureLighthouse },
  { name: "land", measure: measureLand },
];

const wanted = process.argv.slice(2);
const figures: Figure[] = [];
for (const { name, measure } of measurements) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`${name} …\n`);
  figures.push(...(await measure()));
}

const missed = figures.filter(({ met }) => !met);
for (const { what, value, unit, goal, met } of figures) {
  process.stdout.write(
    `${met ? "met   " : "missed"}  ${what.padEnd(58)} ${value.toFixed(value < 10 ? 2 : 0).padStart(9)} ${unit.padEnd(10)} goal ${goal}\n`,
  );
}
await mkdir(projectPath("bench", "results"), { recursive: true });
await writeFile(projectPath("bench", "results", "latest.json"), `${JSON.stringify({ node: process.version, figures }, null, 2)}\n`);
process.stdout.write(`${figures.length - missed.length} goals met, ${missed.length} missed\n`);
process.exit(missed.length === 0 ? 0 : 1);
