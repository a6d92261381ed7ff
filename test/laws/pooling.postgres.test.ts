// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { pino } from "pino";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { readConfig } from "#config";
import { beginSession } from "#identity";
import { record } from "#kit/audit";
import { type Database, migrate, openPostgres, rows, run, type Tx } from "#kit/db";
import { openJobs } from "#kit/jobs";
import { outboxPostman } from "#kit/mail";
import type { Actor } from "#kit/policy";
import { type Person, type World, world } from "#world";
import { createApp } from "../../src/app.ts";
import { seedExamples } from "../../src/house.ts";
import { allJobs } from "../../src/rooms.ts";
import { databaseAt } from "../harness/database.ts";
import { type Pooler, startPooler } from "../harness/pooler.ts";

const source = inject("testDatabase");

const counted = z.object({ count: z.number() });
const here = z.object({ bodyId: z.string().nullable() });

/** Tables with drafts or data about people whose rows belong to one body. */
const tables = ["inventory_entries", "strategies", "strategy_goals", "audit_lines"];

describe("through a pooler that hands connections from one to the next", () => {
  let w: World;
  let pooler: Pooler;
  let pooled: Database;
  const own: string = source?.engine === "postgres" ? databaseAt(source.url, `${source.template}_${process.env.VITEST_POOL_ID}`) : "";

  beforeAll(async () => {
    w = await world();
    await seedExamples(w);
    await w.jobs.drain();
    pooler = await startPooler(own, { connections: 4 });
    pooled = await openPostgres(`${pooler.url}?pgbouncer=true`, { max: 25, clock: w.clock });
  });
  afterAll(async () => {
    await pooled?.close();
    await pooler?.stop();
  });

  const bodiesIn = async (tx: Tx, table: string) =>
    new Set((await rows(tx, sql`select body_id as "bodyId" from ${sql.identifier(table)}`, here)).map(({ bodyId }) => bodyId));

  test("each of fifty people at once sees and changes what is hers, for seconds, and nothing else", { timeout: 60_000 }, async () => {
    const cast = (["anna", "bert", "clara", "dora", "emil", "frida", "gerda", "henri", "ines", "jan", "karin", "nobody"] as const).slice();
    const expected = new Map<Person, Map<string, Set<string | null>>>();
    const leaveLine = async (tx: Tx, actor: Actor, nth: number) => {
      const bodyId = actor.memberships[0]?.bodyId;
      if (actor.id !== null && bodyId) await record(tx, { actor, at: w.now, action: "test.pooled", bodyId, details: { nth } });
    };
    for (const person of cast) await w.as(person, (tx, actor) => leaveLine(tx, actor, 0));
    for (const person of cast) {
      const seen = new Map<string, Set<string | null>>();
      for (const table of tables) seen.set(table, await w.reads(person, (tx) => bodiesIn(tx, table)));
      expected.set(person, seen);
    }
    const entriesOf = async (person: Person) =>
      (
        await w.reads(person, (tx) => rows(tx, sql`select count(*)::int as count from inventory_entries where removed_at is null`, counted))
      )[0]?.count;
    expect([await entriesOf("anna"), await entriesOf("bert"), await entriesOf("dora")]).toEqual([66, 5, 0]);
    const fifty = Array.from({ length: 50 }, (_, nth): Person => cast[nth % cast.length] ?? "nobody");
    const until = Date.now() + 4000;
    let asked = 0;
    const foreign: string[] = [];
    await Promise.all(
      fifty.map(async (person, nth) => {
        const actor = await w.actor(person);
        for (let round = nth; Date.now() < until; round++) {
          const table = tables[round % tables.length] ?? "strategies";
          const seen = await pooled.read(actor, (tx) => bodiesIn(tx, table));
          const may = expected.get(person)?.get(table);
          for (const bodyId of seen) if (!may?.has(bodyId)) foreign.push(`${person} ${table} ${bodyId}`);
          if (may && seen.size < may.size && table !== "audit_lines") foreign.push(`${person} misses rows of ${table}`);
          await pooled.write(actor, async (tx) => {
            const changed = await rows(tx, sql`update strategies set version = version returning body_id as "bodyId"`, here);
            for (const { bodyId } of changed)
              if (!actor.memberships.some((one) => one.bodyId === bodyId)) foreign.push(`${person} wrote ${bodyId}`);
            await leaveLine(tx, actor, nth);
          });
          asked += 2;
        }
      }),
    );
    expect(foreign).toEqual([]);
    expect(asked).toBeGreaterThanOrEqual(100);
    expect(pooler.handovers()).toBeGreaterThan(asked / 4);
    // Every line names who wrote it: no act was taken for another's.
    const wrong = await w.db.owner((tx) =>
      rows(
        tx,
        sql`select count(*)::int as count from audit_lines l join audit_actors a on a.token = l.actor_token
            where l.action = 'test.pooled' and not exists (select from memberships m where m.person_id = a.person_id and m.body_id = l.body_id)`,
        counted,
      ),
    );
    expect(wrong).toEqual([{ count: 0 }]);
  });

  test("an order that ran out and a share that ended open nothing, whoever had the connection before", async () => {
    const [town, kreis] = [await w.body("musterstadt"), await w.body("kreis-musterland")];
    const [anna, clara] = [await w.actor("anna"), await w.actor("clara")];
    const id = "01890000-0000-7000-8000-00000000aaaa";
    await w.db.owner(async (tx) => {
      await run(
        tx,
        sql`insert into delegations (id, body_id, to_body_id, rooms, since, until, document, given_by, given_at)
            values (${id}, ${town.id}, ${kreis.id}, '{inventory,strategy}', '2027-01-01', '2027-03-11', 'Vereinbarung', ${anna.id}, ${w.now.toISOString()})`,
      );
      await run(
        tx,
        sql`insert into inventory_shares (id, body_id, with_body_id, since, until, shared_at)
            values (${id}, ${town.id}, ${kreis.id}, '2027-01-01', '2027-03-11', ${w.now.toISOString()})`,
      );
    });
    const seenBy = async (actor: typeof clara) =>
      (await pooled.read(actor, (tx) => rows(tx, sql`select count(*)::int as count from inventory_entries`, counted)))[0]?.count;
    const asked = await Promise.all(Array.from({ length: 40 }, (_, nth) => seenBy(nth % 2 === 0 ? anna : clara)));
    expect(new Set(asked.filter((_, nth) => nth % 2 === 0))).toEqual(new Set([66]));
    expect(new Set(asked.filter((_, nth) => nth % 2 === 1))).toEqual(new Set([0]));
    await w.db.owner(async (tx) => {
      await run(tx, sql`delete from inventory_shares where id = ${id}`);
      await run(tx, sql`delete from delegations where id = ${id}`);
    });
  });

  const firstEntry = async (slug: string) => {
    const bodyId = (await w.body(slug)).id;
    const first = sql`select name from inventory_entries where body_id = ${bodyId} and removed_at is null order by sort_key, id limit 1`;
    return (await w.db.owner((tx) => rows(tx, first, z.object({ name: z.string() }))))[0]?.name ?? "";
  };

  test("the whole product works: migrations, queue, and pages of twenty people at once", { timeout: 60_000 }, async () => {
    expect(await migrate(pooled, w.now)).toEqual([]);
    const read = readConfig({ FOKUS_EXAMPLE: "1", FOKUS_URL: "http://localhost:3000" });
    if (read.kind === "faulty") throw new Error(read.faults.join("\n"));
    const jobs = await openJobs(pooled, allJobs(outboxPostman), [], w.clock, (error) => {
      throw error;
    });
    const app = createApp({ config: read.config, db: pooled, jobs, clock: w.clock, log: pino({ level: "silent" }) });
    const page = async (person: Person, path: string) => {
      const id = (await w.actor(person)).id ?? "";
      const token = await pooled.signIn((tx) => beginSession(tx, app.seals, id, w.now));
      const answer = await app.fetch(new Request(`http://localhost:3000${path}`, { headers: { cookie: `fokus-session=${token}` } }));
      return { status: answer.status, text: await answer.text() };
    };
    const asked = Array.from({ length: 20 }, (_, nth) =>
      nth % 2 === 0
        ? page("anna", "/intern/musterstadt/bestand")
        : page("bert", nth % 4 === 1 ? "/intern/nachbarhausen/bestand" : "/intern/musterstadt/bestand"),
    );
    const pages = await Promise.all(asked);
    expect(pages.map(({ status }, nth) => status === (nth % 4 === 3 ? 404 : 200))).not.toContain(false);
    for (const [nth, { text }] of pages.entries()) {
      expect(text.includes(await firstEntry("musterstadt")), `page ${nth}`).toBe(nth % 2 === 0);
      expect(text.includes(await firstEntry("nachbarhausen")), `page ${nth}`).toBe(nth % 4 === 1);
    }
    await pooled.write(await w.actor("anna"), (tx) => jobs.enqueue(tx, { name: "operation.seal-audit", shape: z.object({}) }, {}));
    expect(await jobs.drain()).toBe(1);
    await jobs.stop();
  });

  test("an act whose connection is lost half-way leaves nothing, and the next one is answered", async () => {
    const anna = await w.actor("anna");
    const act = pooled.write(anna, async (tx) => {
      await record(tx, { actor: anna, at: w.now, action: "test.lost" });
      const [backend] = await rows(tx, sql`select pg_backend_pid() as count`, counted);
      await w.db.owner((other) => run(other, sql`select pg_terminate_backend(${backend?.count ?? 0})`));
      await record(tx, { actor: anna, at: w.now, action: "test.lost" });
    });
    await expect(act).rejects.toThrow();
    const left = await pooled.owner((tx) =>
      rows(tx, sql`select count(*)::int as count from audit_lines where action = 'test.lost'`, counted),
    );
    expect(left).toEqual([{ count: 0 }]);
  });

  describe("the stand-in itself", () => {
    /** Two clients of their own at a stand-in of their own: what one leaves behind, the other finds. */
    async function twoClients<T>(
      fn: (one: postgres.Sql, other: postgres.Sql) => Promise<T>,
      settings: postgres.Options<never> = {},
      connections = 1,
    ): Promise<T> {
      const small = await startPooler(own, { connections });
      const open = () => postgres(small.url, { max: 1, prepare: false, fetch_types: false, onnotice: () => {}, ...settings });
      const [one, other] = [open(), open()];
      try {
        return await fn(one, other);
      } finally {
        await Promise.all([one.end({ timeout: 1 }), other.end({ timeout: 1 })]);
        await small.stop();
      }
    }

    test("would show a leak: a person set for the session is the next one's, too, with all she may see", async () => {
      const anna = (await w.actor("anna")).id ?? "";
      const seen = await twoClients(async (one, other) => {
        await one`select set_config('fokus.actor', ${anna}, false), set_config('fokus.today', '2027-03-12', false), set_config('role', 'fokus_app', false)`;
        return other`select current_user::text as who, count(*)::int as count from inventory_entries`;
      });
      expect([...seen]).toEqual([{ who: "fokus_app", count: 66 }]);
    });

    test("keeps a transaction together, and lets nothing of it out", async () => {
      const anna = (await w.actor("anna")).id ?? "";
      const seen = await twoClients(async (one, other) => {
        const held = one.begin(async (tx) => {
          await tx`select set_config('fokus.actor', ${anna}, true)`;
          return tx`select current_setting('fokus.actor', true) as actor`;
        });
        const [mine, theirs] = await Promise.all([held, other`select coalesce(current_setting('fokus.actor', true), '') as actor`]);
        return [...mine, ...theirs];
      });
      expect(seen).toEqual([{ actor: anna }, { actor: "" }]);
    });

    test("refuses what PgBouncer refuses: prepared statements of another connection, and settings at the start", async () => {
      const prepared = twoClients(
        async (one, other) => {
          const ask = (client: postgres.Sql) => client.begin((tx) => tx`select ${1}::int as one`);
          for (let again = 0; again < 3; again++) await Promise.all([ask(one), ask(other)]);
        },
        { prepare: true },
        2,
      );
      await expect(prepared).rejects.toThrow(/prepared statement/);
      const starting = twoClients(async (one) => one`select 1`, { connection: { role: "fokus_app" } });
      await expect(starting).rejects.toThrow(/unsupported startup parameter: role/);
    });
  });
});
