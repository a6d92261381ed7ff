// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { memberships } from "#identity";
import { newId, rows, run, type Tx } from "#kit/db";
import { type Person, type World, world } from "#world";
import { seedExamples } from "../../house.ts";
import { rooms } from "../../rooms.ts";
import { forgetPlaces } from "../place.ts";
import { bodies, bodyNames } from "../tables.ts";
import { carryOut } from "./carry-out.ts";
import { chooseDraft } from "./prepare.ts";
import { mergerBodies, mergerCounts, mergers } from "./tables.ts";

let w: World;
let before: {
  memberships: (typeof memberships.$inferSelect)[];
  bodies: (typeof bodies.$inferSelect)[];
  names: (typeof bodyNames.$inferSelect)[];
};

beforeEach(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
  before = await w.db.owner(async (tx) => ({
    memberships: await tx.select().from(memberships),
    bodies: await tx.select().from(bodies).where(eq(bodies.example, true)),
    names: await tx.select().from(bodyNames),
  }));
});

/** Bodies and tasks are kept between tests: what a merger changed is given back. */
afterEach(async () => {
  await w.db.owner(async (tx) => {
    await tx.delete(memberships);
    await tx.insert(memberships).values(before.memberships);
    for (const { id, validTo, parentId } of before.bodies) await tx.update(bodies).set({ validTo, parentId }).where(eq(bodies.id, id));
    await tx.delete(bodyNames);
    await tx.insert(bodyNames).values(before.names);
  });
  forgetPlaces();
});

const movings = rooms.flatMap(({ moving }) => moving ?? []);
const idOf = (slug: string) => before.bodies.find((body) => body.slug === slug)?.id ?? "";

/** Dora prepares a merger and confirms it; its id. */
async function recorded(from: readonly string[], into: string, on = "2027-03-12"): Promise<string> {
  const id = newId(w.now);
  const names = from.map((slug) => before.bodies.find((body) => body.slug === slug)?.name ?? "");
  const form = { id, from: names.join("\n"), into, on, act: "Gesetz zur Neugliederung vom 3. Februar 2027" };
  const prepared = await w.request("dora", "/intern/land/zusammenschluesse", form);
  expect([prepared.status, prepared.headers.get("location")]).toEqual([303, `/intern/land/zusammenschluesse/${id}`]);
  const confirmed = await w.request("dora", `/intern/land/zusammenschluesse/${id}/bestaetigen`, {});
  expect(confirmed.status).toBe(303);
  return id;
}

const read = async (person: Person, path: string) => (await w.request(person, path)).text();
const status = async (person: Person, path: string) => (await w.request(person, path)).status;
const state = async (id: string) => (await w.db.owner((tx) => tx.select().from(mergers).where(eq(mergers.id, id))))[0];

const fact = z.object({ what: z.string(), count: z.number(), hash: z.string() });
/** What must neither change nor get less, whoever it belongs to. Columns that say whose it is, and the Ortsteil, are left out. */
const sums: readonly [table: string, leftOut: string][] = [
  ["inventory_entries", "'body_id', 'place', 'place_key', 'search_text', 'public_search_text', 'version', 'code'"],
  ["inventory_imports", "'body_id'"],
  ["inventory_asks", "'body_id'"],
  ["inventory_answers", "'body_id'"],
  ["inventory_rounds", "'body_id'"],
  ["inventory_reports", "'body_id'"],
  ["inventory_lessons", "'body_id'"],
  ["inventory_mappings", "'body_id'"],
  ["inventory_connection_decisions", "'body_id'"],
  ["inventory_gap_answers", "'body_id'"],
  ["inventory_invitations", "'body_id'"],
  ["inventory_invitation_guests", "'body_id'"],
  ["inventory_import_changes", "'body_id'"],
  ["files", "'body_id'"],
  ["strategy_goals", "'body_id', 'strategy_id'"],
  ["strategy_measures", "'body_id', 'strategy_id'"],
  ["strategy_signs", "'body_id'"],
  ["strategy_foundations", "'body_id'"],
  ["strategy_comments", "'body_id', 'strategy_id'"],
  ["strategy_editions", "''"],
  ["strategy_publications", "''"],
  ["strategy_decisions", "''"],
  ["strategy_redactions", "''"],
];

async function everything(tx: Tx) {
  const found: z.infer<typeof fact>[] = [];
  for (const [table, leftOut] of sums) {
    const [row] = await rows(
      tx,
      sql.raw(`select '${table}' as what, count(*)::int as count, md5(coalesce(string_agg(one, ',' order by one), '')) as hash
        from (select (to_jsonb(t) - array[${leftOut}]::text[])::text as one from ${table} t) all_rows`),
      fact,
    );
    if (row) found.push(row);
  }
  return found;
}

describe("a town is taken into another one", () => {
  test("everything of both is there afterwards, and nothing is left in the old one", async () => {
    const had = await w.db.owner(everything);
    const entries = await w.db.owner((tx) => entriesOf(tx, "nachbarhausen"));
    expect(entries).toBeGreaterThan(0);
    const together = entries + (await w.db.owner((tx) => entriesOf(tx, "musterstadt")));
    const id = await recorded(["nachbarhausen"], "Musterstadt");
    await w.jobs.drain();
    expect((await state(id))?.finishedAt).not.toBeNull();
    expect(await w.db.owner(everything)).toEqual(had);
    expect(await w.db.owner((tx) => entriesOf(tx, "musterstadt"))).toBe(together);
    expect(await w.db.owner((tx) => entriesOf(tx, "nachbarhausen"))).toBe(0);
    const [counted] = await w.db.owner((tx) => tx.select().from(mergerCounts).where(eq(mergerCounts.what, "inventory_entries")));
    expect(counted).toMatchObject({ moved: entries, ended: 0 });
  });

  test("its people have the same task in the new town, and none in the old one; a foreign person has none", async () => {
    expect(await status("bert", "/intern/musterstadt/bestand")).toBe(404);
    await recorded(["nachbarhausen"], "Musterstadt");
    await w.jobs.drain();
    expect(await status("bert", "/intern/musterstadt/bestand")).toBe(200);
    expect(await read("bert", "/intern/musterstadt/bestand?ort=nachbarhausen")).toContain("Nachbarhausen");
    expect(await status("anna", "/intern/musterstadt/bestand")).toBe(200);
    expect(await status("clara", "/intern/musterstadt/bestand")).toBe(404);
    expect(await status("dora", "/intern/musterstadt/bestand")).toBe(404);
    const seen = await w.reads("bert", (tx) =>
      rows(tx, sql`select distinct body_id as id from inventory_entries`, z.object({ id: z.string() })),
    );
    expect(seen).toEqual([{ id: idOf("musterstadt") }]);
  });

  test("old addresses, keys and names lead to the new one, with what stood behind them", async () => {
    await recorded(["nachbarhausen"], "Musterstadt");
    await w.jobs.drain();
    const leads = async (path: string, person: Person = "nobody") => {
      const answer = await w.request(person, path);
      return [answer.status, answer.headers.get("location")];
    };
    expect(await leads("/kommunen/nachbarhausen")).toEqual([301, "/kommunen/musterstadt"]);
    expect(await leads("/kommunen/nachbarhausen/vereine?ort=linde")).toEqual([301, "/kommunen/musterstadt/vereine?ort=linde"]);
    expect(await leads("/intern/nachbarhausen/bestand", "bert")).toEqual([301, "/intern/musterstadt/bestand"]);
    const ags = before.bodies.find(({ slug }) => slug === "nachbarhausen")?.ags;
    expect(await leads(`/ags/${ags}`)).toEqual([301, "/kommunen/musterstadt"]);
  });

  test("a form that was open in the old town arrives in the new one with everything that was typed", async () => {
    await recorded(["nachbarhausen"], "Musterstadt");
    await w.jobs.drain();
    const sent = await w.request("bert", "/intern/nachbarhausen/bestand/eintraege?id=1", { name: "Spätverein" });
    expect([sent.status, sent.headers.get("location")]).toEqual([307, "/intern/musterstadt/bestand/eintraege?id=1"]);
  });

  test("what one of them let others read ends: nobody sees more than before", async () => {
    const open = () =>
      w.db.owner((tx) =>
        rows(tx, sql`select count(*)::int as count from inventory_shares where ended_at is null`, z.object({ count: z.number() })),
      );
    expect((await open())[0]?.count).toBeGreaterThan(0);
    await recorded(["nachbarhausen"], "Musterstadt");
    await w.jobs.drain();
    expect(await open()).toEqual([{ count: 0 }]);
  });

  test("the trail of the old town is readable in the new one, and its seals hold", async () => {
    const lines = () =>
      w.reads("anna", (tx) =>
        rows(
          tx,
          sql`select count(*)::int as count from audit_lines where body_id = ${idOf("nachbarhausen")}`,
          z.object({ count: z.number() }),
        ),
      );
    expect(await lines()).toEqual([{ count: 0 }]);
    await recorded(["nachbarhausen"], "Musterstadt");
    await w.jobs.drain();
    expect((await lines())[0]?.count).toBeGreaterThan(1);
    expect(await read("anna", "/intern/musterstadt/team/protokoll")).toContain("hat einen Zusammenschluss bestätigt");
  });

  test("killed midway and run again: as if it had run once", async () => {
    const had = await w.db.owner(everything);
    const id = await recorded(["nachbarhausen"], "Musterstadt");
    let portions = 0;
    const dying = movings.map((moving) => ({
      ...moving,
      steps: moving.steps.map((step): typeof step => async (tx, move) => {
        portions += 1;
        if (portions === 20) throw new Error("The process was killed");
        return step(tx, move);
      }),
    }));
    await expect(carryOut(w.db, dying, id)).rejects.toThrow("killed");
    expect((await state(id))?.finishedAt).toBeNull();
    expect(await carryOut(w.db, movings, id)).toBe("finished");
    expect(await carryOut(w.db, movings, id)).toBe("not-yet");
    expect(await w.db.owner(everything)).toEqual(had);
    expect(await w.db.owner((tx) => entriesOf(tx, "nachbarhausen"))).toBe(0);
    await w.jobs.drain();
  });
});

async function entriesOf(tx: Tx, slug: string): Promise<number> {
  const [row] = await rows(
    tx,
    sql`select count(*)::int as count from inventory_entries where body_id = ${idOf(slug)}`,
    z.object({ count: z.number() }),
  );
  return row?.count ?? 0;
}

describe("two towns become a new one", () => {
  test("what Fabelrade adopted stays under its address, its draft goes on in the new town, and the people of both work there", async () => {
    const had = await w.db.owner(everything);
    const feed = await read("nobody", "/kommunen/fabelrade/strategie.atom");
    await recorded(["fabelrade", "nachbarhausen"], "Musterbeck");
    await w.jobs.drain();
    expect(await w.db.owner(everything)).toEqual(had);
    expect(await status("nobody", "/kommunen/fabelrade")).toBe(301);
    for (const rest of ["", "/fassungen/1", ".json", ".pdf"])
      expect(await status("nobody", `/kommunen/fabelrade/strategie${rest}`)).toBe(200);
    expect(await read("nobody", "/kommunen/fabelrade/strategie.atom")).toBe(feed);
    expect(await status("nobody", "/kommunen/fabelrade")).toBe(301);
    expect(await read("bert", "/intern/musterbeck/strategie")).toContain("Miteinander in Fabelrade");
    expect(await read("bert", "/intern/musterbeck/team/zusammenschluss")).toContain("Was beschlossen und veröffentlicht war");
    expect(await read("nobody", "/kommunen/musterbeck")).toContain("Früher: Fabelrade");
    expect(await read("nobody", "/kommunen/fabelrade/strategie")).toContain("Diese Kommune gehört jetzt zu Musterbeck");
  });

  test("Musterstadt's whole draft with its decision goes on in the new town, and its people with it", async () => {
    const had = await w.db.owner(everything);
    await recorded(["musterstadt", "nachbarhausen"], "Musterbeck");
    await w.jobs.drain();
    expect(await w.db.owner(everything)).toEqual(had);
    expect(await read("anna", "/intern/musterbeck/strategie")).toContain("Gut zusammen");
    expect(await status("frida", "/intern/musterbeck/strategie")).toBe(200);
    expect(await status("emil", "/intern/musterbeck")).toBe(200);
    expect(await status("jan", "/intern/musterbeck/team/protokoll?frueher=musterstadt")).toBe(200);
    expect(await status("bert", "/intern/musterbeck/team/protokoll?frueher=musterstadt")).toBe(200);
    expect(await status("clara", "/intern/musterbeck/team/protokoll?frueher=musterstadt")).toBe(404);
  });

  test("two drafts: the one the places agree on goes on, the other one can be read as PDF and JSON", async () => {
    const id = await recorded(["musterstadt", "fabelrade"], "Musterbeck", "2027-04-01");
    expect(await read("dora", `/intern/land/zusammenschluesse/${id}`)).toContain("sind sich noch nicht einig");
    const choose = (keeps: string) => w.request("anna", `/intern/musterstadt/team/zusammenschluss/${id}/entwurf`, { keeps });
    expect((await choose("")).status).toBe(422);
    expect((await choose(idOf("nachbarhausen"))).status).toBe(404);
    expect((await choose(idOf("fabelrade"))).status).toBe(303);
    expect((await w.request("bert", `/intern/nachbarhausen/team/zusammenschluss/${id}/entwurf`, { keeps: idOf("fabelrade") })).status).toBe(
      404,
    );
    expect(await read("dora", `/intern/land/zusammenschluesse/${id}`)).toContain("Der Entwurf von Fabelrade geht weiter");
    w.clock.moveTo(new Date("2027-04-01T00:05:00+02:00"));
    expect(await carryOut(w.db, movings, id)).toBe("finished");
    expect(await read("anna", "/intern/musterbeck/strategie")).toContain("Miteinander in Fabelrade");
    const closed = await w.request("anna", "/intern/musterbeck/strategie/frueher/musterstadt/entwurf.json");
    expect([closed.status, (await closed.text()).includes("Gut zusammen")]).toEqual([200, true]);
    expect(await status("anna", "/intern/musterbeck/strategie/frueher/musterstadt/entwurf.pdf")).toBe(200);
    expect(await status("anna", "/intern/musterbeck/strategie/frueher/nachbarhausen/entwurf.json")).toBe(404);
    for (const person of ["bert", "clara", "dora", "emil"] as const)
      expect(await status(person, "/intern/musterbeck/strategie/frueher/musterstadt/entwurf.json"), person).toBe(404);
    await expect(
      w.as("anna", (tx) => run(tx, sql`update strategies set title = 'anders' where body_id = ${idOf("musterstadt")} returning 1`)),
    ).resolves.toBeUndefined();
    const title = await w.db.owner((tx) =>
      rows(tx, sql`select title from strategies where body_id = ${idOf("musterstadt")}`, z.object({ title: z.string() })),
    );
    expect(title[0]?.title).not.toBe("anders");
  });
});

describe("somebody writes in the old town at the moment of the act", () => {
  test("what was being saved goes over too, or is refused; nothing is left behind", async () => {
    const had = await w.db.owner((tx) => entriesOf(tx, "nachbarhausen"));
    const there = await w.db.owner((tx) => entriesOf(tx, "musterstadt"));
    const id = await recorded(["nachbarhausen"], "Musterstadt");
    const save = (name: string) =>
      w.request("bert", "/intern/nachbarhausen/bestand/eintraege", { id: newId(w.now), name, kind: "association" });
    const saved = Array.from({ length: 12 }, (_, index) => save(`Verein im letzten Augenblick ${index}`));
    const [done, ...answers] = await Promise.all([carryOut(w.db, movings, id), ...saved]);
    expect(done).toBe("finished");
    const kept = answers.filter((answer) => answer.status === 303).length;
    expect(answers.filter((answer) => ![303, 307, 404, 500].includes(answer.status))).toEqual([]);
    expect(await w.db.owner((tx) => entriesOf(tx, "nachbarhausen"))).toBe(0);
    expect(await w.db.owner((tx) => entriesOf(tx, "musterstadt"))).toBe(had + there + kept);
    await w.jobs.drain();
  });

  test("carried out twice at once: as if once", async () => {
    const had = await w.db.owner(everything);
    const id = await recorded(["nachbarhausen"], "Musterstadt");
    await Promise.all([carryOut(w.db, movings, id), carryOut(w.db, movings, id)]);
    expect(await w.db.owner(everything)).toEqual(had);
    const [tasks] = await w.db.owner((tx) =>
      rows(
        tx,
        sql`select count(*)::int as count from memberships m join people p on p.id = m.person_id where p.email = 'ehrenamt@nachbarhausen.example' and m.valid_to is null`,
        z.object({ count: z.number() }),
      ),
    );
    expect(tasks).toEqual({ count: 1 });
    await w.jobs.drain();
  });
});

describe("before the day", () => {
  test("prepared ahead: nothing moves until its day, and then by itself", async () => {
    const id = await recorded(["nachbarhausen"], "Musterstadt", "2027-04-01");
    await w.jobs.drain();
    expect((await state(id))?.begunAt).toBeNull();
    expect(await status("bert", "/intern/nachbarhausen/bestand")).toBe(200);
    expect(await read("bert", "/intern/nachbarhausen/team/zusammenschluss")).toContain("Nachbarhausen → Musterstadt");
    expect(await read("anna", "/intern/musterstadt/team/zusammenschluss")).toContain("1. April 2027");
    w.clock.moveTo(new Date("2027-04-01T00:05:00+02:00"));
    const nightly = rooms.flatMap(({ schedules }) => schedules ?? []).find(({ job }) => job.name === "register.due-mergers");
    await nightly?.job.run({}, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });
    await w.jobs.drain();
    expect((await state(id))?.finishedAt).not.toBeNull();
  });

  test("the state unit sees numbers, no entry and no draft; a withdrawn merger leaves everything as it was", async () => {
    const had = await w.db.owner(everything);
    const id = await recorded(["nachbarhausen"], "Musterstadt", "2027-04-01");
    const page = await read("dora", `/intern/land/zusammenschluesse/${id}`);
    expect(page).toContain("Einträge im Bestand");
    expect(
      await w.reads("dora", (tx) => rows(tx, sql`select count(*)::int as count from inventory_entries`, z.object({ count: z.number() }))),
    ).toEqual([{ count: 0 }]);
    expect((await w.request("dora", `/intern/land/zusammenschluesse/${id}/zuruecknehmen`, {})).status).toBe(303);
    w.clock.moveTo(new Date("2027-04-02T00:05:00+02:00"));
    expect(await carryOut(w.db, movings, id)).toBe("not-yet");
    expect(await w.db.owner(everything)).toEqual(had);
    expect(await status("bert", "/intern/nachbarhausen/bestand")).toBe(200);
  });

  test("nobody but the state unit finds the desk; counts of a merger are for the places it is about", async () => {
    const id = await recorded(["nachbarhausen"], "Musterstadt", "2027-04-01");
    for (const person of ["anna", "bert", "clara", "karin", "henri"] as const) {
      expect(await status(person, "/intern/land/zusammenschluesse")).toBe(404);
      expect((await w.request(person, `/intern/land/zusammenschluesse/${id}/bestaetigen`, {})).status).toBe(404);
    }
    const shape = z.object({ count: z.number() });
    const counts = (person: Person) =>
      w.reads(person, (tx) => rows(tx, sql`select count(*)::int as count from fokus_merger_rows(${id})`, shape));
    expect((await counts("bert"))[0]?.count).toBeGreaterThan(0);
    expect(await counts("clara")).toEqual([{ count: 0 }]);
    expect(await counts("nobody")).toEqual([{ count: 0 }]);
  });

  test.each([
    ["a place nobody knows", { from: "Nirgendwo", into: "Musterstadt" }, "steht nicht als Kommune im Verzeichnis"],
    ["the same on both sides", { from: "Musterstadt", into: "Musterstadt" }, "steht auf beiden Seiten"],
    ["a day that is none", { from: "Nachbarhausen", into: "Musterstadt", on: "2027-02-30" }, "Tag, Monat und Jahr"],
  ])("refused with what was typed: %s", async (_, said, sentence) => {
    const form = { id: newId(w.now), on: "2027-04-01", act: "Gesetz", ...said };
    const answer = await w.request("dora", "/intern/land/zusammenschluesse", form);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(sentence);
    expect(page).toContain(said.from);
  });

  test("sent twice it is prepared once; a place cannot be part of a second one", async () => {
    const form = { id: newId(w.now), from: "Nachbarhausen", into: "Musterstadt", on: "2027-04-01", act: "Gesetz" };
    for (const _ of [1, 2]) expect((await w.request("dora", "/intern/land/zusammenschluesse", form)).status).toBe(303);
    const other = await w.request("dora", "/intern/land/zusammenschluesse", { ...form, id: newId(w.now), into: "Fabelrade" });
    expect([other.status, (await other.text()).includes("gehört schon zu einem anderen")]).toEqual([422, true]);
    expect(await w.db.owner((tx) => tx.$count(mergers))).toBe(1);
  });
});

describe("a place of another Land, which has its own state unit", () => {
  /** Bert's town, as if the Land next door had it. */
  beforeEach(() => w.db.owner((tx) => run(tx, sql`update bodies set land = '06' where slug = 'nachbarhausen'`)));
  afterEach(() =>
    w.db.owner((tx) =>
      run(tx, sql`update bodies set land = (select land from bodies where slug = 'musterstadt') where slug = 'nachbarhausen'`),
    ),
  );

  test.each([
    ["taken away", { from: "Nachbarhausen", into: "Musterstadt" }],
    ["given something", { from: "Musterstadt", into: "Nachbarhausen" }],
  ])("is not there to be %s", async (_, said) => {
    const form = { id: newId(w.now), on: "2027-04-01", act: "Gesetz", ...said };
    const answer = await w.request("dora", "/intern/land/zusammenschluesse", form);
    expect([answer.status, (await answer.text()).includes("»Nachbarhausen« steht nicht als Kommune im Verzeichnis")]).toEqual([422, true]);
    expect(await w.db.owner((tx) => tx.$count(mergers))).toBe(0);
  });

  test("is refused by the database too, whatever statement is sent", async () => {
    const { id: landId } = await w.body("land");
    const dora = await w.actor("dora");
    const row = { landId, takesEffectOn: "2027-04-01", legalAct: "Gesetz", preparedBy: dora.id, preparedAt: w.now };
    const prepared = (intoId: string, bodyId: string) =>
      w.db.write(dora, async (tx) => {
        const id = newId(w.now);
        await tx.insert(mergers).values({ ...row, id, intoId });
        await tx.insert(mergerBodies).values({ mergerId: id, bodyId });
      });
    await expect(prepared(idOf("nachbarhausen"), idOf("musterstadt"))).rejects.toThrow();
    await expect(prepared(idOf("musterstadt"), idOf("nachbarhausen"))).rejects.toThrow();
    expect(await w.db.owner((tx) => tx.$count(mergers))).toBe(0);
    await prepared(idOf("musterstadt"), idOf("fabelrade"));
    expect(await w.db.owner((tx) => tx.$count(mergers))).toBe(1);
  });
});

describe("once a merger is confirmed", () => {
  test("no place is added to it, and none is taken out of it alone", async () => {
    const id = await recorded(["nachbarhausen"], "Musterstadt", "2027-04-01");
    const dora = await w.actor("dora");
    const add = () => w.db.write(dora, (tx) => tx.insert(mergerBodies).values({ mergerId: id, bodyId: idOf("fabelrade") }));
    await expect(add()).rejects.toThrow();
    await w.db.write(dora, (tx) => tx.update(mergerBodies).set({ withdrawnAt: w.now }).where(eq(mergerBodies.mergerId, id)));
    expect(await w.db.owner((tx) => tx.select().from(mergerBodies))).toMatchObject([{ withdrawnAt: null }]);
  });

  test("its places choose among their own drafts only", async () => {
    const id = await recorded(["nachbarhausen"], "Musterstadt", "2027-04-01");
    const bert = await w.actor("bert");
    const choice = { mergerId: id, bodyId: idOf("nachbarhausen"), actor: bert, now: w.now };
    await expect(w.db.write(bert, (tx) => chooseDraft(tx, { ...choice, keepsId: idOf("fabelrade") }))).rejects.toThrow();
    await w.db.write(bert, (tx) => chooseDraft(tx, { ...choice, keepsId: idOf("musterstadt") }));
    await expect(w.db.write(bert, (tx) => chooseDraft(tx, { ...choice, keepsId: idOf("fabelrade") }))).rejects.toThrow();
  });
});

describe("two mergers prepared at the same moment", () => {
  test("do not lead round in a circle", async () => {
    const prepare = (from: string, into: string) =>
      w.request("dora", "/intern/land/zusammenschluesse", { id: newId(w.now), from, into, on: "2027-04-01", act: "Gesetz" });
    const answers = await Promise.all([prepare("Nachbarhausen", "Musterstadt"), prepare("Musterstadt", "Nachbarhausen")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  });
});

describe("a town that left the register's files", () => {
  test("its people work on, the state unit sees that it waits, and its public page stays", async () => {
    await w.db.owner((tx) => run(tx, sql`update bodies set valid_to = '2027-03-11' where slug = 'nachbarhausen'`));
    forgetPlaces();
    expect(await status("bert", "/intern/nachbarhausen/bestand")).toBe(200);
    expect(await read("bert", "/intern/nachbarhausen/team/zusammenschluss")).toContain("ist im Register beendet");
    expect(await status("nobody", "/kommunen/nachbarhausen")).toBe(200);
    expect(await read("dora", "/intern/land/zusammenschluesse")).toContain(
      "Nachbarhausen ist im Register beendet (11. März 2027). Wohin gehen die Angaben?",
    );
    await recorded(["nachbarhausen"], "Musterstadt");
    expect(await read("dora", "/intern/land/zusammenschluesse")).not.toContain("Wohin gehen die Angaben?");
    await w.jobs.drain();
    expect(await status("bert", "/intern/nachbarhausen/bestand")).toBe(301);
  });
});
