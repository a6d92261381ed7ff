// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { type World, world } from "#world";
import { annaHas } from "../asking/test-round.ts";
import { paths } from "../paths.ts";
import { noFilter } from "./filter.ts";
import { listEntries } from "./list.ts";

const town = "musterstadt";
let w: World;
let townId: string;
beforeEach(async () => {
  w = await world();
  townId = (await w.body(town)).id;
});

const names = async (filter: Partial<typeof noFilter>) =>
  (await w.reads("anna", (tx) => listEntries(tx, townId, { ...noFilter, ...filter }, {}))).items.map((entry) => entry.name);

describe("finding entries", () => {
  beforeEach(() =>
    annaHas(
      w,
      { name: "Schützengesellschaft Linde", place: "Linde", fields: ["sport", "culture"] },
      { name: "Freiwillige Feuerwehr Hofen", place: "Hofen", kind: "municipal", fields: ["rescue"] },
      { name: "Ökumenischer Kirchenchor", fields: ["culture", "religion"] },
      { name: "Der Mittagstisch", place: "Wöbbel" },
    ),
  );

  test.each([
    ["schützengesellschaft", ["Schützengesellschaft Linde"]],
    ["Schuetzengesellschaft", ["Schützengesellschaft Linde"]],
    ["Schüzengeselschaft", ["Schützengesellschaft Linde"]],
    ["wehr", ["Freiwillige Feuerwehr Hofen"]],
    ["chor kirche", ["Ökumenischer Kirchenchor"]],
    ["okumenischer", ["Ökumenischer Kirchenchor"]],
    ["woebbel", ["Der Mittagstisch"]],
    ['"tisch"', ["Der Mittagstisch"]],
    ["%", ["Der Mittagstisch", "Freiwillige Feuerwehr Hofen", "Ökumenischer Kirchenchor", "Schützengesellschaft Linde"]],
    ["xylophon", []],
  ])("%s finds %j", async (search, found) => {
    expect(await names({ search })).toEqual(found);
  });

  test("filters narrow by first field, any field, open field, Ortsteil, without Ortsteil and kind", async () => {
    expect(await names({ field: "culture" })).toEqual(["Ökumenischer Kirchenchor"]);
    expect(await names({ field: "culture", fieldsCounted: "all" })).toEqual(["Ökumenischer Kirchenchor", "Schützengesellschaft Linde"]);
    expect(await names({ field: "open" })).toEqual(["Der Mittagstisch"]);
    expect(await names({ place: "woebbel" })).toEqual(["Der Mittagstisch"]);
    expect(await names({ place: "" })).toEqual(["Ökumenischer Kirchenchor"]);
    expect(await names({ kind: "municipal" })).toEqual(["Freiwillige Feuerwehr Hofen"]);
  });

  test("the filter stands in the address, and the page says how many of how many", async () => {
    const page = await (await w.request("anna", paths.list(town, { place: "linde", field: "sport" }))).text();
    expect(paths.list(town, { place: "linde", field: "sport" })).toBe("/intern/musterstadt/bestand?bereich=sport&ort=linde");
    expect(page).toContain("1 von 4 Einträgen passt.");
    expect(page).not.toContain("Der Mittagstisch");
  });
});

test("120 entries come page by page, forwards and back, each exactly once", async () => {
  await annaHas(w, ...Array.from({ length: 120 }, (_, index) => ({ name: `Verein ${index % 40}`, place: index % 2 ? "Linde" : "Hofen" })));
  for (const order of ["name", "newest"] as const) {
    const page = (cursor: { after?: string; before?: string }) =>
      w.reads("anna", (tx) => listEntries(tx, townId, { ...noFilter, order }, cursor));
    const first = await page({});
    const second = await page({ after: first.next ?? "" });
    const third = await page({ after: second.next ?? "" });
    expect([first, second, third].map(({ items, next, previous }) => [items.length, next !== null, previous !== null])).toEqual([
      [50, true, false],
      [50, true, true],
      [20, false, true],
    ]);
    expect(new Set([first, second, third].flatMap(({ items }) => items.map((entry) => entry.id))).size).toBe(120);
    expect((await page({ before: third.previous ?? "" })).items).toEqual(second.items);
    expect(await page({ before: second.previous ?? "" })).toEqual(first);
  }
});
