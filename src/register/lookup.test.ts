// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFactFiles } from "./facts.ts";
import { registerId } from "./ids.ts";
import { createLookup, type Findable, theOne } from "./lookup.ts";
import { bodyRows, nameRows } from "./rows.ts";

const facts = (await readFactFiles("05", false)).facts();
const places = bodyRows("05", facts)
  .filter((row) => row.kind === "municipality" || row.kind === "kreis")
  .map(
    (row): Findable => ({
      id: row.id,
      kind: row.kind,
      name: row.name,
      slug: row.slug,
      sortKey: row.sortKey,
      ags: row.ags ?? null,
      ars: row.ars ?? null,
    }),
  );
const postcodes = facts.postcodes.map(({ ags, postcode }) => ({ bodyId: registerId(ags), postcode }));
const oldNames = nameRows(facts).map(({ bodyId, name, ags }) => ({ bodyId, name, ags: ags ?? null }));
const lookup = createLookup(places, postcodes, oldNames);
const first = (query: string) => {
  const [best] = lookup.find(query, 1);
  return best ? `${best.body.name} (${best.why})` : "";
};

const table = [
  // name, in any case and spelling
  ["Köln", "Köln (name)"],
  ["köln", "Köln (name)"],
  ["KOELN", "Köln (name)"],
  ["Koln", "Köln (name)"],
  ["Cöln", "Köln (similar)"],
  ["Münster", "Münster (name)"],
  ["Muenster", "Münster (name)"],
  ["Munster", "Münster (name)"],
  ["Öelde", "Oelde (similar)"],
  ["Ölde", "Oelde (name)"],
  ["Moers", "Moers (name)"],
  ["Soest", "Soest (name)"],
  ["Neunkirchen", "Neunkirchen (name)"],
  ["Neuenkirchen", "Neuenkirchen (name)"],
  ["Verl", "Verl (name)"],
  ["Werl", "Werl (name)"],
  ["Werne", "Werne (name)"],
  ["Schloss Holte-Stukenbrock", "Schloß Holte-Stukenbrock (name)"],
  ["Schloß-Holte Stukenbrock", "Schloß Holte-Stukenbrock (name)"],
  ["Castrop Rauxel", "Castrop-Rauxel (name)"],
  ["Kamplintfort", "Kamp-Lintfort (name)"],
  ["horn bad meinberg", "Horn-Bad Meinberg (name)"],
  ["Fröndenberg", "Fröndenberg/Ruhr (part)"],
  ["Froendenberg Ruhr", "Fröndenberg/Ruhr (name)"],
  // additions of names
  ["Halle", "Halle (Westf.) (name)"],
  ["Halle Westfalen", "Halle (Westf.) (name)"],
  ["Halle/Westf.", "Halle (Westf.) (name)"],
  ["Stolberg", "Stolberg (Rhld.) (name)"],
  ["Stolberg Rheinland", "Stolberg (Rhld.) (name)"],
  ["Wetter a.d. Ruhr", "Wetter (Ruhr) (name)"],
  ["Mülheim", "Mülheim an der Ruhr (part)"],
  ["Mülheim/Ruhr", "Mülheim an der Ruhr (name)"],
  ["Muelheim a. d. Ruhr", "Mülheim an der Ruhr (name)"],
  ["Monheim a. Rh.", "Monheim am Rhein (name)"],
  ["Langenfeld", "Langenfeld (Rheinland) (name)"],
  ["Stadt Hennef", "Hennef (Sieg) (name)"],
  ["Gemeinde Wickede", "Wickede (Ruhr) (name)"],
  ["Gummersbach NRW", "Gummersbach (name)"],
  // Sankt and Bad
  ["St. Augustin", "Sankt Augustin (name)"],
  ["st augustin", "Sankt Augustin (name)"],
  ["Sankt-Augustin", "Sankt Augustin (name)"],
  ["Oeynhausen", "Bad Oeynhausen (name)"],
  ["Bad Öynhausen", "Bad Oeynhausen (name)"],
  ["Salzuflen", "Bad Salzuflen (name)"],
  // parts
  ["Schieder", "Schieder-Schwalenberg (part)"],
  ["Schwalenberg", "Schieder-Schwalenberg (part)"],
  ["Westfalica", "Porta Westfalica (part)"],
  ["Stukenbrock", "Schloß Holte-Stukenbrock (part)"],
  ["Gelsenk", "Gelsenkirchen (part)"],
  ["Mönchen", "Mönchengladbach (part)"],
  // misspellings
  ["Düseldorf", "Düsseldorf (similar)"],
  ["Mönchenglatbach", "Mönchengladbach (similar)"],
  ["Gelsenkrichen", "Gelsenkirchen (similar)"],
  ["Rekclinghausen", "Recklinghausen (similar)"],
  ["Wupertal", "Wuppertal (similar)"],
  ["Bilefeld", "Bielefeld (similar)"],
  ["Schieder-Schwalenburg", "Schieder-Schwalenberg (similar)"],
  ["bad salzufeln", "Bad Salzuflen (similar)"],
  ["Castrop-Rauksel", "Castrop-Rauxel (similar)"],
  ["Ibenbühren", "Ibbenbüren (similar)"],
  // Kreise
  ["Kreis Kleve", "Kreis Kleve (name)"],
  ["Kleve", "Kleve (name)"],
  ["Landkreis Lippe", "Kreis Lippe (name)"],
  ["Lippe", "Kreis Lippe (name)"],
  ["Siegen-Wittgenstein", "Kreis Siegen-Wittgenstein (name)"],
  ["Rhein Sieg Kreis", "Rhein-Sieg-Kreis (name)"],
  ["Rhein-Sieg", "Rhein-Sieg-Kreis (part)"],
  ["Hochsauerland", "Hochsauerlandkreis (part)"],
  ["Märkischer Kreis", "Märkischer Kreis (name)"],
  ["Oberbergischer", "Oberbergischer Kreis (part)"],
  ["Städteregion Aachen", "StädteRegion Aachen (name)"],
  ["Staedteregion", "StädteRegion Aachen (part)"],
  // former names
  ["Erftkreis", "Rhein-Erft-Kreis (old-name)"],
  ["Kreis Neuss", "Rhein-Kreis Neuss (old-name)"],
  ["Kreis Aachen", "StädteRegion Aachen (old-name)"],
  ["Emmerich", "Emmerich am Rhein (old-name)"],
  // postcodes and keys
  ["32816", "Schieder-Schwalenberg (postcode)"],
  ["D-32816", "Schieder-Schwalenberg (postcode)"],
  [" 32 816 ", "Schieder-Schwalenberg (postcode)"],
  ["33154 Salzkotten", "Salzkotten (postcode)"],
  ["Salzkotten, 33154", "Salzkotten (postcode)"],
  ["05766060", "Schieder-Schwalenberg (ags)"],
  ["05 7 66 060", "Schieder-Schwalenberg (ags)"],
  ["057660060060", "Schieder-Schwalenberg (ags)"],
  ["05766", "Kreis Lippe (ags)"],
  ["05111", "Düsseldorf (ags)"],
  ["05354", "StädteRegion Aachen (ags)"],
  // nothing to find
  ["", ""],
  ["   ", ""],
  ["?!%_'\"", ""],
  ["12345", ""],
  ["99999999", ""],
  ["Hamburg-Altona", ""],
] as const;

test.each(table)("who types »%s« finds %s first", (query, expected) => {
  expect(first(query)).toBe(expected);
});

describe("postcodes", () => {
  test("one that lies in two municipalities names both", () => {
    expect(lookup.find("33154").map((result) => result.body.name)).toEqual(["Paderborn", "Salzkotten"]);
  });
  test("its beginning names all municipalities behind it, in German order", () => {
    expect(lookup.find("3281").map((result) => result.body.name)).toEqual(["Schieder-Schwalenberg"]);
    expect(lookup.find("328", 20).map((result) => result.body.name)).toEqual([
      "Augustdorf",
      "Blomberg",
      "Horn-Bad Meinberg",
      "Schieder-Schwalenberg",
      "Steinheim",
    ]);
  });
  test("one of a post-office box leads to its neighbours, as a guess", () => {
    expect(lookup.find("33095").map((result) => `${result.body.name} (${result.why})`)).toContain("Paderborn (similar)");
  });
  test("postcode and name of different places: both are offered, nobody is sent off", () => {
    const results = lookup.find("33154 Köln");
    expect(results.map((result) => result.body.name)).toEqual(["Köln", "Paderborn", "Salzkotten"]);
    expect(theOne(results)).toBe(null);
  });
});

const sentTo = [
  ["Köln", "Köln"],
  ["Kleve", "Kleve"],
  ["Kreis Kleve", "Kreis Kleve"],
  ["Haltern", "Haltern am See"],
  ["Schieder", "Schieder-Schwalenberg"],
  ["32816", "Schieder-Schwalenberg"],
  ["05766060", "Schieder-Schwalenberg"],
  ["Düseldorf", null],
  ["Bad", null],
  ["33154", null],
  ["Neuss", "Neuss"],
  ["Bergisch", null],
  ["", null],
] as const;
test.each(sentTo)("»%s« leads straight to %s; a guess or a choice leads nowhere by itself", (query, name) => {
  expect(theOne(lookup.find(query))?.name ?? null).toBe(name);
});

test("a very long or strange query is answered like any other", () => {
  expect(lookup.find("x".repeat(40_000))).toEqual([]);
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), (query) => lookup.find(query, 10).length <= 10));
});

test("each name is found among the first three after one random slip", () => {
  const letters = "abcdefghijklmnopqrstuvwxyzäöüß-";
  const slip = fc.record({ place: fc.nat(), letter: fc.constantFrom(...letters), kind: fc.constantFrom("miss", "add", "replace", "swap") });
  const towns = places.filter((place) => place.kind === "municipality");
  const typed = (name: string, { place, letter, kind }: { place: number; letter: string; kind: string }) => {
    const at = place % name.length;
    const after = {
      miss: name.slice(at + 1),
      add: letter + name.slice(at),
      replace: letter + name.slice(at + 1),
      swap: (name[at + 1] ?? "") + name[at] + name.slice(at + 2),
    }[kind];
    return name.slice(0, at) + after;
  };
  const tries = towns.flatMap((town) =>
    fc.sample(slip, { numRuns: 5, seed: Number(town.ags) }).map((one) => ({ town, query: typed(town.name, one) })),
  );
  const found = tries.filter(({ town, query }) => lookup.find(query, 3).some((result) => result.body.id === town.id));
  expect(found.length / tries.length).toBeGreaterThanOrEqual(0.95);
});
