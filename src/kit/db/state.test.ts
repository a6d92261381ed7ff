// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type World, world } from "#world";
import { type Database, run, type Tx } from "./index.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const line = (tx: Tx) => run(tx, sql`insert into audit_lines (at, action) values (${w.now.toISOString()}, 'test.line')`);

test("while nobody writes, the state of the data stays the same, however much is read", async () => {
  // Elsewhere on the same server others may write: then it takes another look.
  const isSame = async () => {
    const before = await w.db.state();
    await w.reads("anna", (tx) => run(tx, sql`select count(*) from bodies`));
    return (await w.db.state()) === before;
  };
  await expect.poll(isSame).toBe(true);
});

test.each([
  ["whoever writes", (db: Database) => db.owner(line)],
  [
    "whoever writes the same again",
    (db: Database) => db.owner((tx) => run(tx, sql`update bodies set name = name where slug = 'musterstadt'`)),
  ],
  ["a script", (db: Database) => db.script("insert into audit_lines (at, action) values (now(), 'test.line')")],
  ["the queue", (db: Database) => db.forJobs().executeSql("insert into audit_lines (at, action) values (now(), $1)", ["test.line"])],
])("%s changes it", async (_, writes) => {
  const before = await w.db.state();
  await writes(w.db);
  expect(await w.db.state()).not.toBe(before);
});

test("what is seen with the same state is the same", async () => {
  const seen = new Map<string, number>();
  for (let time = 0; time < 30; time++) {
    const before = await w.db.state();
    const count = (await w.db.forJobs().executeSql("select count(*)::int as count from audit_lines", [])).rows[0]?.count;
    if (seen.has(before)) expect([before, count]).toEqual([before, seen.get(before)]);
    if ((await w.db.state()) === before) seen.set(before, count);
    if (time % 3 === 2) await w.db.owner(line);
  }
  expect(seen.size).toBeGreaterThan(1);
});
