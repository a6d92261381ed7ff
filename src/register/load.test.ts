// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { run, type Tx } from "#kit/db";
import { type World, world } from "#world";
import type { ListFilter } from "./bodies/choice.ts";
import { bodyBySlug, municipalitiesOf, redirectOf } from "./bodies/find.ts";
import { countReal, listBodies } from "./bodies/list.ts";
import { lookupFor } from "./bodies/lookupFor.ts";
import { registerId } from "./ids.ts";
import { loadRegister } from "./load.ts";
import { bodies, bodyNames, bodyPostcodes, registerVersions } from "./tables.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

class Undone extends Error {}
/** Tries something out as owner and takes it all back: the register is shared by all tests of this worker. */
async function tryOut(fn: (tx: Tx) => Promise<void>): Promise<void> {
  const trial = w.db.owner(async (tx) => {
    await fn(tx);
    throw new Undone();
  });
  await expect(trial).rejects.toThrow(Undone);
}
const land = { land: "05", example: true } as const;
const forgetVersion = (tx: Tx) => tx.delete(registerVersions);
const load = async (tx: Tx, example = true) => {
  await forgetVersion(tx);
  return loadRegister(tx, { land: "05", example });
};

test("396 municipalities and 31 Kreise are there; the invented ones do not count", async () => {
  expect(await w.reads("nobody", countReal)).toEqual({ towns: 396, kreise: 31 });
  const invented = await w.reads("nobody", (tx) =>
    tx
      .select()
      .from(bodies)
      .where(and(eq(bodies.example, true), isNotNull(bodies.ags))),
  );
  expect(invented).toHaveLength(7);
});

test("a second load finds nothing to do", async () => {
  expect(await w.db.owner((tx) => loadRegister(tx, land))).toEqual({ kind: "unchanged" });
});

test("loading the same files again changes no row", async () => {
  await tryOut(async (tx) => {
    const all = () =>
      Promise.all([
        tx.select().from(bodies).orderBy(bodies.id),
        tx.select().from(bodyNames).orderBy(bodyNames.slug),
        tx.$count(bodyPostcodes),
      ]);
    const before = await all();
    expect(await load(tx)).toEqual({ kind: "loaded", bodies: 440, ended: 0 });
    expect(await all()).toEqual(before);
  });
});

test("a town that left the files ends and keeps its row, because others point to it", async () => {
  await tryOut(async (tx) => {
    await run(tx, sql`select set_config('fokus.today', ${w.clock.today()}, true)`);
    expect(await load(tx, false)).toEqual({ kind: "loaded", bodies: 433, ended: 7 });
    const [town] = await tx.select().from(bodies).where(eq(bodies.slug, "musterstadt"));
    expect(town?.validTo).toBe(w.clock.today());
    expect(await bodyBySlug(tx, "musterstadt")).toBe(undefined);
    await load(tx);
    expect((await bodyBySlug(tx, "musterstadt"))?.validTo).toBe(null);
  });
});

test("a town that changed its name is found under the old address too", async () => {
  await tryOut(async (tx) => {
    await tx.update(bodies).set({ name: "Alt-Musterstadt", slug: "alt-musterstadt" }).where(eq(bodies.slug, "musterstadt"));
    await load(tx);
    expect(await redirectOf(tx, "alt-musterstadt")).toBe("musterstadt");
  });
});

test("a town that ended gives its address up to the town that follows it", async () => {
  await tryOut(async (tx) => {
    const [town] = await tx.select().from(bodies).where(eq(bodies.slug, "musterstadt"));
    if (!town) throw new Error("Musterstadt is missing");
    await tx.update(bodies).set({ slug: "bis-gleich" }).where(eq(bodies.id, town.id));
    await tx.insert(bodies).values({ ...town, id: registerId("05990996"), ags: "05990996", validTo: "2026-12-31" });
    await load(tx);
    expect((await bodyBySlug(tx, "musterstadt"))?.id).toBe(town.id);
    const [former] = await tx.select().from(bodies).where(eq(bodies.ags, "05990996"));
    expect(former?.slug).toBe("musterstadt-05990996");
  });
});

test("the pages' role reads the register and cannot change it", async () => {
  const places = inArray(bodies.kind, ["land", "regierungsbezirk", "kreis", "municipality"]);
  expect(await w.as("anna", (tx) => tx.update(bodies).set({ name: "Anna-Stadt" }).where(places).returning({ id: bodies.id }))).toEqual([]);
  await expect(w.as("anna", (tx) => tx.update(bodies).set({ population: 1 }))).rejects.toThrow();
});

test("every address differs and every municipality has a Kreis or is kreisfrei", async () => {
  const all = await w.reads("nobody", (tx) => tx.select().from(bodies));
  expect(new Set(all.map((body) => body.slug)).size).toBe(all.length);
  const kreise = new Set(all.filter((body) => body.kind === "kreis").map((body) => body.id));
  const homeless = all.filter((body) => body.kind === "municipality" && !kreise.has(body.parentId ?? "") && body.status !== "kreisfrei");
  expect(homeless.map((body) => body.name)).toEqual([]);
});

test("the list goes on where the page before ended, in German order, without a gap or a double", async () => {
  const names = await w.reads("nobody", async (tx) => {
    const found: string[] = [];
    const { pages } = await listBodies(tx, { kind: "municipality" });
    for (let page = 1; page <= pages; page++)
      found.push(...(await listBodies(tx, { kind: "municipality", page })).items.map((body) => body.name));
    return found;
  });
  expect(names).toHaveLength(402);
  expect(new Set(names).size).toBe(402);
  const place = names.indexOf("Übach-Palenberg");
  expect(names.slice(place - 2, place + 2)).toEqual(["Tönisvorst", "Troisdorf", "Übach-Palenberg", "Uedem"]);
});

test("a page of fifty takes no more queries than one of seven, however it is narrowed and sorted", async () => {
  const queries = async (filter: ListFilter) => {
    let begun = 0;
    const { items } = await w.reads("nobody", (tx) => {
      const get = (target: Tx, name: string | symbol) => {
        if (name === "select" || name === "execute") begun += 1;
        return Reflect.get(target, name);
      };
      return listBodies(new Proxy(tx, { get }), filter);
    });
    return [items.length, begun];
  };
  expect(await queries({ kind: "municipality" })).toEqual([50, 2]);
  const [few, begun] = await queries({ kind: "municipality", kreis: "kreis-olpe", settlement: "mittel", order: "groesste" });
  // The third is no question of its own: the Kreis is looked up inside the other two.
  expect([few, begun]).toEqual([5, 3]);
});

test("a Kreis lists its municipalities, a Regierungsbezirk its Kreise", async () => {
  await w.reads("nobody", async (tx) => {
    const kreis = await bodyBySlug(tx, "kreis-musterland");
    expect((await municipalitiesOf(tx, kreis?.id ?? "")).map((body) => body.name)).toEqual([
      "Beispielheim",
      "Erdachtal",
      "Fabelrade",
      "Musterbeck",
      "Musterstadt",
      "Nachbarhausen",
    ]);
    const bezirk = await listBodies(tx, { kind: "kreis", regierungsbezirk: "regierungsbezirk-detmold" });
    expect(bezirk.items.map((body) => body.name)).toEqual([
      "Kreis Gütersloh",
      "Kreis Herford",
      "Kreis Höxter",
      "Kreis Lippe",
      "Kreis Minden-Lübbecke",
      "Kreis Paderborn",
    ]);
  });
});

const addresses = [
  ["05111000", "duesseldorf"],
  ["05111", "duesseldorf"],
  ["051110000000", "duesseldorf"],
  ["05766", "kreis-lippe"],
  ["05354", "staedteregion-aachen"],
  ["halle-westf", "halle"],
  ["erftkreis", "rhein-erft-kreis"],
  ["05990004", "musterstadt"],
  ["059", null],
  ["99999999", null],
  ["gibt-es-nicht", null],
] as const;
test.each(addresses)("the key or former address %s leads to %s", async (known, slug) => {
  expect(await w.reads("nobody", (tx) => redirectOf(tx, known))).toBe(slug);
});

test("the index in the house finds real and invented places", async () => {
  const lookup = await w.reads("nobody", lookupFor);
  expect(lookup.find("Musterstat").map((result) => result.body.name)).toContain("Musterstadt");
  expect(lookup.find("00120").map((result) => result.body.name)).toEqual(["Musterbeck", "Nachbarhausen"]);
});

test("ended places are not found", async () => {
  await tryOut(async (tx) => {
    await tx
      .update(bodies)
      .set({ validTo: "2020-12-31" })
      .where(inArray(bodies.slug, ["musterstadt"]));
    expect((await listBodies(tx, { kreis: "kreis-musterland" })).items.map((body) => body.name)).not.toContain("Musterstadt");
  });
});
