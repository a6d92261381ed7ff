// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { mapTiles } from "../map/find.ts";
import { onStage, read, recorded, w } from "./test-stage.ts";

onStage();

const placesOnMap = async () => (await w.reads("nobody", mapTiles)).examples.map(({ slug }) => slug);
const foundFor = async (words: string) => {
  const page = await read("nobody", `/suche?wort=${words}`);
  return Array.from(page.matchAll(/<h3><a href="([^"]+)"/g), ([, href]) => href);
};

test("a place that was taken in leaves search and map at once; its postcode and its name lead to where it went", async () => {
  expect(await foundFor("Nachbarhausen")).toContain("/kommunen/nachbarhausen");
  expect((await foundFor("00120")).toSorted().slice(0, 2)).toEqual(["/kommunen/musterbeck", "/kommunen/nachbarhausen"]);
  expect(await placesOnMap()).toContain("nachbarhausen");
  await recorded(["nachbarhausen"], "Musterstadt");
  await w.jobs.drain();
  expect(await foundFor("Nachbarhausen")).not.toContain("/kommunen/nachbarhausen");
  expect(await foundFor("Nachbarhausen")).toContain("/kommunen/musterstadt");
  expect((await foundFor("00120")).toSorted().slice(0, 2)).toEqual(["/kommunen/musterbeck", "/kommunen/musterstadt"]);
  expect(await placesOnMap()).not.toContain("nachbarhausen");
});
