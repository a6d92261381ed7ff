// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { projectFiles } from "./project-files.ts";

/** Functions are measured by Biome (biome.json: 60 lines). Files are measured here, with their reasons to be longer. */
const longest = 250;
const allowed: Record<string, string> = {};

const isLogic = (path: string) => /\.(?:ts|mjs|js|cjs)$/.test(path) && !/\.test\.ts$|(?:^|\/)texts\.\w+\.ts$/.test(path);
const files = projectFiles();

describe("files of logic stay short enough to be read at once", () => {
  test(`no file is longer than ${longest} lines`, () => {
    const tooLong = files.filter(({ path, lines }) => isLogic(path) && lines.length > longest && !(path in allowed));
    expect(tooLong.map(({ path, lines }) => `${path}: ${lines.length}`)).toEqual([]);
  });

  test("the list of exceptions names only files that need it", () => {
    const needed = files.filter(({ path, lines }) => path in allowed && lines.length > longest).map(({ path }) => path);
    expect(Object.keys(allowed).sort()).toEqual(needed.sort());
  });
});

describe("the kit stays small enough to be known", () => {
  const core = ["web", "forms", "policy", "audit", "jobs", "text", "time"];
  const most = 1500;
  const parts = new Map<string, number>();
  for (const { path, lines } of files) {
    const part = /^src\/kit\/([^/]+)\/(?!.*\.test\.tsx?$).*\.tsx?$/.exec(path)?.[1];
    if (part) parts.set(part, (parts.get(part) ?? 0) + lines.length);
  }
  const sum = (names: string[]) => names.reduce((lines, name) => lines + (parts.get(name) ?? 0), 0);

  test(`${core.join(", ")} have fewer than ${most} lines together`, () => {
    expect(sum(core)).toBeLessThan(most);
  });

  test("every part of the core is there to be counted", () => {
    expect(core.filter((name) => !parts.has(name))).toEqual([]);
  });

  test("the rest is counted and told", () => {
    const rest = [...parts].filter(([name]) => !core.includes(name)).sort(([, a], [, b]) => b - a);
    process.stdout.write(`Kit: ${sum(core)} of ${most} lines; besides ${rest.map(([name, lines]) => `${name} ${lines}`).join(", ")}\n`);
    expect(rest.length + core.length).toBe(parts.size);
  });
});
