// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { projectPath } from "#kit/place";

/** Demands of levels 1 and 2 in each chapter of OWASP ASVS 5.0.0. */
const chapters = [
  ["6", 35],
  ["7", 18],
  ["8", 7],
  ["10", 29],
] as const;

describe.each(chapters)("ASVS chapter V%s", (chapter, demands) => {
  const rows = readFileSync(projectPath("docs", "asvs", `v${chapter}.md`), "utf8")
    .split("\n")
    .filter((line) => /^\| \d+\.\d+\.\d+ \|/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()));

  test("names every demand once", () => {
    const numbers = rows.map(([, number]) => number);
    expect(new Set(numbers).size).toBe(demands);
    expect(numbers).toHaveLength(demands);
    expect(numbers.every((number) => number?.startsWith(`${chapter}.`))).toBe(true);
  });

  test("says of each whether it holds, and names what is there", () => {
    for (const [, number, , , state = "", proof = ""] of rows) {
      expect(["yes", "partly", "no", "does not apply"], number).toContain(state);
      expect(proof.length, number).toBeGreaterThan(10);
      if (state === "yes") expect(proof, number).toMatch(/`[^`]+\.(ts|tsx)`|\]\(\.\.\/decisions\/|openid-client/);
    }
  });

  test("the tests it names are there", () => {
    for (const [, number, , , , proof = ""] of rows) {
      for (const [, file = "", title = ""] of proof.matchAll(/`([^`]+\.test\.ts)`(?: › »(.+?)«)?/g)) {
        expect(existsSync(projectPath(file)), `${number} ${file}`).toBe(true);
        expect(readFileSync(projectPath(file), "utf8"), `${number} ${title}`).toContain(title);
      }
      for (const [, file = ""] of proof.matchAll(/\]\(\.\.\/(decisions\/[^)]+)\)/g)) {
        expect(existsSync(projectPath("docs", file)), `${number} ${file}`).toBe(true);
      }
    }
  });
});
