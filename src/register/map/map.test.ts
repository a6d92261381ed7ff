// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFactFiles } from "../facts.ts";
import { cheapestAssignment } from "./assignment.ts";
import { enclosedBy, keyOf, piecesOf } from "./grid.ts";
import { layOut, type Tile } from "./layout.ts";
import { displacementOf, placeAll, type Town } from "./place-all.ts";
import { exampleTiles, tilesOf } from "./tiles.ts";

const { bodies } = (await readFactFiles("05", false)).facts();
const kreise = new Set(bodies.filter(({ kind }) => kind === "kreis").map(({ ags }) => ags));
const municipalities = bodies.filter(({ kind }) => kind === "municipality");
const tiles = await tilesOf("05");
const cellOf = (ags: string) => tiles.get(ags) ?? { q: -1, r: -1 };

describe("the hexagons of Nordrhein-Westfalen", () => {
  test("each of the 396 municipalities has one cell, and no two share one", () => {
    expect([...tiles.keys()].sort()).toEqual(municipalities.map(({ ags }) => ags).sort());
    expect(new Set([...tiles.values()].map(keyOf)).size).toBe(396);
    expect(piecesOf([...tiles.values()])).toBe(1);
    expect(enclosedBy([...tiles.values()])).toEqual([]);
  });

  test("no Kreis and no Regierungsbezirk is torn", () => {
    const byKreis = Map.groupBy(
      municipalities.filter(({ parent_ags }) => kreise.has(parent_ags ?? "")),
      ({ parent_ags }) => parent_ags,
    );
    const byBezirk = Map.groupBy(municipalities, ({ regierungsbezirk }) => regierungsbezirk);
    expect([byKreis.size, byBezirk.size]).toEqual([31, 5]);
    const torn = [...byKreis, ...byBezirk].filter(([, own]) => piecesOf(own.map(({ ags }) => cellOf(ags))) > 1);
    expect(torn.map(([ags]) => ags)).toEqual([]);
  });

  test("a finger hits every municipality on the map of its Kreis: on a telephone of 360 px each is wide enough", () => {
    const tile = (ags: string) => ({ name: ags, slug: ags, kreis: "", bezirk: "", cell: cellOf(ags) });
    const ofKreise = Map.groupBy(
      municipalities.filter(({ parent_ags }) => kreise.has(parent_ags ?? "")),
      ({ parent_ags }) => parent_ags,
    );
    // Beside the page's edges 328 px are left; ten units are one hexagon. WCAG 2.2, 2.5.8 asks for 24 px.
    const widths = [...ofKreise.values()].map((own) => (328 * 10) / layOut(own.map(({ ags }) => tile(ags))).width);
    expect(widths.length).toBe(31);
    expect(Math.min(...widths)).toBeGreaterThan(35);
  });

  test("who lies north lies north, who lies west lies west", () => {
    const place = (name: string) => {
      const { q, r } = cellOf(municipalities.find((one) => one.name === name)?.ags ?? "");
      return { column: q + r / 2, row: r };
    };
    expect(place("Rahden").row).toBeLessThan(place("Dahlem").row);
    expect(place("Selfkant").column).toBeLessThan(place("Höxter").column);
    expect(place("Köln").row).toBeGreaterThan(place("Dortmund").row);
  });
});

test("the invented places lie side by side, each in a cell of its own", async () => {
  const invented = (await readFactFiles("05", true))
    .facts()
    .bodies.filter(({ kind, ags }) => kind === "municipality" && ags.startsWith("05990"));
  const cells = await exampleTiles();
  expect([...cells.keys()].sort()).toEqual(invented.map(({ ags }) => ags).sort());
  expect([new Set([...cells.values()].map(keyOf)).size, piecesOf([...cells.values()])]).toEqual([6, 1]);
});

test("no other assignment is cheaper", () => {
  const square = fc.integer({ min: 1, max: 5 }).chain((size) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: size + 1, maxLength: size + 1 }), {
      minLength: size,
      maxLength: size,
    }),
  );
  const cheapest = (costs: number[][], row: number, taken: ReadonlySet<number>): number =>
    row === costs.length
      ? 0
      : Math.min(
          ...(costs[row] ?? []).flatMap((cost, at) => (taken.has(at) ? [] : [cost + cheapest(costs, row + 1, new Set([...taken, at]))])),
        );
  fc.assert(
    fc.property(square, (costs) => {
      const found = cheapestAssignment(costs);
      expect(new Set(found).size).toBe(costs.length);
      const cost = found.reduce((sum, column, row) => sum + (costs[row]?.[column] ?? Number.NaN), 0);
      expect(cost).toBe(cheapest(costs, 0, new Set()));
    }),
    { numRuns: 500 },
  );
});

test("towns on a line keep their order, and nobody moves far", () => {
  const towns: Town[] = Array.from({ length: 12 }, (_, at) => ({
    ags: String(at),
    at: { x: at * 10 - 55, y: 0 },
    kreis: at < 6 ? "west" : "east",
    bezirk: "one",
  }));
  const { placed, spacing } = placeAll(towns);
  expect(placed.map(({ town }) => town.ags).sort()).toEqual(towns.map(({ ags }) => ags).sort());
  expect(displacementOf(placed, spacing).most).toBeLessThan(20);
  for (const kreis of ["west", "east"])
    expect(piecesOf(placed.filter(({ town }) => town.kreis === kreis).map(({ cell }) => cell)), kreis).toBe(1);
});

describe("a map laid out", () => {
  const tile = (name: string, kreis: string, bezirk: string, q: number, r: number): Tile => ({
    ...{ name, slug: name.toLowerCase(), kreis, bezirk },
    cell: { q, r },
  });
  const three = [tile("Linde", "Nord", "A", 0, 0), tile("Hofen", "Nord", "A", 1, 0), tile("Wiesen", "Süd", "A", 0, 1)];
  const edges = (path: string) => path.split("M").reduce((sum, line) => sum + (line === "" ? 0 : line.split("L").length - 1), 0);

  test("each border is drawn once: twelve edges around three neighbours, two between the Kreise", () => {
    const { bezirkBorders, kreisBorders } = layOut(three);
    expect([edges(bezirkBorders), edges(kreisBorders)]).toEqual([12, 2]);
  });

  test("around each part that can be looked at closer runs one line", () => {
    const { outlines } = layOut(three, ({ kreis }) => (kreis === "Nord" ? "nord" : null));
    expect([...outlines].map(([part, line]) => [part, edges(line)])).toEqual([["nord", 10]]);
  });

  test("the keyboard goes from Kreis to Kreis, and inside by name", () => {
    expect(layOut(three).tiles.map(({ name }) => name)).toEqual(["Hofen", "Linde", "Wiesen"]);
  });
});
