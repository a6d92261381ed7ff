// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { readFactFiles } from "./facts.ts";
import { registerId } from "./ids.ts";

const { bodies, postcodes, formerNames } = (await readFactFiles("05", true)).facts();
const real = bodies.filter((body) => !body.example);
const ofKind = (kind: string) => real.filter((body) => body.kind === kind);
const sum = (list: typeof bodies) => list.reduce((total, body) => total + (body.population ?? 0), 0);

test("the register has every municipality, Kreis and Regierungsbezirk of Nordrhein-Westfalen", () => {
  expect(["land", "regierungsbezirk", "kreis", "municipality"].map((kind) => ofKind(kind).length)).toEqual([1, 5, 31, 396]);
});

test("every municipality belongs to a Kreis of the register or is kreisfrei", () => {
  const kreise = new Set(ofKind("kreis").map((kreis) => kreis.ags));
  const free = ofKind("municipality").filter((town) => !kreise.has(town.parent_ags ?? ""));
  expect(free).toHaveLength(22);
  expect(free.map((town) => [town.status, town.parent_ags === town.regierungsbezirk])).toEqual(free.map(() => ["kreisfrei", true]));
});

test("the ranks of the towns add up", () => {
  const ranks = Map.groupBy(ofKind("municipality"), (town) => town.status);
  expect(Object.fromEntries([...ranks].map(([status, towns]) => [status, towns.length]))).toEqual({
    kreisfrei: 22,
    regionsangehoerig_wie_kreisfrei: 1,
    grosse_kreisangehoerige_stadt: 35,
    mittlere_kreisangehoerige_stadt: 132,
    kreisangehoerig: 206,
  });
  expect(ofKind("municipality").filter((town) => town.designation === "Stadt")).toHaveLength(272);
});

test("the inhabitants of the parts are the inhabitants of the whole", () => {
  const [land] = ofKind("land");
  expect([sum(ofKind("municipality")), sum(ofKind("regierungsbezirk"))]).toEqual([land?.population, land?.population]);
  for (const kreis of ofKind("kreis"))
    expect(sum(ofKind("municipality").filter((town) => town.parent_ags === kreis.ags))).toBe(kreis.population);
});

test("every municipality lies in Nordrhein-Westfalen and has a postcode", () => {
  const withPostcode = new Set(postcodes.map((fact) => fact.ags));
  for (const town of ofKind("municipality")) {
    expect(town.lon).toBeGreaterThan(5.8);
    expect(town.lon).toBeLessThan(9.5);
    expect(town.lat).toBeGreaterThan(50.3);
    expect(town.lat).toBeLessThan(52.6);
    expect(withPostcode.has(town.ags)).toBe(true);
  }
});

test("seven postcodes lie in two municipalities", () => {
  const shared = [
    ...Map.groupBy(
      postcodes.filter((fact) => !fact.postcode.startsWith("00")),
      (fact) => fact.postcode,
    ).values(),
  ].filter((places) => places.length > 1);
  expect(shared.map((places) => places.length)).toEqual([2, 2, 2, 2, 2, 2, 2]);
});

test("keys point to bodies that exist", () => {
  const known = new Set(bodies.map((body) => body.ags));
  const pointers = [...postcodes, ...formerNames].map((fact) => fact.ags);
  expect(pointers.filter((ags) => !known.has(ags))).toEqual([]);
});

test("invented places carry no name, key or postcode of a real one, and no coordinates", () => {
  const invented = bodies.filter((body) => body.example);
  const names = new Set(real.map((body) => body.name));
  expect(invented.filter((body) => names.has(body.name) || body.lon !== null || !body.ags.startsWith("05990"))).toEqual([]);
  const theirs = postcodes.filter((fact) => fact.ags.startsWith("05990"));
  expect(theirs.filter((fact) => !fact.postcode.startsWith("00"))).toEqual([]);
});

test("without example mode nothing is invented", async () => {
  const facts = (await readFactFiles("05", false)).facts();
  expect([facts.bodies.length, facts.postcodes.filter((fact) => fact.ags.startsWith("05990")).length]).toEqual([433, 0]);
});

test("an id follows from the key, is a UUID version 8 and never changes", () => {
  expect(registerId("05111000")).toBe(registerId("05111000"));
  expect(registerId("05111000")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(bodies.map((body) => registerId(body.ags))).size).toBe(bodies.length);
});
