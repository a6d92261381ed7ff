// SPDX-License-Identifier: EUPL-1.2
import { writeFile } from "node:fs/promises";
import { projectPath } from "#kit/place";
import { causes } from "./causes.ts";
import type { Figure } from "./figure.ts";
import { pages } from "./land/pages.ts";
import { type Bar, barChart } from "./picture.ts";
import { lastResult, type Result } from "./results.ts";

const chapters = [
  { name: "land", title: "A whole Land", about: "427 bodies, 130,000 entries and 400 strategies, beside one town." },
  { name: "land-embedded", title: "A whole Land in the embedded database", about: "The same on PGlite, to try out what it bears." },
  { name: "lighthouse", title: "A first visit by telephone", about: "Lighthouse, slow mobile data simulated, with the example week." },
  { name: "list", title: "The list of entries", about: "50 of 500 rows for somebody signed in." },
  { name: "seeing", title: "Looking through 20,000 entries", about: "Search, filters and overview for somebody signed in." },
  { name: "strategy", title: "A large strategy", about: "8 fields, 30 goals, 60 measures." },
  { name: "import", title: "Reading in a list", about: "5,000 rows on the embedded database." },
  { name: "doubles", title: "Finding doubles", about: "Within a large list." },
  { name: "paper", title: "Papers", about: "A strategy of 60 measures." },
  { name: "start", title: "Starting", about: "From the command to the first page." },
] as const;

/** Writes docs/figures.md and its pictures from the last result of each measurement. */
export async function writeFigures(): Promise<void> {
  const parts: string[] = [];
  for (const { name, title, about } of chapters) {
    const result = await lastResult(name);
    if (!result) continue;
    if (name === "land") await drawLand(result);
    parts.push(chapter(title, about, result, name === "land" ? landPictures : ""));
  }
  await writeFile(projectPath("docs", "figures.md"), `${head}\n${parts.join("\n")}`);
}

const head = `# Figures

Written by \`npm run bench\`; do not edit. Speed is told beside a bare page of the same run, which prints the same rows without layout,
language, permission or drawing: a ratio of 0.35 means that our page costs about three times the bare one. Figures in milliseconds belong
to the machine named. Public pages are given out again while nobody writes (decision 0056); lines that say "drawn anew", waits, growth,
memory and statements are about pages drawn for each reader. What misses its goal is named with its cause.
`;

const landPictures = `
![How long public pages take, one town and the whole Land](pictures/figures-waits.svg)

![Public pages relative to a bare page](pictures/figures-ratio.svg)
`;

function chapter(title: string, about: string, { measured, machine, figures }: Result, pictures: string): string {
  const where = `Measured on ${measured}: ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}.`;
  const rows = figures.map((one) => `| ${one.what} | ${shownValue(one)} | ${one.goal} | ${one.met ? "" : "missed"} |`);
  const missed = figures.filter(({ met }) => !met).map((one) => `- **${one.what}**: ${causeOf(one)}`);
  return [
    `## ${title}\n\n${about} ${where}\n${pictures}`,
    `| What | Measured | Goal | |\n|---|---:|---:|---|\n${rows.join("\n")}\n`,
    ...(missed.length > 0 ? [`Missed:\n\n${missed.join("\n")}\n`] : []),
  ].join("\n");
}

const shownValue = ({ value, unit }: Figure) => `${value.toFixed(value < 10 && !Number.isInteger(value) ? 2 : 0)} ${unit}`;

function causeOf({ what }: Figure): string {
  return causes.find(({ figures }) => figures.test(what))?.cause ?? "not looked into yet.";
}

async function drawLand({ figures }: Result): Promise<void> {
  const figureOf = (what: string) => figures.find((one) => one.what === what)?.value ?? 0;
  const waits = pages.map(({ what }): Bar => {
    const land = figureOf(`${what}, p50`);
    const growth = figureOf(`${what}, growth from town to Land`);
    return { label: what, values: [growth === 0 ? 0 : land / growth, land, figureOf(`${what}, p95`)] };
  });
  const besideBare = (what: string) => figureOf(`${what} relative to the bare page`);
  const ratios = pages.map(({ what }): Bar => ({ label: what, values: [besideBare(`${what}, drawn anew,`), besideBare(what)] }));
  const write = (name: string, svg: string) => writeFile(projectPath("docs", "pictures", name), svg);
  await write(
    "figures-waits.svg",
    barChart({
      title: "Milliseconds until the answer",
      bars: waits,
      series: ["town, middle", "Land, middle", "Land, 95 of 100"],
      unit: "ms",
    }),
  );
  await write(
    "figures-ratio.svg",
    barChart({ title: "Relative to the bare page", bars: ratios, series: ["drawn anew", "while nobody writes"], goal: 0.35, unit: "" }),
  );
}
