// SPDX-License-Identifier: EUPL-1.2
// Prints the measured figures beside a bare baseline of the same run and writes them down. Exit code 1 when a goal is missed.
import { measureDoubles } from "./doubles.ts";
import type { Figure } from "./figure.ts";
import { measureImport } from "./import.ts";
import { measureLand } from "./land.ts";
import { measureLandEmbedded } from "./land-embedded.ts";
import { measureLighthouse } from "./lighthouse.ts";
import { measureList } from "./list.ts";
import { measurePaper } from "./paper.ts";
import { buildHouse } from "./processes.ts";
import { keepResult } from "./results.ts";
import { measureSeeing } from "./seeing.ts";
import { measureStart } from "./start.ts";
import { measureStrategy } from "./strategy.ts";
import { writeFigures } from "./write-figures.ts";

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
  { name: "land-embedded", measure: measureLandEmbedded },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !measurements.some((one) => one.name === name));
if (unknown.length > 0)
  throw new Error(`Not measured: ${unknown.join(", ")}. There is: ${measurements.map(({ name }) => name).join(", ")}`);
buildHouse();
const figures: Figure[] = [];
for (const { name, measure } of measurements) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`${name} …\n`);
  const measured = await measure();
  for (const { what, value, unit, goal, met } of measured) {
    const shown = value.toFixed(value < 10 ? 2 : 0).padStart(9);
    process.stdout.write(`${met ? "met   " : "missed"}  ${what.padEnd(58)} ${shown} ${unit.padEnd(10)} goal ${goal}\n`);
  }
  await keepResult(name, measured);
  figures.push(...measured);
}
await writeFigures();
const missed = figures.filter(({ met }) => !met).length;
process.stdout.write(`${figures.length - missed} goals met, ${missed} missed\n`);
process.exit(missed === 0 ? 0 : 1);
