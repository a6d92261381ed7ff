// SPDX-License-Identifier: EUPL-1.2
// Prints how well names are understood. Option: the folder with the files of Essen and Berlin, which are not part of the project.
import { existsSync } from "node:fs";
import { projectPath } from "#kit/place";
import { agreement, readBerlin, readEssen } from "./elsewhere.ts";
import { heldOutList, readLabelled, tuningList } from "./labelled.ts";
import { measure } from "./measure.ts";
import { agreementFigures, confusion, figures } from "./print.ts";

const print = (lines: readonly string[]) => process.stdout.write(`${lines.join("\n")}\n\n`);

const tuning = measure(await readLabelled(tuningList));
print(figures("Tuning list", tuning));
print(confusion(tuning.table));
print(["Wrong ones of the tuning list", ...tuning.wrong.map(({ name, decided }) => `  ${name}: ${decided}`)]);

// Names of this list are never printed: whoever sees them tunes on them.
const heldOut = measure(await readLabelled(heldOutList));
print(figures("Held-out list", heldOut));
print(confusion(heldOut.table));

const folder = process.argv[2] ?? projectPath("..", "shared", "data");
if (existsSync(folder))
  for (const read of [readEssen, readBerlin]) print(await read(folder).then((city) => agreementFigures(city.title, agreement(city))));
else print([`No folder ${folder}: nothing to hold against the categories of Essen and Berlin.`]);
