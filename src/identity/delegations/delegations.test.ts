// SPDX-License-Identifier: EUPL-1.2
import { desc, eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { auditActors, auditLines } from "#kit/audit";
import { newId, rows, run, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { days, later } from "#kit/time";
import { type Person, type World, world } from "#world";
import { addEntry } from "../../rooms/inventory/entries/add.ts";
import { emptyContent } from "../../rooms/inventory/entries/content.ts";
import { entries } from "../../rooms/inventory/tables.ts";
import { delegations, memberships } from "../tables.ts";
import { type GiveOutcome, giveOrder } from "./give.ts";
import { revokeOrder } from "./revoke.ts";

let w: World;
let town: string;
let kreis: string;
beforeEach(async () => {
  w = await world();
  town = (await w.body("musterstadt")).id;
  kreis = (await w.body("kreis-musterland")).id;
});

const inventory = "/intern/musterstadt/bestand";
const counted = z.object({ count: z.number() });

const withId = (actor: Actor) => ({ ...actor, id: actor.id ?? "" });

function give(order: Partial<{ id: string; since: string; until: string | null }> = {}): Promise<GiveOutcome> {
  const id = order.id ?? newId(w.now);
  const what = { bodyId: town, toBodyId: kreis, rooms: ["inventory" as const], document: "Vereinbarung vom 3. Februar 2027, Az. 40.1" };
  const time = { since: "2027-02-03", until: null, ...order };
  return w.as("anna", (tx, anna) => giveOrder(tx, { ...what, ...time, id, actor: withId(anna), now: w.now }));
}

async function standing(): Promise<string[]> {
  const found = await w.db.owner((tx) => tx.select().from(delegations));
  return found.filter((order) => order.revokedAt === null).map(({ id }) => id);
}

async function revoke(id: string) {
  return w.as("anna", (tx, anna) => revokeOrder(tx, { id, bodyId: town, actor: anna, now: w.now }));
}

/** How many entries of Musterstadt the database itself shows this person, whatever the program asks. */
async function visible(person: Person): Promise<number> {
  const question = sql`select count(*)::int as count from inventory_entries where body_id = ${town}`;
  const [found] = await w.reads(person, (tx) => rows(tx, question, counted));
  return found?.count ?? 0;
}

const add = (person: Person) =>
  w.as(person, (tx, actor) =>
    addEntry(tx, {
      id: newId(w.now),
      bodyId: town,
      content: { ...emptyContent, name: "TuS Linde", kind: "association" },
      actor,
      now: w.now,
    }),
  );

const status = async (person: Person, path: string, form?: Record<string, string>) => (await w.request(person, path, form)).status;

test("without an order the Kreis finds nothing of the town; with it, the inventory and nothing else", async () => {
  await add("anna");
  expect([await status("clara", inventory), await visible("clara")]).toEqual([404, 0]);
  await give();
  expect([await status("clara", inventory), await visible("clara")]).toEqual([200, 1]);
  for (const path of [
    "/intern/musterstadt",
    "/intern/musterstadt/strategie",
    "/intern/musterstadt/team/auftraege",
    `${inventory}/freigaben`,
  ])
    expect(await status("clara", path), path).toBe(404);
});

test("by order the Kreis works as the town's own people do, and every page under that address says so", async () => {
  await give();
  expect(await add("clara")).toMatch(/^[2-9a-z]{4}$/);
  const page = await (await w.request("clara", inventory)).text();
  expect(page).toContain("Sie handeln für Musterstadt (Auftrag vom 3. Februar 2027)");
  expect(page).toContain("TuS Linde");
  expect(page).not.toContain('href="/intern/musterstadt/strategie"');
  expect(await (await w.request("clara", "/intern/kreis-musterland")).text()).not.toContain("Sie handeln für Musterstadt (");
});

test("while somebody acts by order, the town's own pages say who else sees them; afterwards only the team again", async () => {
  const id = newId(w.now);
  await give({ id });
  expect(await (await w.request("anna", inventory)).text()).toContain("Ihr Team sieht das, und im Auftrag: Kreis Musterland");
  await revoke(id);
  expect(await (await w.request("anna", inventory)).text()).toContain("Nur Ihr Team sieht das");
});

test("the trail keeps both: who acted, and through whose order", async () => {
  const id = newId(w.now);
  await give({ id });
  await add("clara");
  await add("anna");
  const clara = await w.actor("clara");
  const lines = await w.db.owner((tx) =>
    tx
      .select({ personId: auditActors.personId, bodyId: auditLines.bodyId, details: auditLines.details })
      .from(auditLines)
      .innerJoin(auditActors, eq(auditActors.token, auditLines.actorToken))
      .where(eq(auditLines.action, "inventory.entry_added"))
      .orderBy(desc(auditLines.seq)),
  );
  expect(lines.map(({ details }) => details)).toEqual([{}, { order: id, through: kreis }]);
  expect(lines[1]).toMatchObject({ personId: clara.id, bodyId: town });
});

test.each([
  ["has run out", { until: "2027-03-11" }],
  ["begins tomorrow", { since: "2027-03-13" }],
])("an order that %s opens nothing: neither a page nor a row", async (_, time) => {
  await add("anna");
  await give(time);
  expect([await status("clara", inventory), await visible("clara")]).toEqual([404, 0]);
  await expect(add("clara")).rejects.toMatchObject({ cause: { message: /row-level security/ } });
});

test("on its last day an order holds, on the next it is over", async () => {
  await add("anna");
  await give({ until: "2027-03-12" });
  expect(await visible("clara")).toBe(1);
  w.clock.moveTo(later(w.now, days(1)));
  expect([await status("clara", inventory), await visible("clara")]).toEqual([404, 0]);
});

test("revoked, it is over with the next request, for forms on their way too", async () => {
  const id = newId(w.now);
  await give({ id });
  expect(await status("clara", `${inventory}/eintraege/neu`)).toBe(200);
  expect((await revoke(id)).kind).toBe("revoked");
  const form = { id: newId(w.now), name: "TuS Linde", kind: "association" };
  expect(await status("clara", `${inventory}/eintraege`, form)).toBe(404);
  expect(await w.db.owner((tx) => tx.select().from(entries))).toEqual([]);
});

test("whoever leaves the Kreis loses its orders at once", async () => {
  await add("anna");
  await give();
  const clara = await w.actor("clara");
  const leaves = (tx: Tx, day: string | null) =>
    tx
      .update(memberships)
      .set({ validFrom: "2027-03-01", validTo: day })
      .where(eq(memberships.personId, clara.id ?? ""));
  await w.db.owner((tx) => leaves(tx, "2027-03-11"));
  try {
    const question = sql`select count(*)::int as count from inventory_entries`;
    const seen = await w.db.read({ id: clara.id }, (tx) => rows(tx, question, counted));
    expect(seen).toEqual([{ count: 0 }]);
    expect(await status("clara", inventory)).toBe(404);
  } finally {
    await w.db.owner((tx) => leaves(tx, null));
  }
});

test("two people of the town give at once: one order stands, the other is told", async () => {
  const outcomes = await Promise.all([give(), give()]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["given", "stands"]);
  expect(await standing()).toHaveLength(1);
});

test("a form sent twice gives one order", async () => {
  const id = newId(w.now);
  expect(await Promise.all([give({ id }), give({ id })])).toEqual([{ kind: "given" }, { kind: "given" }]);
  expect(await standing()).toEqual([id]);
});

test("two people revoke at once: one does it, the other is told when; the trail holds one line", async () => {
  const id = newId(w.now);
  await give({ id });
  const outcomes = await Promise.all([revoke(id), revoke(id)]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["over-before", "revoked"]);
  const lines = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "identity.order_revoked")));
  expect(lines).toHaveLength(1);
});

test("one gives and one revokes at once: what stands afterwards is one order or none, and the trail tells which", async () => {
  const id = newId(w.now);
  await give({ id });
  const [revoked, given] = await Promise.all([revoke(id), give()]);
  expect(revoked.kind).toBe("revoked");
  expect(await standing()).toHaveLength(given.kind === "given" ? 1 : 0);
});

test("an order that ran out makes room for the next one", async () => {
  await give({ until: "2027-03-01" });
  expect((await give()).kind).toBe("given");
  expect(await standing()).toHaveLength(1);
});

test("orders are not passed on, and nobody gives one for a body that is not hers", async () => {
  await give();
  const forTown = { id: newId(w.now), bodyId: town, toBodyId: (await w.body("nachbarhausen")).id, rooms: ["inventory" as const] };
  const order = { ...forTown, since: "2027-03-12", until: null, document: "x", now: w.now };
  for (const person of ["clara", "bert", "dora"] as const) {
    const act = w.as(person, (tx, actor) => giveOrder(tx, { ...order, actor: withId(actor) }));
    await expect(act, person).rejects.toMatchObject({ cause: { message: /row-level security/ } });
  }
  const [id = ""] = await standing();
  for (const person of ["clara", "bert"] as const)
    await w.as(person, (tx) => run(tx, sql`update delegations set revoked_at = ${w.now.toISOString()} where id = ${id}`));
  expect(await standing()).toEqual([id]);
});

test("what an order says is never changed afterwards, not even by those who gave it", async () => {
  await give();
  const act = w.as("anna", (tx) => run(tx, sql`update delegations set rooms = '{inventory,strategy}'`));
  await expect(act).rejects.toMatchObject({ cause: { message: /permission denied/ } });
});

test("rooms stay apart in the database: an order for the inventory shows no strategy, no trail and no colleague's task", async () => {
  await give();
  await w.as("anna", (tx) =>
    run(
      tx,
      sql`insert into strategies (id, body_id, title, from_year, to_year, created_at, updated_at)
          values (${newId(w.now)}, ${town}, 'Entwurf', 2027, 2030, ${w.now.toISOString()}, ${w.now.toISOString()})`,
    ),
  );
  for (const table of ["strategies", "audit_lines", "memberships"]) {
    const question = sql`select count(*)::int as count from ${sql.identifier(table)} where body_id = ${town}`;
    expect(await w.reads("clara", (tx) => rows(tx, question, counted)), table).toEqual([{ count: 0 }]);
  }
});

test("every policy of an inventory table asks for the room by name, so that orders reach it; sharing and publishing stay with the town", async () => {
  const policy = z.object({ table: z.string(), text: z.string() });
  const found = await w.db.owner((tx) =>
    rows(
      tx,
      sql`select tablename as "table", concat(qual, with_check) as text from pg_policies
          where tablename like 'inventory\\_%' and tablename not like 'inventory\\_share%'`,
      policy,
    ),
  );
  expect(found.length).toBeGreaterThan(5);
  const own = new Set(found.filter(({ text }) => text.includes("fokus_bodies()")).map(({ table }) => table));
  expect([...own].sort()).toEqual(["inventory_directories", "inventory_releases", "inventory_report_settlements", "inventory_reports"]);
});

test("people who work for each other by order see each other's names, and only as long as it is needed", async () => {
  const names = async (person: Person) =>
    (await w.reads(person, (tx) => rows(tx, sql`select name from people order by name`, z.object({ name: z.string() })))).map(
      ({ name }) => name,
    );
  expect(await names("anna")).not.toContain("Clara Kern");
  const id = newId(w.now);
  await give({ id });
  expect(await names("anna")).toContain("Clara Kern");
  expect(await names("clara")).toContain("Anna Beispiel");
  await revoke(id);
  expect(await names("clara")).not.toContain("Anna Beispiel");
  expect(await names("anna")).toContain("Clara Kern");
});
