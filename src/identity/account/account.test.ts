// SPDX-License-Identifier: EUPL-1.2
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { auditActors, auditLines } from "#kit/audit";
import { newId, rows, run } from "#kit/db";
import { forgetFile, removeExpired, storeFile } from "#kit/files";
import { days, later, minutes } from "#kit/time";
import { type Person, type World, world } from "#world";
import { addEntry } from "../../rooms/inventory/entries/add.ts";
import { emptyContent } from "../../rooms/inventory/entries/content.ts";
import { addPerson } from "../add-person.ts";
import { parkedForms, people, sessions } from "../tables.ts";
import { comesIn } from "../testing/mails.ts";
import { leaveForGood } from "./leave.ts";
import { mailChoices } from "./tables.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const name = "Kanaria Vogelsang";
const email = "kanaria@fabelrade.example";
const canary = /kanaria|vogelsang/i;

/** Kanaria, alone in Fabelrade, signed in. */
async function kanaria(role: "officer" | "deputy" = "officer") {
  const bodyId = (await w.body("fabelrade")).id;
  await w.db.owner((tx) => addPerson(tx, { name, email, role, bodyId, now: w.now }));
  const who = await comesIn(w, email);
  const [person] = await w.db.owner((tx) => tx.select({ id: people.id }).from(people).where(eq(people.email, email)));
  return { ...who, bodyId, id: person?.id ?? "" };
}

/** What was handed in by this worker's people. */
const folder = join(inject("filesFolder"), String(process.pid), "files");

const text = async (answer: Promise<Response>) => (await answer).text();

/** Every row of every table and every byte on disk, as text: what a full dump would hold. */
async function dump(): Promise<{ table: string; row: string }[]> {
  return w.db.owner(async (tx) => {
    const tables = await rows(
      tx,
      sql`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind in ('r', 'p') and n.nspname in ('public', 'pgboss')`,
      z.object({ name: z.string() }),
    );
    const all: { table: string; row: string }[] = [];
    for (const { name: table } of tables)
      for (const { row } of await rows(tx, sql`select t::text as row from ${sql.raw(table)} t`, z.object({ row: z.string() })))
        all.push({ table, row });
    for (const file of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (file.isFile()) all.push({ table: "on disk", row: await readFile(join(file.parentPath, file.name), "latin1") });
    return all;
  });
}

const withCanary = async () => [...new Set((await dump()).filter(({ row }) => canary.test(row)).map(({ table }) => table))].sort();

describe("leaving for good", () => {
  /** She works, invites, is away, orders, goes: whatever leaves a name somewhere. */
  async function works() {
    const she = await kanaria();
    const team = "/intern/fabelrade/team";
    const addEntryAs = (own: string) =>
      w.db.write({ id: she.id }, (tx) =>
        addEntry(tx, {
          id: newId(w.now),
          bodyId: she.bodyId,
          content: { ...emptyContent, name: own, kind: "association" },
          actor: { id: she.id, name, memberships: [], delegations: [] },
          now: w.now,
        }),
      );
    await addEntryAs("TuS Fabelrade");
    await she.visit(`${team}/einladungen`, { id: newId(w.now), name: "Ole Neu", email: "ole@fabelrade.example", role: "officer" });
    await she.visit(`${team}/abwesenheit`, { id: newId(w.now), person: she.id, since: "2027-03-15", until: "2027-03-16", deputy: "" });
    const order = { toBodyId: (await w.body("kreis-musterland")).id, rooms: "inventory", since: "2027-03-12", document: "Vereinbarung 1" };
    await she.visit(`${team}/auftraege`, { id: newId(w.now), ...order });
    await w.request("anna", "/intern/musterstadt/team/einladungen", { id: newId(w.now), name, email, role: "auditor", foreign: "ja" });
    await she.visit("/zugang-anfragen/erdachtal", {
      id: newId(w.now),
      name,
      email,
      role: "officer",
      message: "Ich auch dort.",
      foreign: "ja",
    });
    await she.visit("/konto/nachrichten", { mails: "" });
    await w.jobs.drain();
    return { ...she, team, addEntryAs };
  }

  /** A form that came after the pause, one she did not send, and a list she handed in and gave up. */
  async function leavesThingsOpen(she: Awaited<ReturnType<typeof works>>) {
    const typed = JSON.stringify([["note", `${name} fragen`]]);
    await w.db.write({ id: she.id }, async (tx) => {
      await run(
        tx,
        sql`insert into form_drafts (person_id, body_id, address, fields, saved_at, until) values
            (${she.id}, ${she.bodyId}, '/intern/fabelrade/strategie/neu', ${typed}::jsonb, ${w.now.toISOString()}, ${later(w.now, days(30)).toISOString()})`,
      );
      const list = { bodyId: she.bodyId, personId: she.id, name: `Liste ${name}.csv`, bytes: Buffer.from(`Verein;Kontakt\nTuS;${name}`) };
      const stored = await storeFile(tx, { ...list, now: w.now, keepUntil: later(w.now, days(30)) });
      await forgetFile(tx, stored.id);
    });
    w.clock.moveTo(later(w.now, minutes(61)));
    await she.visit("/intern/fabelrade/bestand/eintraege", { id: newId(w.now), name, kind: "association" });
    expect(await w.db.owner((tx) => tx.$count(parkedForms))).toBe(1);
    const planted = await withCanary();
    for (const place of ["form_drafts", "on disk"]) expect(planted).toContain(place);
    return { ...she, ...(await comesIn(w, email)) };
  }

  async function handsOver(she: Awaited<ReturnType<typeof works>>) {
    const page = await text(she.visit("/konto/loeschen"));
    const path = /href="(\/intern\/fabelrade\/team\/aufgaben\/[^"]+\/beenden)"/.exec(page)?.[1] ?? "";
    return she.visit(path, { when: "sofort", after: "niemand" });
  }

  test("the last officer is told first and cannot go before; then she goes, and no trace of her is in a full dump", {
    timeout: 60_000,
  }, async () => {
    const she = await leavesThingsOpen(await works());
    const preview = await text(she.visit("/konto/loeschen"));
    expect(preview).toContain("In Fabelrade gibt sonst niemand Aufgaben.");
    expect(preview).not.toContain('name="sure"');
    expect((await she.visit("/konto/loeschen", { sure: "ja" })).status).toBe(409);
    expect((await handsOver(she)).headers.get("location")).toBe("/intern");
    expect((await she.visit("/konto/loeschen", {})).status).toBe(422);
    const answer = await she.visit("/konto/loeschen", { sure: "ja" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
    // Bytes without a row go within the hour.
    await w.db.owner((tx) => removeExpired(tx, later(w.now, minutes(60))));
    expect(await withCanary()).toEqual([]);
    expect(await w.db.owner((tx) => tx.$count(parkedForms))).toBe(0);
    expect((await she.visit("/konto")).headers.get("location")).toContain("/anmelden");
    expect((await comesIn(w, email)).status).toBe(422);
  });

  test("what the town wrote about her stays where the preview says so, and nowhere else", async () => {
    const she = await works();
    await she.addEntryAs(`Nachlass ${name}`);
    await handsOver(she);
    const preview = await text(she.visit("/konto/loeschen"));
    expect(preview).toMatch(/Bestand: \d+ Eintr/);
    expect(preview).toContain("Statt Ihres Namens steht dort »Eine Person ohne Konto«.");
    await she.visit("/konto/loeschen", { sure: "ja" });
    expect((await withCanary()).every((table) => table.startsWith("inventory_"))).toBe(true);
  });

  test("her lines stay in the trail under a token nobody can resolve, and what she entered stays without her", async () => {
    const she = await works();
    const token = (await w.db.owner((tx) => tx.select().from(auditActors).where(eq(auditActors.personId, she.id))))[0]?.token ?? "";
    const before = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.actorToken, token)));
    await handsOver(she);
    await she.visit("/konto/loeschen", { sure: "ja" });
    expect(await w.db.owner((tx) => tx.select().from(auditActors).where(eq(auditActors.token, token)))).toEqual([]);
    expect((await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.actorToken, token)))).length).toBeGreaterThan(
      before.length,
    );
    const [entry] = await w.db.owner((tx) =>
      rows(
        tx,
        sql`select updated_by::text as by from inventory_entries where body_id = ${she.bodyId}`,
        z.object({ by: z.string().nullable() }),
      ),
    );
    expect(entry).toEqual({ by: null });
  });

  test("two officers go at once: the second is told that nobody would be left", async () => {
    const she = await kanaria();
    await w.db.owner((tx) => addPerson(tx, { name, email: "zweite@fabelrade.example", role: "officer", bodyId: she.bodyId, now: w.now }));
    const [other] = await w.db.owner((tx) => tx.select().from(people).where(eq(people.email, "zweite@fabelrade.example")));
    const task = { bodyId: she.bodyId, bodySlug: "fabelrade", bodyName: "Fabelrade", role: "officer" } as const;
    const go = (id: string) => {
      const actor = { id, name, memberships: [task], delegations: [] };
      return w.db.write(actor, (tx) => leaveForGood(tx, { actor, now: w.now }));
    };
    const outcomes = await Promise.all([go(she.id), go(other?.id ?? "")]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["gone", "needed"]);
    const left = await w.db.owner((tx) => tx.select().from(people).where(eq(people.name, name)));
    for (const { id } of left) await w.db.owner((tx) => run(tx, sql`delete from memberships where person_id = ${id}`));
    for (const { id } of left) await w.db.write({ id }, (tx) => run(tx, sql`select fokus_forget_me()`));
    expect(await withCanary()).toEqual([]);
  });

  test("nobody can forget anybody else: without a person nothing happens", async () => {
    const before = await w.db.owner((tx) => tx.select().from(people));
    await w.as("nobody", (tx) => run(tx, sql`select fokus_forget_me()`));
    expect(await w.db.owner((tx) => tx.select().from(people))).toHaveLength(before.length);
  });
});

describe("the account", () => {
  test("everybody is asked about the mails her tasks bring, and what she is not asked about stays", async () => {
    const choices = async (person: Person) =>
      [...(await text(w.request(person, "/konto"))).matchAll(/name="mails" value="([^"]+)"/g)].map(([, kind]) => kind);
    expect(await choices("anna")).toEqual(["access-waiting", "access-overdue"]);
    expect(await choices("ines")).toEqual(["claim-news"]);
    expect(await choices("karin")).toEqual(["access-waiting", "access-overdue", "look-answer"]);
    expect(await text(w.request("anna", "/konto"))).toContain("wenn der Betrieb bei Ihnen zur Fehlersuche hineinsehen will");
    await w.request("anna", "/konto/nachrichten", { mails: "access-overdue" });
    const declined = await w.db.owner((tx) => tx.select().from(mailChoices));
    expect(declined.map(({ kind }) => kind)).toEqual(["access-waiting"]);
  });

  test("a new name is shown at once and leaves a line without the name; an empty one is refused", async () => {
    const she = await kanaria("deputy");
    expect((await she.visit("/konto/name", { name: "" })).status).toBe(422);
    expect((await she.visit("/konto/name", { name: "Vogelsang, Karla" })).status).toBe(303);
    expect(await text(she.visit("/konto"))).toContain("Vogelsang, Karla");
    const lines = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "identity.name_changed")));
    expect([lines.length, canary.test(JSON.stringify(lines))]).toEqual([1, false]);
    await she.visit("/konto/loeschen", { sure: "ja" });
  });

  test("one session is ended and the other stays; everywhere ends both", async () => {
    const one = await kanaria("deputy");
    w.clock.moveTo(later(w.now, minutes(5)));
    const other = await comesIn(w, email);
    const id = /name="sitzung" value="([^"]+)"/.exec(await text(other.visit("/konto")))?.[1] ?? "";
    expect(id).not.toBe("");
    await other.visit("/konto/sitzungen/beenden", { sitzung: id });
    expect([(await one.visit("/konto")).status, (await other.visit("/konto")).status]).toEqual([303, 200]);
    const third = await comesIn(w, email);
    expect((await third.visit("/konto/ueberall-abmelden", {})).headers.get("location")).toBe("/");
    expect([(await third.visit("/konto")).status, (await other.visit("/konto")).status]).toEqual([303, 303]);
    await (await comesIn(w, email)).visit("/konto/loeschen", { sure: "ja" });
  });

  test("somebody else's session stays, whatever she sends", async () => {
    await w.request("anna", "/konto");
    const [annas] = await w.db.owner((tx) => tx.select().from(sessions));
    expect((await w.request("bert", "/konto/sitzungen/beenden", { sitzung: annas?.idHash ?? "" })).status).toBe(303);
    const [after] = await w.db.owner((tx) =>
      tx
        .select()
        .from(sessions)
        .where(eq(sessions.idHash, annas?.idHash ?? "")),
    );
    expect(after?.endedAt).toBeNull();
  });

  test("the data to take along holds what is kept about her, as JSON and as PDF, and nothing of others", async () => {
    const answer = await w.request("anna", "/konto/daten.json");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="meine-daten.json"');
    const data = z
      .object({ account: z.object({ name: z.string(), tasks: z.array(z.object({ role: z.string() })) }) })
      .parse(await answer.json());
    expect(data.account).toMatchObject({ name: "Anna Beispiel", tasks: [{ role: "officer" }] });
    expect(await text(w.request("anna", "/konto/daten.json"))).not.toMatch(/Bert|Frida|idHash/);
    const pdf = await w.request("anna", "/konto/daten.pdf");
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    const taken = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "identity.data_taken")));
    expect(taken).toHaveLength(3);
  });

  test("every reference to a person says what happens when she goes, or hangs on her alone", async () => {
    const silent = await w.db.owner((tx) =>
      rows(
        tx,
        sql`select c.conrelid::regclass::text as name from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid = 'people'::regclass and c.confdeltype = 'a' and a.attname <> 'person_id'`,
        z.object({ name: z.string() }),
      ),
    );
    expect(silent).toEqual([]);
  });
});
