// SPDX-License-Identifier: EUPL-1.2
import { desc, eq, inArray, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { auditActors, auditLines } from "#kit/audit";
import { newId, rows, run } from "#kit/db";
import { days, later } from "#kit/time";
import { type Body, bodies, registerId } from "#register";
import { type Person, type World, world } from "#world";
import { addEntry } from "../../rooms/inventory/entries/add.ts";
import { emptyContent } from "../../rooms/inventory/entries/content.ts";
import { delegations, memberships } from "../tables.ts";
import { giveOrder } from "./give.ts";
import { receiversFor } from "./list.ts";
import { revokeOrder } from "./revoke.ts";

let w: World;
let town: Body;
const agency = registerId("example/freiwilligenagentur-musterland");
const founded: string[] = [];
beforeEach(async () => {
  w = await world();
  town = await w.body("musterstadt");
});
afterEach(() =>
  w.db.owner(async (tx) => {
    if (founded.length > 0) await tx.delete(bodies).where(inArray(bodies.id, founded));
    founded.length = 0;
    await tx.update(memberships).set({ validTo: null }).where(eq(memberships.bodyId, agency));
    await tx.update(memberships).set({ role: "agency" }).where(eq(memberships.bodyId, agency));
  }),
);

const inventory = "/intern/musterstadt/bestand";
const counted = z.object({ count: z.number() });

/** Musterstadt gives its inventory to the agency of its Kreis. */
async function give(order: Partial<{ id: string; toBodyId: string; since: string; until: string | null }> = {}) {
  const what = { id: newId(w.now), bodyId: town.id, toBodyId: agency, rooms: ["inventory" as const], document: "Vereinbarung, Az. 40.1" };
  return w.as("anna", (tx, anna) =>
    giveOrder(tx, { ...what, since: "2027-02-03", until: null, ...order, actor: { ...anna, id: anna.id ?? "" }, now: w.now }),
  );
}
const add = (person: Person, name = "TuS Linde") =>
  w.as(person, (tx, actor) =>
    addEntry(tx, { id: newId(w.now), bodyId: town.id, content: { ...emptyContent, name, kind: "association" }, actor, now: w.now }),
  );
const status = async (person: Person, path: string, form?: Record<string, string>) => (await w.request(person, path, form)).status;
const page = async (person: Person, path: string) => (await w.request(person, path)).text();
/** How many entries of Musterstadt the database itself shows this person. */
const visible = async (person: Person) => {
  const question = sql`select count(*)::int as count from inventory_entries where body_id = ${town.id}`;
  return (await w.reads(person, (tx) => rows(tx, question, counted)))[0]?.count;
};

/** One more agency below a body. */
async function anotherAgency(name: string, below: string, changes: Partial<typeof bodies.$inferInsert> = {}): Promise<string> {
  const parent = await w.body(below);
  const [id, slug] = [newId(w.now), name.toLowerCase().replace(/ /g, "-")];
  const row = { id, kind: "agency" as const, land: parent.land, name, officialName: name, slug, sortKey: slug, parentId: parent.id };
  await w.db.owner((tx) => tx.insert(bodies).values({ ...row, example: true, ...changes }));
  founded.push(id);
  return id;
}

describe("by order an agency works as a Kreis does", () => {
  test("without an order it finds nothing; with it, the inventory and nothing else", async () => {
    await add("anna");
    expect([await status("gerda", inventory), await visible("gerda")]).toEqual([404, 0]);
    await give();
    expect([await status("gerda", inventory), await visible("gerda")]).toEqual([200, 1]);
    const closed = ["", "/strategie", "/team", "/team/auftraege", "/team/protokoll", "/bestand/freigaben"];
    for (const path of closed) expect(await status("gerda", `/intern/musterstadt${path}`), path).toBe(404);
    for (const path of ["/bestand", "/strategie", "/team/ansprechperson"])
      expect(await status("gerda", `/intern/freiwilligenagentur-musterland${path}`), path).toBe(404);
  });

  test("every page of the room says for whom, under which order, and offers this room's menu only", async () => {
    await give();
    await add("gerda");
    for (const path of ["", "/ueberblick", "/eintraege/neu", "/klaeren", "/verbindungen", "/einlesen"]) {
      const text = await page("gerda", inventory + path);
      expect(text, path).toContain("Sie handeln für Musterstadt (Auftrag vom 3. Februar 2027)");
      expect(text, path).toContain(`href="${inventory}"`);
      expect(text, path).not.toContain('href="/intern/musterstadt/strategie"');
    }
    expect(await page("anna", inventory)).toContain("Ihr Team sieht das, und im Auftrag: Freiwilligenagentur Musterland");
  });

  test("the trail of the town names both", async () => {
    const id = newId(w.now);
    await give({ id });
    await add("gerda");
    const gerda = await w.actor("gerda");
    const [line] = await w.db.owner((tx) =>
      tx
        .select({ personId: auditActors.personId, bodyId: auditLines.bodyId, details: auditLines.details })
        .from(auditLines)
        .innerJoin(auditActors, eq(auditActors.token, auditLines.actorToken))
        .orderBy(desc(auditLines.seq)),
    );
    expect(line).toEqual({ personId: gerda.id, bodyId: town.id, details: { order: id, through: agency } });
    const trail = await page("anna", "/intern/musterstadt/team/protokoll");
    for (const name of ["Gerda Mittler", "Freiwilligenagentur Musterland"]) expect(trail).toContain(name);
  });

  test("the agency reads which orders it was given, and gives none itself", async () => {
    await give();
    const own = "/intern/freiwilligenagentur-musterland/team/auftraege";
    const text = await page("gerda", own);
    for (const words of ["Für wen Sie handeln", "Musterstadt", "Vereinbarung, Az. 40.1", "gilt"]) expect(text).toContain(words);
    expect([await status("gerda", `${own}/neu`), await status("anna", own), await status("clara", own)]).toEqual([404, 404, 404]);
    expect(await page("gerda", "/intern/freiwilligenagentur-musterland/team")).toContain(`href="${own}"`);
  });

  test("people on both sides see each other's names while the order holds", async () => {
    const names = (person: Person) =>
      w.reads(person, async (tx) => (await rows(tx, sql`select name from people`, z.object({ name: z.string() }))).map(({ name }) => name));
    expect([(await names("anna")).includes("Gerda Mittler"), (await names("gerda")).includes("Anna Beispiel")]).toEqual([false, false]);
    const id = newId(w.now);
    await give({ id });
    expect([(await names("anna")).includes("Gerda Mittler"), (await names("gerda")).includes("Anna Beispiel")]).toEqual([true, true]);
    expect(await names("gerda")).not.toContain("Emil Rath");
    await w.as("anna", (tx, actor) => revokeOrder(tx, { id, bodyId: town.id, actor, now: w.now }));
    expect(await names("gerda")).not.toContain("Anna Beispiel");
  });

  test("several towns in two tabs are not mixed", async () => {
    const other = await w.body("nachbarhausen");
    await give();
    await w.as("bert", (tx, bert) =>
      giveOrder(tx, {
        id: newId(w.now),
        bodyId: other.id,
        toBodyId: agency,
        rooms: ["inventory"],
        since: "2027-03-01",
        until: null,
        document: "Az. 7",
        actor: { ...bert, id: bert.id ?? "" },
        now: w.now,
      }),
    );
    await add("gerda", "Chor Linde");
    expect(await page("gerda", "/intern/nachbarhausen/bestand")).toContain("Sie handeln für Nachbarhausen (Auftrag vom 1. März 2027)");
    expect(await page("gerda", "/intern/nachbarhausen/bestand")).not.toContain("Chor Linde");
    expect(await page("gerda", inventory)).toContain("Chor Linde");
  });
});

describe("an order that does not hold opens nothing", () => {
  test.each([
    ["has run out", { until: "2027-03-11" }],
    ["begins tomorrow", { since: "2027-03-13" }],
  ])("one that %s: neither page nor row", async (_, time) => {
    await add("anna");
    await give(time);
    expect([await status("gerda", inventory), await visible("gerda")]).toEqual([404, 0]);
    await expect(add("gerda")).rejects.toMatchObject({ cause: { message: /row-level security/ } });
  });

  test("revoked, with the next request, also for a form on its way", async () => {
    const id = newId(w.now);
    await give({ id });
    expect(await status("gerda", `${inventory}/eintraege/neu`)).toBe(200);
    await w.as("anna", (tx, actor) => revokeOrder(tx, { id, bodyId: town.id, actor, now: w.now }));
    expect(await status("gerda", `${inventory}/eintraege`, { id: newId(w.now), name: "TuS", kind: "association" })).toBe(404);
    expect(await visible("gerda")).toBe(0);
  });

  test("on its last day it holds, on the next it is over", async () => {
    await give({ until: "2027-03-12" });
    expect(await status("gerda", inventory)).toBe(200);
    w.clock.moveTo(later(w.now, days(1)));
    expect(await status("gerda", inventory)).toBe(404);
  });

  test("for somebody whose task in the agency ended, or who has another task there", async () => {
    await add("anna");
    await give();
    await w.db.owner((tx) => tx.update(memberships).set({ role: "auditor" }).where(eq(memberships.bodyId, agency)));
    expect([await status("gerda", inventory), await visible("gerda")]).toEqual([404, 0]);
    await w.db.owner((tx) =>
      tx
        .update(memberships)
        .set({ role: "agency", validTo: sql`${memberships.validFrom} - 1` })
        .where(eq(memberships.bodyId, agency)),
    );
    expect([await status("gerda", inventory), await visible("gerda")]).toEqual([404, 0]);
  });

  test("for everybody else", async () => {
    await add("anna");
    await give();
    for (const person of ["clara", "dora", "henri", "ines", "karin", "bert"] as const) expect(await visible(person), person).toBe(0);
  });
});

describe("to whom an order can go", () => {
  const receivers = async (slug: string) => {
    const body = await w.body(slug);
    return (await w.reads("anna", (tx) => receiversFor(tx, body))).map(({ name }) => name);
  };

  test("the own Kreis first, then the agencies of the town, its Kreis and its Land; none that ends, none of elsewhere", async () => {
    await anotherAgency("Agentur Musterstadt", "musterstadt");
    await anotherAgency("Agentur Nachbarhausen", "nachbarhausen");
    await anotherAgency("Agentur im Land", "land");
    await anotherAgency("Agentur Lippe", "kreis-lippe");
    await anotherAgency("Agentur endet", "musterstadt", { validTo: "2027-12-31" });
    await anotherAgency("Verein", "musterstadt", { kind: "organisation" });
    expect(await receivers("musterstadt")).toEqual([
      "Kreis Musterland",
      "Agentur im Land",
      "Agentur Musterstadt",
      "Freiwilligenagentur Musterland",
    ]);
    expect(await receivers("kreis-musterland")).toEqual([]);
    expect(await receivers("koeln")).toEqual(["Agentur im Land"]);
  });

  test("the database takes no order to anybody else, whatever the program sends", async () => {
    const elsewhere = [
      (await w.body("nachbarhausen")).id,
      (await w.body("kreis-lippe")).id,
      registerId("example/musterbau"),
      registerId("example/beispielministerium"),
      await anotherAgency("Agentur Nachbarhausen", "nachbarhausen"),
      await anotherAgency("Agentur endet", "musterstadt", { validTo: "2027-12-31" }),
    ];
    for (const toBodyId of elsewhere) await expect(give({ toBodyId })).rejects.toMatchObject({ cause: { message: /row-level security/ } });
    const [gerda, id] = [await w.actor("gerda"), newId(w.now)];
    const passedOn = {
      id,
      bodyId: town.id,
      toBodyId: agency,
      rooms: ["inventory"],
      since: "2027-03-12",
      document: "x",
      givenBy: gerda.id,
      givenAt: w.now,
    };
    await give();
    await expect(w.as("gerda", (tx) => tx.insert(delegations).values(passedOn))).rejects.toThrow();
    await w.as("gerda", (tx) => run(tx, sql`update delegations set revoked_at = ${w.now.toISOString()}`));
    expect((await w.db.owner((tx) => tx.select().from(delegations))).filter((order) => order.revokedAt !== null)).toEqual([]);
  });

  test("on the page she chooses; while one has its order, the other can still get one", async () => {
    const form = { id: newId(w.now), rooms: "inventory", since: "2027-03-12", until: "", document: "Az. 1" };
    const orders = "/intern/musterstadt/team/auftraege";
    const drawn = await page("anna", `${orders}/neu`);
    for (const words of ["Kreis Musterland", "Freiwilligenagentur, angelegt von: Kreis Musterland"]) expect(drawn).toContain(words);
    expect(await status("anna", orders, form)).toBe(422);
    expect(await status("anna", orders, { ...form, toBodyId: agency })).toBe(303);
    expect(await page("anna", orders)).toContain(`href="${orders}/neu"`);
    const kreis = (await w.body("kreis-musterland")).id;
    expect(await status("anna", orders, { ...form, id: newId(w.now), toBodyId: kreis })).toBe(303);
    expect(await page("anna", orders)).not.toContain(`href="${orders}/neu"`);
    expect(await page("anna", inventory)).toMatch(
      /im Auftrag: (Freiwilligenagentur Musterland, Kreis Musterland|Kreis Musterland, Freiwilligenagentur)/,
    );
  });
});
