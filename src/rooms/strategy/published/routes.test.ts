// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { type World, world } from "#world";
import { strategyPaths as paths } from "../paths.ts";
import { browsing } from "../test-browsing.ts";
import { smallStrategy } from "../test-draft.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
});
const { send } = browsing(() => w);

test("the public JSON, PDF, measure and edition have their addresses", async () => {
  await published();
  const json = await (await w.request("nobody", paths.publishedJson(town))).json();
  expect(json).toMatchObject({
    schemaVersion: 1,
    edition: 1,
    body: { slug: town },
    decision: { decidedOn: "2027-03-11" },
    sums: { amountCents: 60_000 },
  });
  expect(json.measures).toEqual([
    { number: 1, url: "http://localhost:3000/kommunen/musterstadt/strategie/massnahmen/1-vereinstreff", amountCents: 60_000 },
  ]);
  const pdf = await w.request("nobody", paths.publishedPdf(town));
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  const renamed = await w.request("nobody", `/kommunen/${town}/strategie/massnahmen/1-alter-name`);
  expect([renamed.status, renamed.headers.get("location")]).toEqual([301, "/kommunen/musterstadt/strategie/massnahmen/1-vereinstreff"]);
  for (const path of [paths.edition(town, 1), renamed.headers.get("location") ?? ""])
    expect((await w.request("nobody", path)).status).toBe(200);
  for (const path of [paths.edition(town, 2), paths.publishedMeasure(town, { number: 9, title: "" }), paths.published("nachbarhausen")])
    expect((await w.request("nobody", path)).status).toBe(404);
});

test("in English and Leichte Sprache our words change, and the municipality's stay and are announced as German", async () => {
  await published();
  const shown = async (language: string, path: string) => {
    const headers = { cookie: `fokus-language=${language}` };
    return (await w.app.fetch(new Request(`http://localhost:3000${path}`, { headers }))).text();
  };
  const measure = paths.publishedMeasure(town, { number: 1, title: "Vereinstreff" });
  const [whole, one, easy] = [await shown("en", paths.published(town)), await shown("en", measure), await shown("de_leicht", measure)];
  for (const html of [whole, one]) expect(html).toContain('<html lang="en"');
  expect(whole).toMatch(/Goal 1: <span lang="de">[^<]+<\/span>/);
  expect(whole).toContain("adopted");
  expect(one).toContain('<h1><span lang="de">Vereinstreff</span></h1>');
  expect(one).toContain('Edition 1, adopted: <span lang="de">Rat der Stadt Musterstadt</span>, 11 March 2027');
  expect(one).toMatch(/<a href="\/kommunen\/musterstadt\/strategie" lang="de">/);
  expect(easy).toContain("Das gehört zu Ziel 1.");
  expect(whole).toContain("The table below names all of them.");
  expect(one).not.toContain("The table below");
  expect(await shown("de_leicht", paths.published(town))).toContain("Das ist ein Plan für das Ehren·amt.");
  expect(await shown("en", `${paths.published(town)}/geld.csv`)).toContain("Jahr;");
});

async function published(): Promise<void> {
  await smallStrategy(w, "anna");
  await send(paths.record(town), { outcome: "adopted", decidedOn: "2027-03-11", decidedBy: "Rat der Stadt Musterstadt" });
  await send(paths.publication(town), {});
}
