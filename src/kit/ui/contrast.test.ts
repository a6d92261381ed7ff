// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const tokens = readFileSync(new URL("../../../assets/theme/tokens.css", import.meta.url), "utf8");
type Scheme = "light" | "dark";

/** A colour of the theme as it is by day or by night, e.g. "#faf6ee". */
function colour(name: string, scheme: Scheme): string {
  const value = new RegExp(`--fk-${name}: (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|(#\\w{6}));`).exec(tokens);
  const found = value?.[3] ?? value?.[scheme === "light" ? 1 : 2];
  if (!found) throw new Error(`tokens.css names no colour --fk-${name}`);
  return found;
}

/** Relative luminance after WCAG 2.2, from 0 (black) to 1 (white). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast after WCAG 2.2, from 1 (the same) to 21 (black on white). */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ["paper", "surface", "inset"];
const words = ["ink", "muted", "primary", "primary-strong", "visited", "danger", "info", "success", "warning", "open"];
const pairs: (readonly [string, string])[] = [
  ...grounds.flatMap((ground) => words.map((word) => [word, ground] as const)),
  ...["danger", "info", "success", "warning", "open"].flatMap((kind) => [
    [kind, `${kind}-soft`] as const,
    ["ink", `${kind}-soft`] as const,
  ]),
  ["on-honey", "honey"],
  ["on-honey-soft", "honey-soft"],
  ["on-band", "band"],
  ["on-band", "band-deep"],
  ["on-primary", "primary"],
  ["on-primary", "primary-strong"],
];
const softGrounds = ["danger-soft", "info-soft", "success-soft", "warning-soft", "open-soft"];
const strongWords = ["ink", "primary", "primary-strong", "visited", "danger", "info", "success", "warning", "open"];
const strongPairs: (readonly [string, string])[] = [
  ...["strong-paper", "strong-inset"].flatMap((ground) => strongWords.map((word) => [`strong-${word}`, ground] as const)),
  ...softGrounds.flatMap((ground) => [["strong-ink", ground] as const, [`strong-${ground.replace("-soft", "")}`, ground] as const]),
  ["strong-edge", "strong-paper"],
  ["on-honey-soft", "honey-soft"],
  ["on-honey", "honey"],
  ["on-band", "band"],
  ["on-primary", "strong-primary"],
];
const edges: (readonly [string, string])[] = [
  ...grounds.map((ground) => ["edge", ground] as const),
  ["honey", "band"],
  ["honey", "band-deep"],
];

describe.each(["light", "dark"] as const)("in %s", (scheme) => {
  test.each(pairs)("%s can be read on %s (4.5 : 1)", (word, ground) => {
    expect(contrast(colour(word, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(strongPairs)("where somebody asked for stronger contrast, %s can be read on %s (7 : 1)", (word, ground) => {
    expect(contrast(colour(word, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(7);
  });

  test.each(edges)("%s can be told from %s (3 : 1)", (edge, ground) => {
    expect(contrast(colour(edge, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3);
  });

  test("one half of the two-coloured focus ring stands out on every ground", () => {
    for (const ground of [...grounds, "band", "band-deep"]) {
      const halves = ["on-honey", "honey"].map((half) => contrast(colour(half, scheme), colour(ground, scheme)));
      expect(Math.max(...halves), `focus on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });
});

test("black on white is measured as 21 : 1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
});
