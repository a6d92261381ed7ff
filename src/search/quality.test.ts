// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { projectPath } from "#kit/place";
import { type World, world } from "#world";
import { rooms } from "../rooms.ts";
import { askedFrom } from "./asking/asked.ts";
import { type Result, search } from "./asking/find.ts";
import { type Row, writeRows } from "./index/write.ts";
import { sourcesOf } from "./room.ts";

const csv = (name: string) => parse(readFileSync(projectPath(`test/lists/${name}`)), { columns: true });
const things = z
  .array(
    z.object({
      kind: z.enum(["entry", "strategy", "goal", "measure"]),
      town: z.string(),
      place: z.string(),
      title: z.string(),
      labels: z.string(),
      said: z.string(),
    }),
  )
  .parse(csv("search-things.csv"));
const queries = z
  .array(z.object({ query: z.string(), language: z.enum(["de", "en"]), expected: z.string(), reason: z.string().min(1) }))
  .parse(csv("search-queries.csv"));

let w: World;
beforeAll(async () => {
  w = await world();
  const towns = new Map(
    await Promise.all([...new Set(things.map(({ town }) => town))].map(async (town) => [town, await w.body(town)] as const)),
  );
  const rows = things.map(({ town, place, ...thing }, at): Row => {
    const body = towns.get(town);
    if (!body) throw new Error(`There is no town ${town}`);
    const where = { source: "test", thing: String(at), unit: String(at), bodyId: body.id, language: null, place: place || null };
    return { ...thing, ...where, besides: `${body.name} Kreis Musterland`, href: `/${at}` };
  });
  const pages = sourcesOf(rooms).pages();
  await w.db.owner(async (tx) => {
    await writeRows(tx, rows);
    await writeRows(tx, pages);
  });
});

const titleOf = (result: Result) => (result.kind === "place" ? result.place.body.name : result.thing.title);

async function firstThree({ query, language }: { query: string; language: "de" | "en" }): Promise<string[]> {
  const { items } = await w.reads("nobody", (tx) => search(tx, askedFrom(new URLSearchParams({ wort: query })), language));
  return items.slice(0, 3).map(titleOf);
}

test("there are at least sixty questions, none of them twice", () => {
  expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
  expect(queries.length).toBeGreaterThanOrEqual(60);
});

test("nine of ten questions find what is meant among the first three", async () => {
  const missed: string[] = [];
  for (const asked of queries) {
    const found = await firstThree(asked);
    if (!asked.expected.split("|").some((title) => found.includes(title)))
      missed.push(`${asked.query} (${asked.reason}): ${found.join(" | ")}`);
  }
  const success = (queries.length - missed.length) / queries.length;
  process.stdout.write(
    `Search: success@3 ${success.toFixed(3)} of ${queries.length} questions${missed.map((line) => `\n  ${line}`).join("")}\n`,
  );
  expect(success, missed.join("\n")).toBeGreaterThanOrEqual(0.9);
});
