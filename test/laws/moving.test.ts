// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { z } from "zod";
import { rows } from "#kit/db";
import { rooms } from "../../src/rooms.ts";
import { openTestDatabase } from "../harness/database.ts";

const { db } = await openTestDatabase();
const named = z.object({ name: z.string() });
const movings = rooms.flatMap(({ moving }) => moving ?? []);
const said = movings.flatMap(({ tables }) => Object.keys(tables));

test("for every table that belongs to bodies one room says what happens when municipalities merge", async () => {
  const found = await db.owner((tx) =>
    rows(
      tx,
      sql`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'body_id' and not a.attisdropped
          where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
      named,
    ),
  );
  expect([...said].sort()).toEqual(found.map(({ name }) => name));
});

test("what is counted for people is a table its room says something about", () => {
  const counted = movings.flatMap(({ words, tables }) => Object.keys(words).filter((what) => !(what in tables)));
  // Lines of the trail have no room of their own.
  expect(counted).toEqual([]);
});

test("a parent and its children can change their body in one transaction: such foreign keys wait until its end", async () => {
  const rigid = await db.owner((tx) =>
    rows(
      tx,
      sql`select f.conname as name from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attname = 'body_id'
          where f.contype = 'f' and f.connamespace = 'public'::regnamespace and cardinality(f.conkey) > 1 and not f.condeferrable order by 1`,
      named,
    ),
  );
  expect(rigid).toEqual([]);
});
