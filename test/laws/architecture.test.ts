// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { projectPath } from "#kit/place";

const architecture = readFileSync(projectPath("docs", "architecture.md"), "utf8");

const folders = (...path: string[]) =>
  readdirSync(projectPath(...path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

/** First cells of the tables below a heading. */
function rowsBelow(heading: string): string[] {
  const section = architecture.split("\n## ").find((part) => part.startsWith(heading)) ?? "";
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1] ?? "");
}

test("every part of the kit stands in the architecture, and nothing stands there that is gone", () => {
  expect(rowsBelow("The kit").sort()).toEqual(folders("src", "kit").sort());
});

test("every room and every part beside the kit stands in the architecture, and nothing that is gone", () => {
  const parts = folders("src").filter((name) => name !== "kit" && name !== "rooms");
  const rooms = folders("src", "rooms").map((name) => `rooms/${name}`);
  expect(rowsBelow("Identity, register, rooms").sort()).toEqual([...parts, ...rooms].sort());
});

test("every source file the architecture names is there", () => {
  const named = [...architecture.matchAll(/`((?:[a-z-]+\/)*[a-z-]+\.tsx?)`/g)].map((match) => match[1] ?? "");
  const below = (folder: string) =>
    readdirSync(projectPath(folder), { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`);
  const existing = [...below("src"), ...below("test")];
  const missing = named.filter((name) => !existing.some((path) => path === name || path.endsWith(`/${name}`)));
  expect(named.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});
