// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Declarations that name a side all the same, each with its reason. */
const allowed: Readonly<Record<string, string>> = {
  "border-width: 0 2px 2px 0": "the two sides of a drawn arrow, turned by hand for each direction",
  "border-width: 0 3px 3px 0": "the two strokes of a tick, which looks the same in every language",
};

const sided = /^(?:(?:scroll-)?(?:margin|padding)-(?:left|right)|border-(?:(?:top|bottom)-)?(?:left|right)(?:-\w+)*|left|right)$/;
const fourSides = /^(?:(?:scroll-)?(?:margin|padding)|inset|border-(?:width|style|color|radius))$/;

/** Whether a declaration says left or right where it could say beginning or end of the line. */
function namesASide(property: string, value: string): boolean {
  if (sided.test(property)) return true;
  if (/^(?:text-align|float|clear)$/.test(property)) return /\b(?:left|right)\b/.test(value);
  const sides = fourSides.test(property) ? partsOf(value) : [];
  return sides.length === 4 && sides[1] !== sides[3];
}

/** "0 calc(1rem + 2px)" has two parts. */
const partsOf = (value: string) => value.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, "()").split(/\s+/);

/** Comments and addresses say left and right as they like. */
const declarationsOf = (css: string) =>
  css
    .replace(/\/\*.*?\*\/|url\("[^"]*"\)/gs, "")
    .split(/[;{}]/)
    .map((part) => /^([a-z-]+):\s*(.+)$/s.exec(part.trim()))
    .filter((found) => found !== null);

test("the theme lays out by the beginning and end of lines: pages can be read from right to left", () => {
  const folder = "assets/theme";
  const files = readdirSync(folder).filter((name) => name.endsWith(".css"));
  const faults = files.flatMap((name) =>
    declarationsOf(readFileSync(join(folder, name), "utf8"))
      .filter(([said, property = "", value = ""]) => namesASide(property, value) && !(said in allowed))
      .map(([said]) => `${name}: ${said}`),
  );
  expect(faults).toEqual([]);
});

test.each([
  ["margin-left", "1rem", true],
  ["right", "0", true],
  ["border-left-width", "2px", true],
  ["text-align", "left", true],
  ["padding", "0 1rem 0 2rem", true],
  ["inset", "0 0 0 40%", true],
  ["padding", "0 clamp(1rem, 2vw, 3rem) 0", false],
  ["margin-inline-start", "1rem", false],
  ["text-align", "start", false],
] as const)("%s: %s names a side: %s", (property, value, names) => {
  expect(namesASide(property, value)).toBe(names);
});
