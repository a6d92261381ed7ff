// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { type World, world } from "#world";
import { entryStatement } from "./database.ts";
import { rows, run, type Tx } from "./index.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const counted = z.object({ count: z.number() });
const lines = async () => (await w.db.owner((tx) => rows(tx, sql`select count(*)::int as count from audit_lines`, counted)))[0]?.count;
const whoAsks = async (tx: Tx) =>
  (await rows(tx, sql`select coalesce(current_setting('fokus.actor', true), '') as id`, z.object({ id: z.string() })))[0]?.id;
const line = (tx: Tx) => run(tx, sql`insert into audit_lines (at, action) values (${w.now.toISOString()}, 'test.line')`);

/** Ends the transaction's own connection behind its back. Nobody can end that of the embedded database: there the driver says it was. */
async function loseConnection(tx: Tx): Promise<void> {
  if (w.db.engine === "pglite") throw new Error("Connection terminated");
  const [own] = await rows(tx, sql`select pg_backend_pid() as pid`, z.object({ pid: z.number() }));
  await w.db.owner((other) => run(other, sql`select pg_terminate_backend(${own?.pid ?? 0})`));
}

test("an act whose connection is lost half-way is refused and leaves nothing", async () => {
  const act = w.as("anna", async (tx) => {
    await line(tx);
    await loseConnection(tx);
    await line(tx);
  });
  await expect(act).rejects.toThrow();
  expect(await lines()).toBe(0);
});

test("a page whose connection is lost while it is read is refused, and the next one is answered", async () => {
  const page = w.db.read({ id: null }, async (tx) => {
    await run(tx, sql`select 1`);
    await loseConnection(tx);
    await run(tx, sql`select 1`);
  });
  await expect(page).rejects.toThrow();
  for (let again = 0; again < 20; again++) await expect(w.db.read({ id: null }, (tx) => run(tx, sql`select 1`))).resolves.toBeUndefined();
});

test("what one page may read is not what the next one may read on the same connection", async () => {
  const asked = await Promise.all([w.reads("anna", whoAsks), w.reads("bert", whoAsks)]);
  expect(asked).toEqual([(await w.actor("anna")).id, (await w.actor("bert")).id]);
  expect(await w.db.read({ id: null }, whoAsks)).toBe("");
});

test("what goes on after a part of the work failed asks nothing any more, least of all in somebody else's name", async () => {
  const gate = Promise.withResolvers<void>();
  const late: Promise<string | undefined>[] = [];
  const failing = w.reads("anna", async (tx) => {
    late.push(gate.promise.then(() => whoAsks(tx)));
    await run(tx, sql`select 1 / 0`);
  });
  await expect(failing).rejects.toThrow();
  const asBert = w.reads("bert", async (tx) => {
    gate.resolve();
    return [(await Promise.allSettled(late)).map(({ status }) => status), await whoAsks(tx)];
  });
  expect(await asBert).toEqual([["rejected"], (await w.actor("bert")).id]);
});

test("an error that somebody swallows does not become a success", async () => {
  const act = w.as("anna", async (tx) => {
    await line(tx);
    await run(tx, sql`select 1 / 0`).catch(() => {});
    await line(tx);
  });
  await expect(act).rejects.toThrow();
  expect(await lines()).toBe(0);
});

test.each([
  [{ id: "x'); drop table people; --" }, "2027-03-12"],
  [{ id: null }, "2027-03-12'); --"],
])("what stands in the entry of a transaction is an id and a day, nothing else", (actor, today) => {
  expect(() => entryStatement("fokus_app", actor, { today: () => today, now: () => w.now }, true)).toThrow(RangeError);
});
