// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from "vitest";
import { type World, world } from "#world";
import { seedExamples } from "../../src/house.ts";
import { sameForAll } from "../../src/operation/unchanged.ts";
import { firstVisits } from "./public-pages.ts";

let w: World;
let paths: string[];
beforeAll(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
  const visits = (await firstVisits(w)).map(({ path }) => path);
  const more = [
    "/kommunen/fabelrade/strategie/fassungen/1",
    "/kommunen/fabelrade/strategie",
    "/kommunen?art=kreise",
    "/karte/kreis-musterland",
  ];
  paths = [...visits, ...more].filter((path) => sameForAll.test(path.replace(/\?.*/, "")));
});

/** A cookie of ours that says nothing about looks: the page is drawn for this one time. */
const drawnAnew = { cookie: "fokus-other=1" };
const page = async (path: string, headers: Record<string, string>) =>
  (await w.app.fetch(new Request(`http://localhost:3000${path}`, { headers }))).text();

test("pages that are given out again are the same for everybody, letter by letter, however often they are drawn", async () => {
  expect(paths.length).toBeGreaterThan(10);
  const differing: string[] = [];
  for (const path of paths) {
    const [once, again, kept, keptAgain] = [
      await page(path, drawnAnew),
      await page(path, drawnAnew),
      await page(path, {}),
      await page(path, {}),
    ];
    if (new Set([once, again, kept, keptAgain]).size > 1) differing.push(path);
  }
  expect(differing).toEqual([]);
});
