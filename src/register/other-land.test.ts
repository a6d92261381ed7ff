// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "#config";
import { run } from "#kit/db";
import { type World, world } from "#world";
import { type App, createApp } from "../app.ts";
import { countReal } from "./bodies/list.ts";
import { readFactFiles } from "./facts.ts";
import { loadRegister } from "./load.ts";
import { placeWords } from "./words.ts";

const read = readConfig({ FOKUS_STATE: "10", FOKUS_EXAMPLE: "1", FOKUS_URL: "http://localhost:3000" });
if (read.kind === "faulty") throw new Error(read.faults.join("\n"));
const { config } = read;

let w: World;
let app: App;
beforeAll(async () => {
  w = await world();
  await w.db.owner(async (tx) => {
    await run(tx, sql`truncate bodies, register_versions cascade`);
    await loadRegister(tx, { land: config.land, example: config.exampleMode });
  });
  app = createApp({ config, db: w.db, jobs: w.jobs, clock: w.clock, log: pino({ level: "silent" }) });
});
/** The next one to set the stage gets the Land back that all others play in. */
afterAll(() => world());

const get = async (path: string) => {
  const answer = await app.fetch(new Request(`http://localhost:3000${path}`));
  return { status: answer.status, to: answer.headers.get("location"), text: await answer.text() };
};

describe("an installation for the Saarland", () => {
  test("has its 52 municipalities and 6 Kreise, none of another Land", async () => {
    expect(await w.reads("nobody", countReal)).toEqual({ towns: 52, kreise: 6 });
  });

  test("names its Land wherever a Land is named", async () => {
    expect((await get("/")).text).toContain("52 Kommunen im Saarland. Suchen Sie Ihre.");
    expect((await get("/kommunen")).text).toContain("52 Städte und Gemeinden und 6 Kreise im Saarland.");
    for (const path of ["/", "/kommunen", "/kommunen/saarlouis", "/kontakt", "/hilfe"])
      expect((await get(path)).text, path).not.toMatch(/Nordrhein|NRW/);
  });

  test("offers no Regierungsbezirk, because there is none", async () => {
    const { text } = await get("/kommunen");
    expect(text).toContain("Landkreis Merzig-Wadern");
    expect(text).not.toContain("Regierungsbezirk");
  });

  test.each([
    ["/ags/10", "/kommunen"],
    ["/ags/10041100", "/kommunen/saarbruecken"],
    ["/ags/10041", "/kommunen/regionalverband-saarbruecken"],
    ["/ags/100410100100", "/kommunen/saarbruecken"],
    ["/kommunen/10045", "/kommunen/saarpfalz-kreis"],
  ])("%s leads to %s", async (from, to) => {
    expect(await get(from)).toEqual(expect.objectContaining({ status: 301, to }));
  });

  test("a search for a Kreis or the postcode of a town hall leads there", async () => {
    expect((await get("/kommunen?suche=Kreis+Saarlouis")).to).toBe("/kommunen/landkreis-saarlouis");
    expect((await get("/kommunen?suche=66111")).to).toBe("/kommunen/saarbruecken");
  });

  test("offers no map, because nobody placed its municipalities", async () => {
    for (const path of ["/kommunen", "/kommunen/landkreis-saarlouis", "/leichte-sprache"])
      expect((await get(path)).text, path).not.toContain('href="/karte');
  });

  test("says of a town what the register knows, and nothing it does not", async () => {
    const { text } = await get("/kommunen/landkreis-merzig-wadern");
    expect(text).toContain("Menschen je km²");
    expect(text).toContain("Bevölkerung, Zensus 2022");
    expect(text).not.toContain("Arbeitsplätze");
    expect((await get("/kommunen/saarlouis/zahlen.csv")).text).toContain("mittel besiedelt");
  });
});

test("a Land without facts is refused with what to do", async () => {
  await expect(readFactFiles("09", false)).rejects.toThrow("data/register/by-bodies.csv is missing; bin/import-register writes it.");
});

test("councils and heads are called what they are called there", () => {
  const words = placeWords({ kind: "kreis", name: "Regionalverband Saarbrücken", designation: "Regionalverband", status: null });
  expect([words.councilOf.nominative, words.place.dative]).toEqual([
    "die Regionalversammlung des Regionalverbandes Saarbrücken",
    "dem Regionalverband Saarbrücken",
  ]);
  const kreis = placeWords({ kind: "kreis", name: "Landkreis St. Wendel", designation: "Landkreis", status: null });
  expect(kreis.councilOf.genitive).toBe("des Kreistages des Landkreises St. Wendel");
});
