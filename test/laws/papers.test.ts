// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { settings } from "#config";
import { projectPath } from "#kit/place";
import { productionPackages, thirdParty } from "../../bin/lib/third-party.mjs";
import { writeSettings } from "../../src/cli/settings.ts";
import { t as commandTexts } from "../../src/cli/texts.de.ts";

const read = (...path: string[]) => readFileSync(projectPath(...path), "utf8");
const words = z.record(z.string(), z.string());
const { scripts, ...packages } = z
  .object({ scripts: words, dependencies: words, devDependencies: words, optionalDependencies: words })
  .parse(JSON.parse(read("package.json")));

const papers = ["", "docs", "docs/decisions", "docs/handbuch", "deploy"].flatMap((folder) =>
  readdirSync(projectPath(folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => ({ file: join(folder, name), text: read(folder, name) })),
);

/** "inventory check" of "fokus inventory check DATEI", from what the command line says about itself. */
const commands = [...commandTexts.usage.matchAll(/^ {2}fokus ((?:[a-z]+ ?)+)/gm)].map((match) => (match[1] ?? "").trim()).concat("help");
const isCommand = (words: string) => commands.some((command) => words === command || words.startsWith(`${command} `));

/** What a pattern finds in the papers, with the paper it stands in. */
const found = (pattern: RegExp) =>
  papers.flatMap(({ file, text }) => [...text.matchAll(pattern)].map((match) => ({ file, what: (match[1] ?? "").trim() })));

test("papers name only scripts that package.json has", () => {
  const named = found(/npm run (?:-s )?([a-z][\w:-]*)/g);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ what }) => !(what in scripts))).toEqual([]);
});

test("papers name only commands that exist", () => {
  const named = found(/(?:bin\/fokus|run -s fokus --|dist\/server\/cli\.js|`fokus) ((?:[a-z]+ ?)+)/g);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ what }) => !isCommand(what))).toEqual([]);
});

test("papers link only to files that are there", () => {
  const links = found(/\]\(([^)#\s]+)[^)]*\)/g).filter(({ what }) => !/^[a-z]+:/.test(what));
  // The picture is made from the running platform; the README waits for it.
  const waiting = "docs/pictures/start.png";
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter(({ file, what }) => what !== waiting && !existsSync(projectPath(dirname(file), what)))).toEqual([]);
});

test("docs/config.md is what the command writes", () => {
  const lines: string[] = [];
  const ignore = () => {};
  writeSettings({ line: (text) => lines.push(text), fault: ignore, note: ignore, bytes: ignore });
  expect(read("docs", "config.md")).toBe(`${lines.join("\n")}\n`);
});

test("deploy sets only settings that exist", () => {
  const standard = ["NODE_ENV", "POSTGRES_PASSWORD_FILE", "POSTGRES_INITDB_ARGS"];
  const set = ["compose.yaml", "settings.example", "Dockerfile"].flatMap((file) =>
    [...read("deploy", file).matchAll(/^(?:ENV | *)([A-Z][A-Z_]+)(?:=|: )/gm)].map((match) => match[1] ?? ""),
  );
  expect(set.length).toBeGreaterThan(10);
  expect(set.filter((name) => !standard.includes(name) && !(name.replace(/_FILE$/, "") in settings))).toEqual([]);
});

describe("what others made", () => {
  /** Looked at, and fit to go out together with the EUPL. Another one needs a look first. */
  const known = [
    "0BSD",
    "Apache-2.0",
    "BlueOak-1.0.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "MIT",
    "MIT-0",
    "Unlicense",
    "(MIT OR CC0-1.0)",
  ];

  test("THIRD-PARTY.md is up to date; if not, run: node bin/licences", () => {
    expect(read("THIRD-PARTY.md")).toBe(thirdParty());
  });

  test("every package that runs with us has a licence somebody has looked at", () => {
    expect(productionPackages().filter(({ licence }) => !known.includes(licence))).toEqual([]);
  });

  test("every licence that REUSE.toml names lies in LICENSES, and no other", () => {
    const named = [...read("REUSE.toml").matchAll(/SPDX-License-Identifier = "([^"]+)"/g)].map((match) => `${match[1]}.txt`);
    expect([...new Set(named)].sort()).toEqual(readdirSync(projectPath("LICENSES")).sort());
  });
});

test("decisions have numbers of their own, say in their head when and how they stand, and fit on a page", () => {
  const records = papers
    .filter(({ file }) => file.startsWith("docs/decisions/"))
    .map(({ file, text }) => ({ file, lines: text.split("\n") }));
  const numbers = records.map(({ file }) => /\/(\d{4})-/.exec(file)?.[1]);
  expect(numbers.filter((number, index) => number === undefined || numbers.indexOf(number) !== index)).toEqual([]);
  const dated = (lines: string[]) => lines.slice(0, 8).some((line) => /\d{4}-\d{2}-\d{2}.*(?:accepted|decided|replaced)/i.test(line));
  expect(records.filter(({ lines }) => lines.length > 50 || !dated(lines)).map(({ file }) => file)).toEqual([]);
});

test("every package we ask for is explained in a decision", () => {
  const explained = papers.filter(({ file }) => file.startsWith("docs/decisions/")).map(({ text }) => text);
  const asked = Object.values(packages).flatMap((part) => Object.keys(part));
  const unexplained = asked.filter((name) => !name.startsWith("@types/") && !explained.some((text) => text.includes(name)));
  expect(asked.length).toBeGreaterThan(20);
  expect(unexplained).toEqual([]);
});
