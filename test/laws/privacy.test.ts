// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { rows } from "#kit/db";
import { type World, world } from "#world";
import { cookies, privacy } from "../../src/privacy/facts.ts";
import { projectFiles } from "./project-files.ts";

const column = z.object({ table: z.string(), column: z.string(), type: z.string(), person: z.boolean() });
let columns: z.infer<typeof column>[];
let w: World;
beforeAll(async () => {
  w = await world();
  columns = await w.db.owner((tx) =>
    rows(
      tx,
      sql`select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type,
            exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any (f.conkey)
              and f.confrelid = 'people'::regclass) as person
          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1, a.attnum`,
      column,
    ),
  );
});

const { tables, without, acting } = privacy;
const described = (table: string) => tables.find((one) => one.table === table);

test("every table is described once: with what it holds about people, or as one about nobody", () => {
  const listed = [...tables.map(({ table }) => table), ...without].sort();
  expect(listed).toEqual([...new Set(columns.map(({ table }) => table))].sort());
});

test("every column with text in a table about people says what it holds, or that it is about nobody", () => {
  const texts = columns.filter(({ type }) => /^(text|jsonb|bytea|text\[\])$/.test(type));
  const unsaid = texts.filter(({ table, column: name }) => {
    const one = described(table);
    return one !== undefined && !(name in one.columns) && !one.plain.includes(name) && !acting.columns.includes(name);
  });
  expect(unsaid.map(({ table, column: name }) => `${table}.${name}`)).toEqual([]);
});

test("every column that names a person is described", () => {
  const unsaid = columns.filter(
    ({ table, column: name, person }) => person && !acting.columns.includes(name) && !(name in (described(table)?.columns ?? {})),
  );
  expect(unsaid.map(({ table, column: name }) => `${table}.${name}`)).toEqual([]);
});

test("tables about nobody have no column for a way to reach somebody", () => {
  const reach = /(^|_)(e?mail|phone|contact|recipient|reply_to|message)$/;
  const found = columns.filter(({ table, column: name }) => without.includes(table) && reach.test(name));
  expect(found.map(({ table, column: name }) => `${table}.${name}`)).toEqual([]);
});

test("nothing is described that the database does not have", () => {
  const has = (table: string, name: string) => columns.some((one) => one.table === table && one.column === name);
  const gone = tables.flatMap(({ table, columns: said, plain }) => [...Object.keys(said), ...plain].filter((name) => !has(table, name)));
  expect(gone).toEqual([]);
});

test("every cookie the program gives is told", () => {
  const given = projectFiles()
    .filter(({ path }) => /^src\/.*\.tsx?$/.test(path))
    .flatMap(({ text }) => [...text.matchAll(/giveCookie\(c, "([a-z-]+)"/g)].map(([, name]) => name));
  expect(given.length).toBeGreaterThan(3);
  expect([...new Set(given)].sort()).toEqual(Object.keys(cookies).sort());
});
