// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { projectFiles } from "./project-files.ts";

const files = projectFiles();
const where = (pattern: RegExp, among = files) =>
  among.flatMap(({ path, lines }) =>
    lines.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );

test("every source file names its licence in the first lines", () => {
  const sources = files.filter(({ path }) => /\.(?:tsx?|mjs|cjs|js|css|sql|typ|sh)$|^bin\/[^.]+$|^\.ci\//.test(path));
  const without = sources.filter(({ lines }) => !lines.slice(0, 2).join("\n").includes("SPDX-License-Identifier: EUPL-1.2"));
  expect(sources.length).toBeGreaterThan(50);
  expect(without.map(({ path }) => path)).toEqual([]);
});

test("nothing depends on the machine it was written on", () => {
  expect(where(/(?<![\w.])\/(?:work|root|home\/\w+)\/\w/)).toEqual([]);
});

test("no package registry is named: whoever installs decides where packages come from", () => {
  expect(where(/regis[t]ry\.(?:npmjs|yarnpkg)|np[m]mirror|np[m]\.pkg\.github|artifac[t]ory|verdac[c]io/)).toEqual([]);
});

test("nothing is put off in a comment", () => {
  expect(where(/\b(?:TO[D]O|FI[X]ME|X[X]X)\b/)).toEqual([]);
});

test("Leichte Sprache divides a long word the same way everywhere", () => {
  const easy = files.filter(({ path }) => /de_leicht\.ts$|^docs\/handbuch\/leicht\//.test(path));
  const divided = new Set(easy.flatMap(({ lines }) => lines.join("\n").match(/\p{L}+(?:·\p{L}+)+/gu) ?? []));
  const whole = [...divided].map((word) => word.replaceAll("·", ""));
  expect(whole.length).toBeGreaterThan(30);
  // Mail addresses, names of surveys and words for the search stand as they are.
  expect(
    where(new RegExp(`(?<![\\p{L}·])(?:${whole.join("|")})(?![\\p{L}·@.]|:)`, "iu"), easy).filter((line) => !/<!-- Suche:/.test(line)),
  ).toEqual([]);
});
