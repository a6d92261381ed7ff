// SPDX-License-Identifier: EUPL-1.2
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectPath } from "#kit/place";
import { boundaryFaults } from "../../bin/lib/boundaries.mjs";

/** A small project with the same layout, in which nothing is forbidden. The real one is checked by bin/check itself. */
const innocent: Record<string, string> = {
  "src/app.ts": 'export { room } from "./rooms/advice/room.ts";',
  "src/config.ts": "export const port = 3000;",
  "src/kit/text/index.ts": 'export { name } from "./name.ts";',
  "src/kit/text/name.ts": 'export const name = "Text";',
  "src/kit/web/index.ts": 'export { Hono } from "hono";',
  "src/identity/public.ts": 'export type { Person } from "./person.ts";',
  "src/identity/person.ts": "export interface Person { id: string }",
  "src/register/public.ts": 'export const land = "05";',
  "src/rooms/advice/room.ts": 'import { offers } from "#rooms/offers"; export const room = { offers };',
  "src/rooms/advice/public.ts": 'import type { Person } from "#identity"; export type Adviser = Person;',
  "src/rooms/advice/tables.ts": 'export { pgTable } from "drizzle-orm/pg-core";',
  "src/rooms/offers/public.ts": 'import { name } from "#kit/text"; import { land } from "#register"; export const offers = name + land;',
  "src/rooms/offers/search.ts": "export const search = 1;",
};

const planted: { rule: string; file: string; text: string }[] = [
  { rule: "kit-stands-alone", file: "src/kit/text/word-a.ts", text: 'import { land } from "#register"; export { land };' },
  { rule: "kit-stands-alone", file: "src/kit/text/word-b.ts", text: 'import type { Person } from "#identity"; export type { Person };' },
  { rule: "kit-stands-alone", file: "src/kit/text/word-c.ts", text: 'import { port } from "../../config.ts"; export { port };' },
  { rule: "kit-by-its-front-door", file: "src/kit/web/title-d.ts", text: 'import { name } from "../text/name.ts"; export { name };' },
  {
    rule: "kit-by-its-front-door-from-outside",
    file: "src/rooms/advice/ask-e.ts",
    text: 'import { name } from "../../kit/text/name.ts"; export { name };',
  },
  {
    rule: "rooms-by-their-public-file",
    file: "src/rooms/advice/ask-f.ts",
    text: 'import { search } from "../offers/search.ts"; export { search };',
  },
  {
    rule: "rooms-by-their-public-file",
    file: "src/rooms/advice/ask-g.ts",
    text: 'import type { search } from "../offers/search.ts"; export type S = typeof search;',
  },
  {
    rule: "rooms-by-their-public-file-from-overviews",
    file: "src/overviews/town-h.ts",
    text: 'import { search } from "../rooms/offers/search.ts"; export { search };',
  },
  {
    rule: "rooms-are-put-together-at-the-top",
    file: "src/menus-i.ts",
    text: 'import { search } from "./rooms/offers/search.ts"; export { search };',
  },
  { rule: "rooms-know-no-program", file: "src/rooms/advice/ask-j.ts", text: 'import { port } from "../../config.ts"; export { port };' },
  {
    rule: "neighbours-by-their-public-file",
    file: "src/rooms/advice/ask-k.ts",
    text: 'import type { Person } from "../../identity/person.ts"; export type { Person };',
  },
  {
    rule: "identity-and-register-by-their-public-file",
    file: "src/register/who-l.ts",
    text: 'import type { Person } from "../identity/person.ts"; export type { Person };',
  },
  {
    rule: "identity-and-register-know-no-room",
    file: "src/identity/task-m.ts",
    text: 'import { offers } from "#rooms/offers"; export { offers };',
  },
  {
    rule: "pages-never-touch-tables",
    file: "src/rooms/advice/pages-n.tsx",
    text: 'import { pgTable } from "./tables.ts"; export { pgTable };',
  },
  {
    rule: "pages-never-touch-tables",
    file: "src/rooms/advice/list-page-o.tsx",
    text: 'import { sql } from "drizzle-orm"; export { sql };',
  },
  { rule: "web-framework-in-few-places", file: "src/rooms/advice/submit-p.ts", text: 'import { Hono } from "hono"; export { Hono };' },
  { rule: "drivers-in-the-kit", file: "src/rooms/advice/submit-q.ts", text: 'import postgres from "postgres"; export { postgres };' },
  {
    rule: "program-without-tests",
    file: "src/rooms/advice/submit-r.ts",
    text: 'import { world } from "../../../test/world.ts"; export { world };',
  },
  {
    rule: "program-without-development-packages",
    file: "src/rooms/advice/submit-s.ts",
    text: 'import { build } from "esbuild"; export { build };',
  },
  { rule: "resolves", file: "src/rooms/advice/submit-t.ts", text: 'import { search } from "#rooms/offers/search.ts"; export { search };' },
];

const circle = {
  "src/kit/text/first.ts": 'export { second } from "./second.ts"; export const first = 1;',
  "src/kit/text/second.ts": 'export { first } from "./first.ts"; export const second = 2;',
};

/** One look at a temporary project: the checker takes half a second, whatever the number of files. */
function faultsIn(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "fokus-boundaries-"));
  try {
    for (const [path, text] of Object.entries({ ...innocent, "test/world.ts": "export const world = 1;", ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    for (const file of ["package.json", "tsconfig.json"]) copyFileSync(projectPath(file), join(folder, file));
    symlinkSync(projectPath("node_modules"), join(folder, "node_modules"));
    return boundaryFaults(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("a project that keeps the boundaries has no fault", () => {
  expect(faultsIn({})).toEqual([]);
});

describe("what is planted is caught", () => {
  const faults = faultsIn({ ...circle, ...Object.fromEntries(planted.map(({ file, text }) => [file, text])) });

  test.each(planted)("$rule: $file", ({ rule, file }) => {
    expect(faults.filter((fault) => fault.includes(` ${file} → `)).map((fault) => fault.split(":")[0])).toContain(rule);
  });

  test("two files that need each other", () => {
    expect(faults.filter((fault) => fault.startsWith("no-circles:"))).toHaveLength(1);
  });

  test("nothing else is found", () => {
    const files = [...planted.map(({ file }) => file), ...Object.keys(circle)];
    expect(faults.filter((fault) => !files.some((file) => fault.includes(` ${file} → `)))).toEqual([]);
  });
});

test("a file the checker does not look at is a fault", () => {
  expect(faultsIn({ "src/node_modules/hidden/aside.ts": "export const aside = 1;" })).toEqual([
    "not looked at: src/node_modules/hidden/aside.ts",
  ]);
});
