// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { reserved } from "../slug.ts";
import { type Body, bodies, bodyNames } from "../tables.ts";
import { onStage, town, w } from "./test-stage.ts";

onStage();

describe("past the program the database refuses", () => {
  const row = () => ({
    id: newId(w.now),
    kind: "organisation" as Body["kind"],
    land: "05",
    name: "Gefälscht",
    officialName: "Gefälscht",
    slug: "gefaelscht",
    sortKey: "gefaelscht",
    parentId: town.id,
    example: true,
  });
  const refused = { cause: { message: /row-level security/ } };

  test.each([
    ["a municipality", "anna", { kind: "municipality" as const }],
    ["a Kreis", "dora", { kind: "kreis" as const }],
    ["a ministry below a town", "anna", { kind: "ministry" as const }],
    ["something with an official key", "anna", { ags: "05990099" }],
    ["something with inhabitants", "anna", { population: 5, populationOn: "2027-01-01" }],
    ["something below another town", "bert", {}],
    ["something below nobody", "anna", { parentId: null }],
    ["something of another Land", "anna", { land: "09" }],
    ["something real below an invented town", "anna", { example: false }],
    ["something with an address that leads to a place", "anna", { slug: "erftkreis" }],
  ] as const)("founding %s", async (_, person, change) => {
    await expect(w.as(person, (tx) => tx.insert(bodies).values({ ...row(), ...change }))).rejects.toMatchObject(refused);
  });

  test("renaming a foreign body, a municipality, the own town", async () => {
    for (const [person, slug] of [
      ["bert", "musterbau"],
      ["anna", "beispielministerium"],
      ["anna", "musterstadt"],
      ["dora", "nachbarhausen"],
    ] as const) {
      const update = w.as(person, (tx) => tx.update(bodies).set({ name: "Fremd" }).where(eq(bodies.slug, slug)).returning());
      expect(await update, `${person} ${slug}`).toEqual([]);
    }
  });

  test("moving a body, giving it another kind, ending it by hand or removing it", async () => {
    const mine = eq(bodies.slug, "musterbau");
    for (const set of [
      { parentId: null },
      { kind: "municipality" as const },
      { validTo: "2027-01-01" },
      { ags: "05990099" },
      { example: false },
    ])
      await expect(w.as("anna", (tx) => tx.update(bodies).set(set).where(mine))).rejects.toMatchObject({
        cause: { message: /permission denied/ },
      });
    await expect(w.as("anna", (tx) => tx.delete(bodies).where(mine))).rejects.toMatchObject({ cause: { message: /permission denied/ } });
  });

  test("taking the address of a place, a former name or a word of ours", async () => {
    const take = (slug: string) => w.as("anna", (tx) => tx.update(bodies).set({ slug }).where(eq(bodies.slug, "musterbau")));
    await expect(take("erftkreis")).rejects.toMatchObject(refused);
    for (const slug of ["nachbarhausen", ...reserved]) await expect(take(slug), slug).rejects.toThrow();
  });

  test("former names of others, and addresses that belong to somebody", async () => {
    const musterbau = (await w.body("musterbau")).id;
    const name = (bodyId: string, slug: string) => w.as("anna", (tx) => tx.insert(bodyNames).values({ bodyId, name: "x", slug }));
    await expect(name(town.id, "alt-musterstadt")).rejects.toMatchObject(refused);
    await expect(name(musterbau, "nachbarhausen")).rejects.toMatchObject(refused);
    expect(await w.as("anna", (tx) => tx.delete(bodyNames).where(eq(bodyNames.slug, "erftkreis")).returning())).toEqual([]);
  });
});
