// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { type Person, type World, world } from "#world";
import { redirectOf } from "../bodies/find.ts";
import { registerId } from "../ids.ts";
import { loadRegister } from "../load.ts";
import { reserved } from "../slug.ts";
import { type Body, bodies, bodyNames, registerVersions } from "../tables.ts";
import { changeBody } from "./change.ts";
import { foundBody, type NewBody } from "./found.ts";
import { kindsOfNoPlace } from "./kinds.ts";
import { everyLed, kindsToFound, listLed } from "./led.ts";

let w: World;
let town: Body;
beforeEach(async () => {
  w = await world();
  town = await w.body("musterstadt");
});

/** What a test founds goes again; the bodies of the example week are as they were. */
const seeded = ["beispielministerium", "freiwilligenagentur-musterland", "tus-08-altdorf", "musterbau"];
afterEach(() =>
  w.db.owner(async (tx) => {
    const ids = seeded.map((slug) => registerId(`example/${slug}`));
    const founded = and(inArray(bodies.kind, [...kindsOfNoPlace]), sql`${bodies.id} not in ${ids}`);
    const gone = tx
      .select({ id: bodies.id })
      .from(bodies)
      .where(inArray(bodies.kind, [...kindsOfNoPlace]));
    await tx.delete(bodyNames).where(inArray(bodyNames.bodyId, gone));
    await tx.delete(bodies).where(founded);
    const musterbau = eq(bodies.id, registerId("example/musterbau"));
    await tx
      .update(bodies)
      .set({ name: "Musterbau", slug: "musterbau", sortKey: "musterbau musterbau", website: "musterbau.example", version: 1 })
      .where(musterbau);
  }),
);

const found = (person: Person, asked: Partial<NewBody> = {}) =>
  w.as(person, (tx, actor) =>
    foundBody(tx, {
      id: newId(w.now),
      parent: town,
      kind: "organisation",
      name: "Heimatverein Linde",
      domain: "heimatverein.example",
      since: "2027-03-01",
      actor,
      now: w.now,
      ...asked,
    }),
  );
const change = (person: Person, to: { name: string; domain?: string | null; version?: number }) =>
  w.as(person, (tx, actor) =>
    changeBody(tx, {
      parent: town,
      bodyId: registerId("example/musterbau"),
      domain: "musterbau.example",
      version: 1,
      actor,
      now: w.now,
      ...to,
    }),
  );
const lead = (slug: string) => w.reads("nobody", (tx) => redirectOf(tx, slug, false));
const actions = async () =>
  (await w.db.owner((tx) => tx.select({ action: auditLines.action }).from(auditLines))).map(({ action }) => action);
const all = { search: "", kind: null, ended: false, order: "name", after: null } as const;

test.each([
  ["anna", "musterstadt", "agency organisation company"],
  ["clara", "kreis-musterland", "agency organisation company"],
  ["dora", "land", "ministry agency organisation company"],
  ["frida", "musterstadt", ""],
  ["emil", "musterstadt", ""],
  ["bert", "musterstadt", ""],
  ["clara", "musterstadt", ""],
  ["karin", "land", ""],
  ["gerda", "freiwilligenagentur-musterland", ""],
  ["nobody", "musterstadt", ""],
] as const)("%s founds below %s: %s", async (person, slug, kinds) => {
  const { id } = await w.body(slug);
  expect((await w.reads(person, (tx) => kindsToFound(tx, id))).join(" ")).toBe(kinds);
});

describe("founding", () => {
  test("a body stands below the town, with its name, domain and day, and in the trail", async () => {
    expect(await found("anna")).toEqual({ kind: "founded", slug: "heimatverein-linde" });
    const [one] = await w.reads("anna", (tx) => everyLed(tx, town.id, { ...all, search: "heimat" }));
    expect(one).toMatchObject({
      name: "Heimatverein Linde",
      kind: "organisation",
      website: "heimatverein.example",
      validFrom: "2027-03-01",
    });
    expect(await actions()).toEqual(["register.body_founded"]);
  });

  test("a form sent twice, also at the same moment, founds one", async () => {
    const id = newId(w.now);
    const both = await Promise.all([found("anna", { id }), found("anna", { id })]);
    expect(both).toEqual([1, 2].map(() => ({ kind: "founded", slug: "heimatverein-linde" })));
    expect(await actions()).toEqual(["register.body_founded"]);
  });

  test("two forms with the same name at once: one is founded, the other is told", async () => {
    const both = await Promise.all([found("anna"), found("anna", { name: "HEIMATVEREIN Linde" })]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["founded", "stands"]);
  });

  test("a form gone back to and filled in anew founds a second one", async () => {
    const id = newId(w.now);
    await found("anna", { id });
    expect(await found("anna", { id, name: "Chor Linde" })).toEqual({ kind: "founded", slug: "chor-linde" });
    expect(await w.reads("anna", (tx) => everyLed(tx, town.id, all))).toHaveLength(4);
  });

  test.each([
    ["a place", "Nachbarhausen", "nachbarhausen-musterstadt"],
    ["a former name of a place", "Erftkreis", "erftkreis-musterstadt"],
    ["another body", "Beispielministerium", "beispielministerium-musterstadt"],
    ["a word of ours", "Betrieb", "betrieb-musterstadt"],
    ["an official key", "05990004", "stelle-05990004"],
    ["no letter we know", "Ελλάς", "stelle"],
    ["signs only", "!!!", "stelle"],
    ["a letter without a plain one", "Łódź Verein", "odz-verein"],
  ])("an address that would be %s becomes another", async (_, name, slug) => {
    expect(await found("anna", { name })).toEqual({ kind: "founded", slug });
  });

  test("the same name at another place gets a number when nothing else helps", async () => {
    const kreis = await w.body("kreis-musterland");
    await found("anna", { name: "Tafel" });
    await found("clara", { name: "Tafel", parent: kreis });
    expect(await found("anna", { name: "Tafel", kind: "agency" })).toMatchObject({ slug: "tafel-musterstadt" });
    expect(await found("anna", { name: "Tafel", kind: "company" })).toMatchObject({ slug: "tafel-2" });
  });

  test.each(["frida", "emil", "bert", "clara", "dora", "gerda", "karin", "nobody"] as const)(
    "%s founds nothing below Musterstadt",
    async (person) => {
      expect(await found(person)).toEqual({ kind: "not-allowed" });
    },
  );

  test("a municipality founds no ministry", async () => {
    expect(await found("anna", { kind: "ministry" })).toEqual({ kind: "not-allowed" });
  });
});

describe("another name", () => {
  test("the old address leads on, also after a second change, and back", async () => {
    expect(await change("anna", { name: "Musterbau Holding" })).toMatchObject({ kind: "changed", slug: "musterbau-holding" });
    expect(await lead("musterbau")).toBe("musterbau-holding");
    await change("anna", { name: "Bauhaus", version: 2 });
    expect([await lead("musterbau"), await lead("musterbau-holding")]).toEqual(["bauhaus", "bauhaus"]);
    expect(await change("anna", { name: "Musterbau", version: 3 })).toMatchObject({ slug: "musterbau" });
    expect(await lead("bauhaus")).toBe("musterbau");
    expect(await found("anna", { name: "Bauhaus" })).toMatchObject({ slug: "bauhaus-musterstadt" });
  });

  test("two rename at once: one does, the other sees what is saved now", async () => {
    const both = await Promise.all([change("anna", { name: "Bau Eins" }), change("anna", { name: "Bau Zwei" })]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["changed", "conflict"]);
    expect((await actions()).filter((action) => action === "register.body_changed")).toHaveLength(1);
  });

  test("an older form is told what stands now, and changes nothing", async () => {
    await change("anna", { name: "Musterbau", domain: "bau.example" });
    expect(await change("anna", { name: "Musterbau", domain: "anders.example" })).toMatchObject({
      kind: "conflict",
      saved: { website: "bau.example", version: 2 },
    });
  });

  test("the same form sent twice changes once", async () => {
    const once = { name: "Musterbau", domain: "bau.example" };
    await change("anna", once);
    expect(await change("anna", once)).toMatchObject({ kind: "changed", fields: [] });
    expect(await actions()).toEqual(["register.body_changed"]);
  });

  test.each(["frida", "bert", "clara", "dora", "ines"] as const)("%s changes none of Musterstadt's bodies", async (person) => {
    expect(await change(person, { name: "Fremd" })).toEqual({ kind: "not-there" });
  });
});

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

describe("the list", () => {
  test("is searched, narrowed to a kind, and sorted by day", async () => {
    await found("anna", { name: "Ältestenrat", since: "2020-01-01" });
    await found("anna", { name: "Zirkus 08", kind: "company", since: "2025-01-01" });
    const names = async (filter: Partial<Parameters<typeof everyLed>[2]>) =>
      (await w.reads("anna", (tx) => everyLed(tx, town.id, { ...all, ...filter }))).map(({ name }) => name);
    expect(await names({})).toEqual(["Ältestenrat", "Musterbau", "TuS 08 Altdorf", "Zirkus 08"]);
    expect((await names({ order: "since" })).slice(0, 2)).toEqual(["Zirkus 08", "Ältestenrat"]);
    expect(await names({ kind: "company" })).toEqual(["Musterbau", "Zirkus 08"]);
    expect(await names({ search: "8" })).toEqual(["TuS 08 Altdorf", "Zirkus 08"]);
    expect(await names({ search: "ältesten" })).toEqual(["Ältestenrat"]);
    expect(await names({ ended: true })).toEqual([]);
  });
  test.each(["name", "since"] as const)("goes on page by page without losing or repeating one, sorted by %s", async (order) => {
    const rows = Array.from({ length: 120 }, (_, at) => ({
      id: newId(w.now),
      kind: "organisation" as const,
      land: "05",
      name: `Verein ${at}`,
      officialName: `Verein ${at}`,
      slug: `verein-${at}`,
      sortKey: `verein ${String(at).padStart(8, "0")}`,
      parentId: town.id,
      example: true,
      validFrom: `20${String(10 + (at % 7))}-01-01`,
    }));
    await w.db.owner((tx) => tx.insert(bodies).values(rows));
    const seen: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const page = await w.reads("anna", (tx) => listLed(tx, town.id, { ...all, kind: "organisation", order, after }));
      seen.push(...page.items.map(({ slug }) => slug));
      after = page.next;
      pages += 1;
    } while (after !== null);
    expect([pages, seen.length, new Set(seen).size]).toEqual([3, 121, 121]);
  });
});

test("a municipality that comes into the register takes its address; the body that had it gets another", async () => {
  await w.db.owner((tx) => tx.update(bodies).set({ slug: "frueher-nachbarhausen" }).where(eq(bodies.slug, "nachbarhausen")));
  await w.db.owner((tx) => tx.update(bodies).set({ slug: "nachbarhausen" }).where(eq(bodies.slug, "musterbau")));
  await w.db.owner((tx) => tx.delete(registerVersions));
  await w.db.owner((tx) => loadRegister(tx, { land: "05", example: true }));
  expect((await w.body("nachbarhausen")).kind).toBe("municipality");
  const [company] = await w.db.owner((tx) =>
    tx
      .select()
      .from(bodies)
      .where(eq(bodies.id, registerId("example/musterbau"))),
  );
  expect(company?.slug).toMatch(/^nachbarhausen-[0-9a-f]{8}$/);
  await w.db.owner((tx) => tx.delete(bodyNames).where(eq(bodyNames.slug, "frueher-nachbarhausen")));
});

describe("in public", () => {
  const status = async (path: string) => {
    const answer = await w.request("nobody", path);
    return [answer.status, await answer.text()] as const;
  };

  test.each(seeded)("%s has no page, no list, no file and no strategy", async (slug) => {
    for (const rest of [
      "",
      "/zahlen.csv",
      "/vereine",
      "/vereine/druck",
      "/strategie",
      "/strategie.pdf",
      "/strategie.json",
      "/strategie/fassungen/1",
    ])
      expect((await status(`/kommunen/${slug}${rest}`))[0], rest).toBe(404);
    expect((await status(`/zugang-anfragen/${slug}`))[0]).toBe(404);
    expect((await status(`/karte/${slug}`))[0]).toBe(404);
  });

  test.each(["Freiwilligenagentur Musterland", "Beispielministerium", "Musterbau", "TuS 08 Altdorf"])(
    "%s stands in no list and is found by no search",
    async (name) => {
      for (const path of [
        "/kommunen?kreis=kreis-musterland",
        "/kommunen.csv",
        "/kommunen.json",
        "/kommunen?art=kreise",
        "/karte/kreis-musterland",
        "/zugang-anfragen",
      ])
        expect((await status(path))[1], path).not.toContain(name);
      for (const path of ["/kommunen?suche=", "/zugang-anfragen?ort=", "/kommunen.csv?suche=", "/kommunen.json?suche="])
        expect((await status(path + encodeURIComponent(name)))[1], path).not.toMatch(new RegExp(`>${name}</a>|;${name};|"name":"${name}"`));
    },
  );

  test("a former address of a body that is no place leads nowhere in public", async () => {
    await change("anna", { name: "Neubau" });
    for (const slug of ["musterbau", "neubau"]) expect((await status(`/kommunen/${slug}`))[0], slug).toBe(404);
  });
});
