// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { rows, run } from "#kit/db";
import { type Person, type World, world } from "#world";
import { seedExamples } from "../../src/house.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
});

const named = z.object({ name: z.string() });
const counted = z.object({ count: z.number() });

/** Tables that belong to a body and hold nothing but public facts. */
const publicTables = ["body_names", "body_postcodes", "register_contacts"];

async function tablesOfBodies(): Promise<string[]> {
  const found = await w.db.owner((tx) =>
    rows(
      tx,
      sql`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'body_id' order by 1`,
      named,
    ),
  );
  return found.map(({ name }) => name).filter((name) => !publicTables.includes(name));
}

const visible = async (person: Person, table: string) => {
  const [row] = await w.reads(person, (tx) => rows(tx, sql`select count(*)::int as count from ${sql.identifier(table)}`, counted));
  return row?.count ?? 0;
};

test("every table that belongs to a body has row-level policies", async () => {
  const without = await w.db.owner((tx) =>
    rows(
      tx,
      sql`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not relrowsecurity`,
      named,
    ),
  );
  const names = without.map(({ name }) => name);
  expect((await tablesOfBodies()).filter((name) => names.includes(name))).toEqual([]);
});

test("Anna and Bert see the inventory of their own town each; what Bert shares with Clara's Kreis is no row of hers", async () => {
  expect(await visible("anna", "inventory_entries")).toBe(66);
  expect(await visible("bert", "inventory_entries")).toBe(5);
  expect(await visible("clara", "inventory_entries")).toBe(0);
});

test("everybody sees exactly the released entries of the open directory, and none of their other values", async () => {
  for (const person of ["nobody", "bert", "dora"] as const) {
    expect(await visible(person, "inventory_public_entries"), person).toBe(30);
    expect(await visible(person, "inventory_public_directories"), person).toBe(1);
  }
  const columns = await w.db.owner((tx) =>
    rows(
      tx,
      sql`select column_name as name from information_schema.columns where table_name = 'inventory_public_entries' order by ordinal_position`,
      named,
    ),
  );
  const released = "id body_id code name sort_key kind fields target_groups place place_key street postcode website public_contact";
  expect(columns.map(({ name }) => name).join(" ")).toBe(`${released} offers seeks confirmed_on search_text`);
});

test("nobody can write into another town's rooms, whatever the program asks the database", async () => {
  const musterstadt = await w.body("musterstadt");
  const attempts = [
    sql`insert into inventory_entries (id, body_id, code, name, sort_key, search_text, kind, created_at, updated_at)
        values ('01890000-0000-7000-8000-000000000009', ${musterstadt.id}, 'zzzz', 'Fremd', 'fremd', 'fremd', 'association', ${w.now.toISOString()}, ${w.now.toISOString()})`,
    sql`insert into strategies (id, body_id, title, from_year, to_year, created_at, updated_at)
        values ('01890000-0000-7000-8000-000000000009', ${musterstadt.id}, 'Fremd', 2027, 2030, ${w.now.toISOString()}, ${w.now.toISOString()})`,
  ];
  for (const attempt of attempts)
    await expect(w.as("bert", (tx) => run(tx, attempt))).rejects.toMatchObject({ cause: { message: /row-level security/ } });
  await w.as("bert", (tx) => run(tx, sql`update inventory_entries set name = 'Fremd'`));
  await w.as("bert", (tx) => run(tx, sql`update strategies set title = 'Fremd'`));
  const changed = await w.db.owner((tx) =>
    rows(tx, sql`select count(*)::int as count from inventory_entries where name = 'Fremd' and body_id = ${musterstadt.id}`, counted),
  );
  expect(changed).toEqual([{ count: 0 }]);
});

test("a task that ended yesterday opens nothing today", async () => {
  const bert = await w.actor("bert");
  await w.db.owner((tx) =>
    run(tx, sql`update memberships set valid_to = '2027-03-11', valid_from = '2027-03-01' where person_id = ${bert.id}`),
  );
  const [row] = await w.reads("bert", (tx) => rows(tx, sql`select count(*)::int as count from fokus_bodies()`, counted));
  await w.db.owner((tx) => run(tx, sql`update memberships set valid_to = null, valid_from = '2027-03-12' where person_id = ${bert.id}`));
  expect(row).toEqual({ count: 0 });
});

test("rooms can read neither codes nor sessions nor parked forms nor mails", async () => {
  for (const table of ["sign_in_codes", "sessions", "parked_forms", "mails"]) {
    await expect(visible("anna", table), table).rejects.toMatchObject({ cause: { message: /permission denied/ } });
  }
});

test("a read cannot write", async () => {
  await expect(w.reads("anna", (tx) => run(tx, sql`update inventory_entries set name = 'anders'`))).rejects.toMatchObject({
    cause: { message: /read-only transaction/ },
  });
});
