// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, inject, test } from "vitest";
import { z } from "zod";
import { rows, run } from "#kit/db";
import { openTestDatabase } from "./database.ts";

const counted = z.object({ count: z.number() });
const { db, restore } = await openTestDatabase();
const notes = () => db.owner((tx) => rows(tx, sql`select count(*)::int as count from notes_of_a_test`, counted));

beforeEach(() => db.script("create table if not exists notes_of_a_test (id int generated always as identity, text text)"));
afterAll(() => db.script("drop table notes_of_a_test"));

test("a test finds the migrated database of its project", async () => {
  const [migrations] = await db.owner((tx) => rows(tx, sql`select count(*)::int as count from schema_migrations`, counted));
  expect(db.engine).toBe(inject("testDatabase").engine);
  expect(migrations?.count).toBeGreaterThan(0);
});

test("restoring removes what a test wrote and keeps the migrations", async () => {
  await db.owner((tx) => run(tx, sql`insert into notes_of_a_test (text) values ('left over')`));
  expect(await notes()).toEqual([{ count: 1 }]);
  await restore();
  expect(await notes()).toEqual([{ count: 0 }]);
  const [migrations] = await db.owner((tx) => rows(tx, sql`select count(*)::int as count from schema_migrations`, counted));
  expect(migrations?.count).toBeGreaterThan(0);
});

test("numbering begins again after restoring", async () => {
  await restore();
  const numbered = await db.owner((tx) =>
    rows(tx, sql`insert into notes_of_a_test (text) values ('first') returning id as count`, counted),
  );
  expect(numbered).toEqual([{ count: 1 }]);
});

test("people, bodies and rules are again as they were, whatever a test did to them", async () => {
  await restore();
  const all = () =>
    db.owner((tx) =>
      rows(
        tx,
        sql`select (select json_agg(p order by id)::text from people p) as people, (select json_agg(m order by id)::text from memberships m) as tasks,
        (select json_agg(b order by id)::text from bodies b) as bodies, (select json_agg(r order by r::text)::text from task_rules r) as rules`,
        z.object({ people: z.string(), tasks: z.string(), bodies: z.string(), rules: z.string() }),
      ),
    );
  const before = await all();
  await db.script(
    "delete from task_rules; delete from memberships; update people set name = 'Niemand'; update bodies set name = 'Nirgends'",
  );
  await restore();
  expect(await all()).toEqual(before);
});
