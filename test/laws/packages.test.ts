// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { projectPath } from "#kit/place";

const versions = z.record(z.string(), z.string()).default({});
const entry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  optional: z.boolean().default(false),
  optionalDependencies: versions,
});
const read = <S extends z.ZodType>(file: string, shape: S) => shape.parse(JSON.parse(readFileSync(projectPath(file), "utf8")));

const lock = read("package-lock.json", z.object({ packages: z.record(z.string(), entry) })).packages;
const named = read("package.json", z.object({ dependencies: versions, devDependencies: versions, optionalDependencies: versions }));

test("every package of ours is pinned to one version", () => {
  const asked = Object.entries({ ...named.dependencies, ...named.devDependencies, ...named.optionalDependencies });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});

test("the lock names every package for other machines too: newer npm refuses to install from one that does not", () => {
  const names = Object.keys(lock).map((path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
  const asked = Object.values(lock).flatMap((one) => Object.keys(one.optionalDependencies));
  expect(asked.filter((name) => !names.includes(name))).toEqual([]);
});

test("whatever is installed everywhere is locked by its content, not by the place it came from", () => {
  const packages = Object.entries(lock).filter(([path]) => path !== "");
  expect(packages.filter(([, one]) => one.resolved).map(([path]) => path)).toEqual([]);
  expect(packages.filter(([, one]) => !one.optional && !one.integrity).map(([path]) => path)).toEqual([]);
});
