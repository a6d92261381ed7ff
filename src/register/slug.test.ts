// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { readFactFiles } from "./facts.ts";
import { bodyRows } from "./rows.ts";
import { bodySortKey, longSlug, uniqueSlugs } from "./slug.ts";

const table = [
  ["Köln", "koeln"],
  ["Schloß Holte-Stukenbrock", "schloss-holte-stukenbrock"],
  ["Halle (Westf.)", "halle"],
  ["Fröndenberg/Ruhr", "froendenberg-ruhr"],
  ["Kreis Kleve", "kreis-kleve"],
  ["Rhein-Kreis Neuss", "rhein-kreis-neuss"],
  ["StädteRegion Aachen", "staedteregion-aachen"],
] as const;

test.each(table)("%s has the address part %s", (name, slug) => {
  expect(uniqueSlugs([{ ags: "05000000", name, within: null }]).get("05000000")).toBe(slug);
});

test("two towns with one name both get a longer address, so that neither takes the other's visitors", () => {
  const slugs = uniqueSlugs([
    { ags: "1", name: "Neustadt (Aisch)", within: "Kreis A" },
    { ags: "2", name: "Neustadt (Donau)", within: "Kreis B" },
    { ags: "3", name: "Altdorf", within: "Kreis A" },
    { ags: "4", name: "Altdorf", within: "Kreis B" },
  ]);
  expect([...slugs.values()].sort()).toEqual(["altdorf-kreis-a", "altdorf-kreis-b", "neustadt-aisch", "neustadt-donau"]);
});

test("a town called Land does not take the state unit's workplace", () => {
  expect(uniqueSlugs([{ ags: "05000000", name: "Land", within: "Kreis A" }]).get("05000000")).toBe("land-kreis-a");
});

test("the longer spelling is known only where it differs", () => {
  expect([longSlug("Halle (Westf.)"), longSlug("Köln")]).toEqual(["halle-westf", null]);
});

test("all addresses of the register differ", async () => {
  const slugs = bodyRows("05", (await readFactFiles("05", true)).facts()).map((row) => row.slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs.filter((slug) => !/^[a-z]+(-[a-z]+)*$/.test(slug))).toEqual([]);
});

test("German order: umlauts beside their letters, Kreise under their own name", () => {
  const expected = ["Kleve", "Kreis Kleve", "Kranenburg", "Oelde", "Olpe", "Öttingen", "Unna", "Ürdingen"];
  const sorted = expected.toReversed().toSorted((one, other) => (bodySortKey(one) < bodySortKey(other) ? -1 : 1));
  expect(sorted).toEqual(expected);
});
