// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { newId, run } from "#kit/db";
import { type World, world } from "#world";
import { addEntry } from "../entries/add.ts";
import { emptyContent } from "../entries/content.ts";
import { filterFrom } from "../entries/filter.ts";
import { listEntries } from "../entries/list.ts";
import { paths } from "../paths.ts";
import { entries } from "../tables.ts";
import { fieldIds, targetGroups } from "../vocabulary.ts";
import { groupMatrix, placeMatrix } from "./count.ts";
import { tallies as tallyLines } from "./tables.ts";
import { addUpTallies, talliesOf } from "./tally.ts";

const town = "musterstadt";
let w: World;
let townId: string;
beforeEach(async () => {
  w = await world();
  townId = (await w.body(town)).id;
});

const content = fc.record({
  fields: fc.uniqueArray(fc.constantFrom(...fieldIds.slice(0, 4)), { maxLength: 3 }),
  targetGroups: fc.uniqueArray(fc.constantFrom(...targetGroups.slice(0, 3)), { maxLength: 3 }),
  place: fc.constantFrom<string | null>(null, "Linde", "LINDE", "Höfen", "Ohne Ort"),
});
type Content = typeof content extends fc.Arbitrary<infer Made> ? Made : never;

const annaHas = (all: Content[]) =>
  w.as("anna", async (tx, actor) => {
    for (const [at, one] of all.entries()) {
      const whole = { ...emptyContent, kind: "association" as const, name: `Verein ${at}`, ...one };
      await addEntry(tx, { id: newId(w.now), bodyId: townId, content: whole, actor, now: w.now });
    }
  });
const tallies = () => w.reads("anna", (tx) => talliesOf(tx, townId));
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

const pages = [
  paths.overview(town),
  paths.overview(town, { all: true }),
  paths.overview(town, { by: "group" }),
  paths.overview(town, { by: "group", all: true }),
];

test("each number leads to exactly so many entries, in every table and however they are counted", { timeout: 120_000 }, async () => {
  const examples = fc.sample(fc.array(content, { minLength: 5, maxLength: 25 }), { numRuns: 3, seed: 2027 });
  for (const all of examples) {
    w = await world();
    await annaHas(all);
    for (const page of pages) {
      const html = await (await w.request("anna", page)).text();
      const links = [...html.matchAll(/href="\/intern\/musterstadt\/bestand(?:\?([^"]*))?" aria-label="[^"]+">([\d.]+)</g)];
      expect(links.length).toBeGreaterThan(5);
      for (const [, query = "", count = ""] of links) {
        const filter = filterFrom(new URLSearchParams(query.replaceAll("&amp;", "&")));
        const found = await w.reads("anna", (tx) => listEntries(tx, townId, filter, {}));
        expect([page, query, found.matching]).toEqual([page, query, Number(count)]);
      }
    }
  }
});

test("counted once, rows and columns add up to all entries, whatever they say", () => {
  const one = fc.record({
    key: fc.constantFrom("", "linde", "hofen"),
    place: fc.constant("Linde"),
    fields: fc.uniqueArray(fc.constantFrom(...fieldIds), { maxLength: 4 }),
    groups: fc.uniqueArray(fc.constantFrom(...targetGroups), { maxLength: 4 }),
    entries: fc.integer({ min: 1, max: 900 }),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 30 }), (all) => {
      const total = sum(all.map((tally) => tally.entries));
      for (const matrix of [placeMatrix(all, "first"), groupMatrix(all, "first")]) {
        expect(matrix.total).toBe(total);
        expect(sum(matrix.columns.map((column) => column.total))).toBe(total);
        expect(sum(matrix.rows.map((row) => row.total))).toBe(total);
        for (const row of matrix.rows) expect(sum(row.counts)).toBe(row.total);
        for (const [at, column] of matrix.columns.entries()) expect(sum(matrix.rows.map((row) => row.counts[at] ?? 0))).toBe(column.total);
      }
    }),
    { numRuns: 5_000 },
  );
});

describe("the tallies", () => {
  const counted = async () => {
    const found = await w.db.owner((tx) => tx.select().from(entries).where(eq(entries.bodyId, townId)));
    const lines = found
      .filter((entry) => entry.removedAt === null)
      .map((entry) => [entry.placeKey, entry.place, entry.fields, entry.targetGroups].join("/"));
    return [...Map.groupBy(lines, (line) => line)].map(([line, own]) => `${line} ${own.length}`).sort();
  };
  const told = async () =>
    (await tallies()).map((one) => `${[one.key, one.place, one.fields, one.groups].join("/")} ${one.entries}`).sort();

  test("say what counting every entry would say, after any sequence of writing, changing, removing and deleting", {
    timeout: 120_000,
  }, async () => {
    const examples = fc.sample(fc.array(content, { minLength: 8, maxLength: 14 }), { numRuns: 3, seed: 7 });
    for (const all of examples) {
      w = await world();
      await annaHas(all);
      expect(await told()).toEqual(await counted());
      await w.as("anna", (tx) => run(tx, sql`update inventory_entries set place = 'Linde', place_key = 'linde' where name like '%1'`));
      await w.as("anna", (tx) => run(tx, sql`update inventory_entries set removed_at = ${w.now.toISOString()} where name like '%2'`));
      await w.as("anna", (tx) =>
        run(tx, sql`update inventory_entries set fields = array['sport'], removed_at = null where name like '%2' or name like '%3'`),
      );
      await w.db.owner((tx) => run(tx, sql`delete from inventory_entries where name like '%4'`));
      expect(await told()).toEqual(await counted());
      await w.db.owner((tx) => addUpTallies(tx, 1));
      expect(await told()).toEqual(await counted());
      const lines = await w.db.owner((tx) => tx.select().from(tallyLines).where(eq(tallyLines.bodyId, townId)));
      expect(lines).toHaveLength((await counted()).length);
    }
  });

  test("nobody counts in another town's inventory", async () => {
    await annaHas([{ fields: [], targetGroups: [], place: null }]);
    expect(await w.reads("bert", (tx) => talliesOf(tx, townId))).toEqual([]);
    const line = sql`insert into inventory_tallies (body_id, place_key, fields, target_groups, entries) values (${townId}, '', '{}', '{}', 7)`;
    await expect(w.as("bert", (tx) => run(tx, line))).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/row-level security/) },
    });
    await expect(w.as("anna", (tx) => run(tx, sql`update inventory_tallies set entries = 7`))).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/permission denied/) },
    });
  });
});

describe("the picture", () => {
  test.each([
    ["one Ortsteil", 1],
    ["forty Ortsteile", 40],
  ])("of %s names every row and column, says what is to be seen, and styles nothing inline", async (_, parts) => {
    await annaHas(
      Array.from({ length: parts }, (_part, at) => ({ fields: ["sport" as const], targetGroups: [], place: `Dorf <${at}> & "Au"` })),
    );
    const answer = await w.request("anna", paths.overviewPicture(town));
    const svg = await answer.text();
    expect(answer.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="bild-titel bild-text"/);
    expect(svg).toContain('<title id="bild-titel">Musterstadt: Einträge nach Bereich und Ortsteil</title>');
    expect(svg.match(/Dorf &lt;\d+&gt; &amp; &quot;Au&quot;/g)).toHaveLength(parts);
    expect(svg).not.toMatch(/style=|<style|<script/);
    const page = await (await w.request("anna", paths.overview(town))).text();
    expect(page).toContain(svg);
  });

  test("a dot says that nothing is listed; no zero is written anywhere", async () => {
    await annaHas([
      { fields: ["sport"], targetGroups: [], place: "Linde" },
      { fields: ["culture"], targetGroups: [], place: null },
    ]);
    const svg = await (await w.request("anna", paths.overviewPicture(town))).text();
    expect(svg).toContain('class="fk-heat__dot"');
    expect(svg).not.toMatch(/>0</);
  });
});

test("both tables come as CSV with sums, and the text on absent fields leads on", async () => {
  await annaHas([
    { fields: ["sport"], targetGroups: ["children", "youth"], place: "Linde" },
    { fields: [], targetGroups: [], place: null },
  ]);
  const csv = async (by: "place" | "group") =>
    (await (await w.request("anna", paths.overviewCsv(town, { by }))).text())
      .replace(/^\uFEFF/, "")
      .trim()
      .split("\r\n");
  expect(await csv("place")).toEqual(["Bereich;Linde;ohne Ort;alle", "Sport und Bewegung;1;0;1", "Bereich offen;0;1;1", "alle;1;1;2"]);
  expect(await csv("group")).toEqual(["Bereich;mehrere;ohne Angabe;alle", "Sport und Bewegung;1;0;1", "Bereich offen;0;1;1", "alle;1;1;2"]);
  const page = await (await w.request("anna", paths.overview(town))).text();
  expect(page).toContain("(1 von 2 mit Angabe)");
  expect(page).toContain(`<a href="${paths.gaps(town)}">Kurz durchgehen, 12 Fragen</a>`);
});
