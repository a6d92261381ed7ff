// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { auditChecks } from "#kit/audit";
import { newId, rows, run } from "#kit/db";
import { mails } from "#kit/mail";
import { days, hours, later, minutes } from "#kit/time";
import { type Person, type World, world } from "#world";
import { deletionRuns } from "../../privacy/tables.ts";
import { dueNow, type HouseState } from "./state.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const page = async (person: Person, path: string) => (await w.request(person, path)).text();

describe("who gets it", () => {
  test.each([
    ["nobody", 303],
    ["anna", 404],
    ["bert", 404],
    ["clara", 404],
    ["dora", 404],
    ["emil", 404],
    ["jan", 404],
    ["karin", 200],
  ] as const)("%s: %d on every page of the operator's", async (person, status) => {
    for (const path of ["/betrieb", "/betrieb/anfragen", "/betrieb/einblicke", "/betrieb/einblicke/neu"])
      expect((await w.request(person, path)).status, path).toBe(status);
  });

  test("the database tells nobody else how the house stands", async () => {
    const counted = z.object({ count: z.number() });
    for (const person of ["nobody", "anna", "clara", "dora", "jan"] as const)
      for (const name of ["fokus_house_state", "fokus_queue_state", "fokus_house_mergers"]) {
        const found = await w.reads(person, (tx) => rows(tx, sql.raw(`select count(*)::int as count from ${name}()`), counted));
        expect(found, person).toEqual([{ count: 0 }]);
      }
  });

  test("an operator's way in leads there, with a menu of her own", async () => {
    expect((await w.request("karin", "/intern")).headers.get("location")).toBe("/intern/land");
    expect((await w.request("karin", "/intern/land")).headers.get("location")).toBe("/betrieb");
    const html = await page("karin", "/betrieb");
    for (const entry of ["Stand", "Anfragen", "Gemeldete Barrieren", "Einblicke"]) expect(html).toContain(`>${entry}</a>`);
    expect(html).not.toContain(">Bestand</a>");
  });
});

describe("what it shows", () => {
  test("versions, queue, mail, deletion, seal and check; no name, no address, no town", async () => {
    await w.db.owner((tx) => tx.insert(auditChecks).values({ checkedAt: w.now, seals: 3, lines: 40, fault: null, seq: null }));
    await w.db.owner((tx) => tx.insert(deletionRuns).values({ id: newId(w.now), job: "identity.housekeeping", ranAt: w.now, deleted: {} }));
    const html = await page("karin", "/betrieb");
    for (const said of ["Fassung der Software", "0.1.0", "PostgreSQL 1", "Migrationen", "alle Siegel passen", "12. März 2027, 10:30 Uhr"])
      expect(html).toContain(said);
    for (const unsaid of ["Musterstadt", "Anna", "musterstadt.example"]) expect(html).not.toContain(unsaid);
  });

  test("mails that did not leave, without whom they are for", async () => {
    const mail = {
      id: newId(w.now),
      template: "x",
      about: newId(w.now),
      recipient: "kanari@stadt.example",
      subject: "s",
      body: "b",
      createdAt: w.now,
    };
    await w.db.owner((tx) => tx.insert(mails).values(mail));
    w.clock.moveTo(later(w.now, minutes(31)));
    const html = await page("karin", "/betrieb");
    expect(html).toContain("1 E-Mail ist noch nicht verschickt, die älteste seit 12. März 2027, 10:30 Uhr.");
    expect(html).not.toContain("kanari");
  });

  test("jobs that gave up and jobs that wait long, by queue", async () => {
    const job = (state: string) => sql`insert into pgboss.job (id, name, data, state, created_on, completed_on)
      values (gen_random_uuid(), 'mail.send', '{"mailId":"kanari"}', ${state}::pgboss.job_state, ${w.now.toISOString()}, ${state === "failed" ? w.now.toISOString() : null})`;
    await w.db.owner(async (tx) => {
      await run(tx, job("failed"));
      await run(tx, job("created"));
    });
    w.clock.moveTo(later(w.now, hours(1)));
    const html = await page("karin", "/betrieb");
    await w.db.owner((tx) => run(tx, sql`delete from pgboss.job where data ->> 'mailId' = 'kanari'`));
    expect(html).toContain("»mail.send«: 1 Aufgabe wurde nach mehreren Versuchen aufgegeben");
    expect(html).toMatch(/»mail\.send«: \d+ Aufgaben? warte/);
    expect(html).not.toContain("kanari");
  });

  test("jobs that gave up run once more at the press of a button, and the trail says who pressed it", async () => {
    await w.db.owner((tx) =>
      run(
        tx,
        sql`insert into pgboss.job (id, name, data, state, completed_on)
            values (gen_random_uuid(), 'mail.send', ${JSON.stringify({ mailId: newId(w.now) })}::jsonb, 'failed', ${w.now.toISOString()})`,
      ),
    );
    expect(await page("karin", "/betrieb")).toContain("Noch einmal versuchen");
    const again = (person: Person) => w.request(person, "/betrieb/aufgaben/nochmal", { queue: "mail.send" });
    for (const person of ["anna", "dora", "jan"] as const) expect((await again(person)).status, person).toBe(404);
    expect((await again("karin")).status).toBe(303);
    await w.jobs.drain();
    expect(await page("karin", "/betrieb")).not.toContain("Noch einmal versuchen");
    expect((await again("karin")).status).toBe(303);
    const lines = await w.db.owner((tx) =>
      rows(tx, sql`select details from audit_lines where action = 'operation.jobs_retried'`, z.object({ details: z.unknown() })),
    );
    expect(lines).toEqual([{ details: { queue: "mail.send", count: 1 } }]);
  });
});

describe("what needs somebody", () => {
  const now = new Date("2027-03-12T09:30:00Z");
  const well: HouseState = {
    unsent: 0,
    unsentSince: null,
    unsealed: 0,
    unsealedSince: null,
    sealedAt: now,
    migrations: 3,
    newestMigration: "x",
    migratedAt: later(now, -days(9)),
    databaseVersion: "15",
    queues: [],
    requests: 0,
    barriers: 0,
    mergers: { unrecorded: 0, unconfirmed: 0, unfinished: 0 },
    deletedAt: later(now, -hours(6)),
    check: { checkedAt: later(now, -hours(6)), intact: true },
  };
  test.each([
    ["all is well", {}, []],
    ["a request waits", { requests: 2 }, ["requests"]],
    ["a reported barrier waits", { barriers: 1 }, ["barriers"]],
    ["a place ended, and another merger is not confirmed", { mergers: { unrecorded: 1, unconfirmed: 1, unfinished: 0 } }, ["mergers-wait"]],
    ["a merger moves or stands still", { mergers: { unrecorded: 0, unconfirmed: 0, unfinished: 1 } }, ["mergers-unfinished"]],
    ["a mail that has just been put in", { unsent: 1, unsentSince: later(now, -minutes(29)) }, []],
    ["a mail of half an hour ago", { unsent: 1, unsentSince: later(now, -minutes(31)) }, ["mails"]],
    ["seals are behind", { unsealed: 3, unsealedSince: later(now, -minutes(31)), sealedAt: later(now, -minutes(40)) }, ["not-sealed"]],
    ["lines that came late, and a seal of just now", { unsealed: 3, unsealedSince: later(now, -days(90)) }, []],
    ["the trail is broken", { check: { checkedAt: now, intact: false } }, ["trail-broken"]],
    [
      "two nights were missed",
      { deletedAt: later(now, -days(3)), check: { checkedAt: later(now, -days(3)), intact: true } },
      ["not-checked", "not-deleted"],
    ],
    ["never, in a house of nine days", { deletedAt: null, check: null }, ["not-checked", "not-deleted"]],
    ["never, in a house of this morning", { deletedAt: null, check: null, migratedAt: now }, []],
    ["a job gave up", { queues: [{ queue: "q", waiting: 0, oldestAt: null, failed: 1, failedAt: now }] }, ["failed"]],
    ["a job waits", { queues: [{ queue: "q", waiting: 1, oldestAt: later(now, -hours(1)), failed: 0, failedAt: null }] }, ["waits-long"]],
  ])("%s", (_, change, expected) => {
    expect(dueNow({ ...well, ...change }, now).map(({ what }) => what)).toEqual(expected);
  });
});
