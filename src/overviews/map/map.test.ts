// SPDX-License-Identifier: EUPL-1.2
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { languages, speakIn } from "#kit/language";
import { type MapTile, mapTiles } from "#register";
import { type World, world } from "#world";
import { importBorders, linkBytes } from "../../borders/public.ts";
import { mapBorders, mapChoices } from "../../borders/tables.ts";
import { squaresFor } from "../../borders/testing/map-file.ts";
import { seedExamples } from "../../house.ts";
import { MapSheet } from "./sheet.tsx";

let w: World;
let tiles: readonly MapTile[];
beforeAll(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
  ({ tiles } = await w.db.owner(mapTiles));
});

const read = async (path: string) => {
  const answer = await w.request("nobody", path);
  return { status: answer.status, html: await answer.text() };
};
const mapsIn = (html: string) => [...html.matchAll(/<svg class="fk-map".*?<\/svg>/gs)].map(([map]) => map);
const fieldsIn = (map = "") => [
  ...map.matchAll(/<a href="(\/kommunen\/[^"]+)"( class="fk-lit")?><title>([^<]+)<\/title><path d="[^"]+"\/>/g),
];
const linksIn = (map = "") => fieldsIn(map).map(([, href, lit, title]) => [href, lit === undefined ? "grey" : "green", title]);

describe("hexagons", () => {
  test("every municipality is a link on the map that says its name and what there is to read", async () => {
    const { status, html } = await read("/karte");
    expect(status).toBe(200);
    const links = linksIn(mapsIn(html)[0]);
    expect(new Set(links.map(([href]) => href)).size).toBe(396);
    expect(links).toContainEqual(["/kommunen/bonn", "grey", "Bonn: noch nichts veröffentlicht"]);
  });

  test("beside it every municipality stands in a list, in the same order inside each Kreis", async () => {
    const { html } = await read("/karte");
    const list = html.slice(html.indexOf('id="liste"'));
    const listed = [...list.matchAll(/<li><a href="(\/kommunen\/[^"]+)">/g)].map(([, href]) => href);
    expect([...listed].sort()).toEqual(
      linksIn(mapsIn(html)[0])
        .map(([href]) => href)
        .sort(),
    );
    const lippe = tiles.filter(({ kreisSlug }) => kreisSlug === "kreis-lippe").map(({ slug }) => `/kommunen/${slug}`);
    const inMap = linksIn(mapsIn(html)[0])
      .map(([href]) => href)
      .filter((href) => lippe.includes(href ?? ""));
    expect(listed.filter((href) => lippe.includes(href ?? ""))).toEqual(inMap);
  });

  test("a Regierungsbezirk shows its own towns and leads to its Kreise; a Kreis shows names", async () => {
    const bezirk = await read("/karte/regierungsbezirk-detmold");
    expect(linksIn(mapsIn(bezirk.html)[0])).toHaveLength(70);
    expect(bezirk.html).toContain('<a class="fk-map__near" href="/karte/kreis-lippe"><title>Näher heran: Kreis Lippe</title>');
    const kreis = await read("/karte/kreis-lippe");
    expect(linksIn(mapsIn(kreis.html)[0])).toHaveLength(16);
    expect(kreis.html).toContain(">Detmold</tspan>");
    expect(kreis.html).toContain('href="/karte/regierungsbezirk-detmold"');
  });

  test("the home page shows the map of the Land, and below 60 KB of it", async () => {
    const [map = ""] = mapsIn((await read("/")).html);
    expect(linksIn(map)).toHaveLength(396);
    expect(Buffer.byteLength(map)).toBeLessThan(60_000);
  });

  test("a region that does not exist is not there", async () => {
    expect((await read("/karte/kreis-nirgendwo")).status).toBe(404);
    expect((await read("/karte/musterstadt")).status).toBe(404);
  });
});

describe("invented places", () => {
  test("they lie on an island of their own, which says that they are invented, and shows green", async () => {
    const { html } = await read("/karte");
    const [land, island] = mapsIn(html);
    expect(linksIn(island)).toHaveLength(6);
    expect(linksIn(island)).toContainEqual(["/kommunen/musterstadt", "green", "Musterstadt: etwas zu lesen"]);
    expect(linksIn(island)).toContainEqual(["/kommunen/erdachtal", "grey", "Erdachtal: noch nichts veröffentlicht"]);
    expect(land).not.toContain("musterstadt");
    expect(html).toContain("Diese Orte sind erfunden.");
  });

  test("their Kreis can be seen closer, and says the same", async () => {
    const { status, html } = await read("/karte/kreis-musterland");
    expect(status).toBe(200);
    expect(linksIn(mapsIn(html)[0])).toHaveLength(6);
    expect(html).toContain("Diese Orte sind erfunden.");
  });
});

describe("borders an operator chose", () => {
  let id: string;
  // Squares for every municipality, because no fact of a real border belongs into a test.
  beforeAll(async () => {
    const places = tiles.map(({ ags, name, slug, kreisSlug }) => ({ ags, name, slug, isInKreis: kreisSlug !== null }));
    const file = { bytes: squaresFor(places), fileName: "grenzen.geojson", source: "© Amt für Beispiele (2027)", asOf: "2027-01-01" };
    expect(await w.db.owner((tx) => importBorders(tx, file, places, w.now))).toEqual({ kind: "imported", municipalities: 396, views: 37 });
    id = (await w.db.owner((tx) => tx.select().from(mapBorders)))[0]?.id ?? "";
  });
  afterEach(() => w.db.owner((tx) => tx.delete(mapChoices)));
  afterAll(() => w.db.owner((tx) => tx.delete(mapBorders)));

  const choose = (drawing: string) => w.request("karin", "/betrieb/karte", { drawing });
  const firstShapes = async () =>
    mapsIn((await read("/karte")).html)[0]
      ?.match(/d="[^"]+"/g)
      ?.slice(0, 3);

  test("the same links, names, colours and order, and back again at any time", async () => {
    const pages = ["/karte", "/karte/regierungsbezirk-detmold", "/karte/kreis-lippe", "/karte/kreis-musterland"];
    const maps = async () => Promise.all(pages.map(async (path) => mapsIn((await read(path)).html).map(linksIn)));
    const [before, hexagons] = [await maps(), await firstShapes()];
    expect((await choose(id)).status).toBe(303);
    expect(await maps()).toEqual(before);
    expect(await firstShapes()).not.toEqual(hexagons);
    expect((await choose("sechsecke")).status).toBe(303);
    expect(await firstShapes()).toEqual(hexagons);
  });

  test("source and day stand below the map and among the sources, as long as the borders are shown", async () => {
    const named = /© Amt für Beispiele \(2027\)/;
    expect((await read("/datenquellen")).html).not.toMatch(named);
    await choose(id);
    expect((await read("/karte")).html).toMatch(/Grenzen: © Amt für Beispiele \(2027\), Stand 1\. Januar 2027, vereinfacht\./);
    expect((await read("/datenquellen")).html).toMatch(named);
  });

  test("the operator alone chooses, and sees from which file the borders are", async () => {
    expect((await w.request("dora", "/betrieb/karte", { drawing: id })).status).toBe(404);
    expect(await (await w.request("karin", "/betrieb/karte")).text()).toContain("Datei »grenzen.geojson«");
    expect((await w.request("karin", "/betrieb/karte", {})).status).toBe(422);
    const gone = await w.request("karin", "/betrieb/karte", { drawing: "01234567-89ab-7def-8123-456789abcdef" });
    expect([gone.status, (await gone.text()).includes("Diese Grenzen gibt es nicht mehr.")]).toEqual([422, true]);
  });
});

test.each(languages)("a link weighs no more than the borders were drawn for: %s", (one) => {
  const field = { name: "Linde", slug: "linde", d: "M0 0", x: 0, y: 0, room: 0 };
  const plan = {
    isHexagons: false,
    tallest: 1,
    viewBox: "0 0 1 1",
    fields: [field as never],
    kreisBorders: "",
    bezirkBorders: "",
    near: [],
  };
  for (const published of [new Set<string>(), new Set(["linde"])]) {
    const drawn = speakIn(one, () => String(MapSheet({ plan: { ...plan }, published, label: "" })));
    const link = /<a .*<\/a>/.exec(drawn)?.[0] ?? "";
    expect(Buffer.byteLength(link) - 2 * "linde".length - field.d.length).toBeLessThanOrEqual(linkBytes);
    expect(link).toContain("Linde: ");
  }
});
