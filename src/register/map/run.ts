// SPDX-License-Identifier: EUPL-1.2
import { writeFile } from "node:fs/promises";
import { projectPath } from "#kit/place";
import { readFactFiles } from "../facts.ts";
import { landOf } from "../laender.ts";
import { piecesOf } from "./grid.ts";
import { displacementOf, type Placed, placeAll, type Town } from "./place-all.ts";

/** Length of one degree of latitude. Unit: km. */
const degree = 111.19;

/** Key of the Land, two digits, such as 05. */
const [, , key = ""] = process.argv;
const { prefix } = landOf(key);
const { bodies } = (await readFactFiles(key, false)).facts();
const kreise = new Set(bodies.filter(({ kind }) => kind === "kreis").map(({ ags }) => ags));
const municipalities = bodies.filter(({ kind }) => kind === "municipality");
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const middle = { lon: mean(municipalities.map(({ lon }) => lon ?? 0)), lat: mean(municipalities.map(({ lat }) => lat ?? 0)) };
const degreeOfLongitude = degree * Math.cos((middle.lat * Math.PI) / 180);

const towns: Town[] = municipalities.map(({ ags, parent_ags, regierungsbezirk, lon, lat }) => {
  if (lon === null || lat === null) throw new Error(`Municipality ${ags} has no coordinates`);
  const at = { x: (lon - middle.lon) * degreeOfLongitude, y: (middle.lat - lat) * degree };
  return { ags, at, kreis: parent_ags !== null && kreise.has(parent_ags) ? parent_ags : ags, bezirk: regierungsbezirk ?? "" };
});

const { placed, spacing } = placeAll(towns);
const torn = (group: (one: Placed) => string) =>
  [...Map.groupBy(placed, group)].filter(([, own]) => piecesOf(own.map(({ cell }) => cell)) > 1).map(([name]) => name);
const left = Math.min(...placed.map(({ cell }) => cell.q + Math.floor(cell.r / 2)));
const top = Math.min(...placed.map(({ cell }) => cell.r));
const even = top - (top % 2);
const lines = placed
  .map(({ town, cell }) => ({ ags: town.ags, column: cell.q + Math.floor(cell.r / 2) - left, row: cell.r - even }))
  .sort((one, other) => (one.ags < other.ags ? -1 : 1))
  .map(({ ags, column, row }) => `${ags},${column},${row}`);
const notes = [
  "# SPDX-License-Identifier: CC0-1.0",
  "# One equal hexagon per municipality, near its true place; rows are counted from north to south, columns from west to east,",
  `# every second row stands half a hexagon to the east. Own work: written by bin/place-hexagons from ${prefix}-bodies.csv.`,
];
await writeFile(projectPath("data", "register", `${prefix}-hexagons.csv`), [...notes, "ags,column,row", ...lines, ""].join("\n"));
const moved = displacementOf(placed, spacing);
const km = (value: number) => `${value.toFixed(1)} km`;
process.stdout.write(
  `${placed.length} municipalities, ${km(spacing)} apart; moved by ${km(moved.mean)} on average, ${km(moved.most)} at most.
Torn Kreise: ${torn(({ town }) => town.kreis).join(" ") || "none"}; torn Regierungsbezirke: ${torn(({ town }) => town.bezirk).join(" ") || "none"}.
`,
);
