// SPDX-License-Identifier: EUPL-1.2
import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, test } from "vitest";
import { type World, world } from "#world";
import { seedExamples } from "../house.ts";
import { dataAddresses, mediaTypes } from "./addresses.ts";
import { openApiDocument } from "./document.ts";

let w: World;
/** Where somebody published everything, and who has figures. */
let places: readonly string[];
beforeAll(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
  places = ["musterstadt", "fabelrade", "bonn", "kreis-lippe"];
});

const get = (path: string) => w.request("nobody", path);
const at = (path: string, place: string) => path.replace(":body", place);

/** All answers of an address that somebody has published something for. */
async function answersOf(path: string): Promise<Response[]> {
  const asked = path.includes(":body") ? places.map((place) => at(path, place)) : [path];
  const answers = await Promise.all(asked.map(get));
  return answers.filter(({ status }) => status === 200);
}

describe("the description of the interface", () => {
  test("is valid OpenAPI 3.1, and what is served is what is validated", async () => {
    const served = await (await get("/api/openapi.json")).json();
    const outcome = await new Validator().validate(served);
    expect(outcome).toEqual({ valid: true });
    expect(served).toEqual(JSON.parse(JSON.stringify(openApiDocument("http://localhost:3000"))));
    expect(served.openapi).toMatch(/^3\.1\./);
  });

  test("a description that is none is noticed", async () => {
    const { paths, ...rest } = openApiDocument("http://localhost:3000");
    expect((await new Validator().validate({ ...rest, paths: { kommunen: paths } })).valid).toBe(false);
  });

  test("each operation and each schema has a name of its own", () => {
    const ids = dataAddresses.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    ["de", "Daten für Programme"],
    ["de_leicht", "Daten für Computer·programme"],
    ["en", "Data for programs"],
  ])("the page for people names every address (%s)", async (language, title) => {
    const answer = await w.app.fetch(new Request("http://localhost:3000/api", { headers: { cookie: `fokus-language=${language}` } }));
    const text = await answer.text();
    expect(text).toContain(`${title}</h1>`);
    for (const { path } of dataAddresses) expect(text).toContain(path.replace(":body", "{body}"));
  });
});

describe("real answers", () => {
  test.each(dataAddresses)("$path is what it is described as", async ({ path, format, answer }) => {
    const answers = await answersOf(path);
    expect(answers.length).toBeGreaterThan(0);
    for (const one of answers) {
      expect(one.headers.get("content-type")).toContain(mediaTypes[format]);
      if (answer === null) continue;
      const sent = await one.json();
      // A field that nobody described would be lost here.
      expect(answer.parse(sent)).toEqual(sent);
    }
  });

  test("every word of the list's address is understood: it narrows or sorts", async () => {
    const all = await (await get("/kommunen.json")).text();
    const words = dataAddresses.find(({ id }) => id === "bodies")?.query ?? [];
    const tried: Record<string, string> = {
      suche: "Muster",
      art: "kreise",
      kreis: "kreis-lippe",
      bezirk: "regierungsbezirk-detmold",
      veroeffentlicht: "nichts",
      groesse: "ab-100000",
      besiedlung: "duenn",
      sortieren: "groesste",
    };
    expect(words.map(({ name }) => name)).toEqual(Object.keys(tried));
    for (const { name, schema } of words) {
      expect(schema.safeParse(tried[name]).success, name).toBe(true);
      expect(await (await get(`/kommunen.json?${name}=${tried[name]}`)).text(), name).not.toBe(all);
    }
  });
});

/** What is no data: for the machine itself, for whoever holds a code, behind the sign-in, and what our search field asks for while somebody types. */
const noData = [
  /^\/(livez|readyz|metrics|\.well-known\/|assets\/)/,
  /^\/(v|lesen)\/:code/,
  /^\/(intern|konto|betrieb|anmelden)(\/|$)/,
  /^\/suche\/vorschlaege$/,
];

test("no address that answers everybody with data is missing", async () => {
  const described = new Set(dataAddresses.map(({ path }) => path));
  const open = w.app
    .routes()
    .flatMap((route) => /^GET (.*)$/.exec(route)?.[1] ?? [])
    .filter((path) => !noData.some((pattern) => pattern.test(path)) && !path.includes("*"));
  const undescribed: string[] = [];
  for (const path of open) {
    if (described.has(path)) continue;
    if (/\.[a-z]{2,5}$/.test(path)) undescribed.push(path);
    if (path.replace(":body", "").includes(":")) continue;
    const type = (await get(at(path, "musterstadt"))).headers.get("content-type") ?? "text/html";
    if (!type.startsWith("text/html")) undescribed.push(`${path} (${type})`);
  }
  expect(undescribed).toEqual([]);
  expect(open.filter((path) => described.has(path)).sort()).toEqual([...described].sort());
});
