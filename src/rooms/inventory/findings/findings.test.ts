// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { projectPath } from "#kit/place";
import { type World, world } from "#world";
import { filterFrom } from "../entries/filter.ts";
import { listEntries } from "../entries/list.ts";
import { countMatrix } from "../overview/count.ts";
import { paths } from "../paths.ts";
import { importFile, inventoryFindings, inventoryState } from "../public.ts";

let w: World;
let townId: string;
beforeEach(async () => {
  w = await world();
  townId = (await w.body("musterstadt")).id;
});

async function readsIn(bytes: Uint8Array): Promise<void> {
  await importFile({ db: w.db, clock: w.clock }, await w.body("musterstadt"), { bytes, fileName: "Vereine.csv" });
}
const example = async () => new Uint8Array(await readFile(projectPath("data", "inventory", "example-list.csv")));

describe("what a goal can rest on", () => {
  test("an empty inventory shows nothing", async () => {
    expect(await w.reads("anna", (tx) => inventoryFindings(tx, townId))).toEqual([]);
  });

  test("every finding says of how many, and its address leads to exactly so many entries", async () => {
    await readsIn(await example());
    const findings = await w.reads("anna", (tx) => inventoryFindings(tx, townId));
    expect(findings.length).toBeGreaterThan(8);
    for (const { text, query, count } of findings) {
      const page = await w.reads("anna", (tx) => listEntries(tx, townId, filterFrom(new URLSearchParams(query)), {}));
      expect([text, page.matching]).toEqual([text, count]);
      expect(text).toContain(`${count} von 66 Einträgen`);
    }
    expect(new Set(findings.map((finding) => finding.key)).size).toBe(findings.length);
  });

  test("several of one kind in several places are named, what the list lacks is said without judging", async () => {
    await readsIn(await example());
    const texts = (await w.reads("anna", (tx) => inventoryFindings(tx, townId))).map((finding) => finding.text);
    expect(texts).toContain("Auf der Liste steht nichts zu Gesundheit (0 von 66 Einträgen).");
    expect(texts.find((text) => text.includes("»Schützen«"))).toMatch(
      /^\d von 66 Einträgen tragen »Schützen« im Namen, in \d Ortsteilen\.$/,
    );
    expect(texts.join(" ")).not.toMatch(/doppelt|überflüssig|Defizit|fehlt/i);
  });

  test("they address nobody, because the council and everybody reads them, and one entry gets a verb of its own", async () => {
    const names = ["Sportverein Linde", "Gesangverein Hofen", "Schützenverein Wiesen", "Sportfreunde Altdorf"];
    await readsIn(
      new TextEncoder().encode(["Verein;Kategorie", ...names.map((name, at) => `${name};${at === 1 ? "Musik" : "Sport"}`)].join("\n")),
    );
    const texts = (await w.reads("anna", (tx) => inventoryFindings(tx, townId))).map((finding) => finding.text);
    expect(texts).toContain("1 von 4 Einträgen gehört zu Kultur und Musik.");
    expect(texts).toContain("3 von 4 Einträgen gehören zu Sport und Bewegung.");
    expect(texts.join(" ")).not.toMatch(/\b(Ihr|Ihre|Ihrer|Ihrem|Ihren|Sie)\b/);
  });
});

describe("the overview", () => {
  test("rows, columns and the sum agree, with open fields and entries without Ortsteil", async () => {
    await readsIn(await example());
    const matrix = await w.reads("anna", (tx) => countMatrix(tx, townId, "first"));
    const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
    expect(matrix.total).toBe(66);
    expect(sum(matrix.rows.map((row) => row.total))).toBe(66);
    expect(matrix.columns.map((_, index) => sum(matrix.rows.map((row) => row.counts[index] ?? 0)))).toEqual(
      matrix.columns.map((column) => column.total),
    );
    expect(matrix.columns.map((column) => column.name)).toEqual(["Altdorf", "Bergfeld", "Hofen", "Kirchrod", "Linde", "Wiesen", null]);
    expect(matrix.rows.at(-1)?.id).toBe("open");
  });

  test("a field that is nobody's first but somebody's second is neither counted nor called absent", async () => {
    await readsIn(await example());
    const first = await w.reads("anna", (tx) => countMatrix(tx, townId, "first"));
    const all = await w.reads("anna", (tx) => countMatrix(tx, townId, "all"));
    expect([first.rows, all.rows].map((rows) => rows.some((row) => row.id === "religion"))).toEqual([false, true]);
    expect(first.absent).not.toContain("religion");
  });

  test("each number is a link to its entries, and nothing listed is a dot", async () => {
    await readsIn(await example());
    const page = await (await w.request("anna", paths.overview("musterstadt"))).text();
    const links = [...page.matchAll(/href="\/intern\/musterstadt\/bestand\?([^"]+)" aria-label="[^"]+">(\d+)</g)];
    expect(links.length).toBeGreaterThan(30);
    for (const [, query = "", count] of links) {
      const filter = filterFrom(new URLSearchParams(query.replaceAll("&amp;", "&")));
      const found = await w.reads("anna", (tx) => listEntries(tx, townId, filter, {}));
      expect([query, found.matching]).toEqual([query, Number(count)]);
    }
    expect(page).toContain("Auf Ihrer Liste steht nichts zu:");
    expect(page).not.toContain(">0<");
  });
});

test("the start page learns how many entries there are and how many are open", async () => {
  await readsIn(await example());
  const state = await w.reads("anna", (tx) => inventoryState(tx, townId));
  const open = await w.reads("anna", (tx) => listEntries(tx, townId, filterFrom(new URLSearchParams("bereich=offen")), {}));
  expect(state).toEqual({ entries: 66, openFields: open.matching, unfinished: null });
});

test("what the command line says when a file comes twice", async () => {
  const house = { db: w.db, clock: w.clock };
  const body = await w.body("musterstadt");
  const file = { bytes: await example(), fileName: "Vereine.csv" };
  const first = await importFile(house, body, file);
  const second = await importFile(house, body, file);
  expect(first.kind === "read-in" && first.says.join("\n")).toMatch(
    /Eingelesen für Musterstadt, wie angegeben\.\n66 Einträge eingelesen, \d davon mit offenem Bereich/,
  );
  expect(second).toEqual({ kind: "read-in", says: ["Diese Datei wurde am 12. März 2027 schon eingelesen. Es hat sich nichts geändert."] });
});
