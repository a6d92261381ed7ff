// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from "vitest";
import { type World, world } from "#world";

let w: World;
beforeAll(async () => {
  w = await world();
});

const read = async (path: string) => {
  const answer = await w.request("nobody", path);
  return { status: answer.status, html: await answer.text() };
};
const tiles = (html: string) => [...html.matchAll(/<a href="(\/kommunen\/[^"]+)" class="fk-map__tile[^>]*><title>([^<]+)<\/title>/g)];

test("every municipality is a link on the map that says its name and what there is to read", async () => {
  const { status, html } = await read("/karte");
  expect(status).toBe(200);
  const found = tiles(html);
  expect(new Set(found.map(([, href]) => href)).size).toBe(396);
  expect(found.map(([, , title]) => title)).toContain("Bonn: noch nichts veröffentlicht");
});

test("a Regierungsbezirk shows its own towns and leads to its Kreise; a Kreis shows names", async () => {
  const bezirk = await read("/karte/regierungsbezirk-detmold");
  expect(tiles(bezirk.html)).toHaveLength(70);
  expect(bezirk.html).toContain('href="/karte/kreis-lippe"');
  const kreis = await read("/karte/kreis-lippe");
  expect(tiles(kreis.html)).toHaveLength(16);
  expect(kreis.html).toContain(">Detmold</tspan>");
  expect(kreis.html).toContain('href="/karte/regierungsbezirk-detmold"');
});

test("the home page shows the map of the Land", async () => {
  expect(tiles((await read("/")).html)).toHaveLength(396);
});

test("a region that does not exist is not there", async () => {
  expect((await read("/karte/kreis-nirgendwo")).status).toBe(404);
  expect((await read("/karte/musterstadt")).status).toBe(404);
});
