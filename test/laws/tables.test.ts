// SPDX-License-Identifier: EUPL-1.2
import { globSync } from "node:fs";
import { Column, getTableColumns, getTableName, is, sql } from "drizzle-orm";
import { getViewConfig, PgTable, PgView } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { rows } from "#kit/db";
import { projectPath } from "#kit/place";
import { openTestDatabase } from "../harness/database.ts";

const { db } = await openTestDatabase();

const column = z.object({ table: z.string(), name: z.string(), nullable: z.boolean() });

/** Every table and view the program describes, from all files that may hold one. */
async function described(): Promise<{ tables: PgTable[]; views: PgView[] }> {
  const files = [...globSync("src/**/tables.ts", { cwd: projectPath() }), "src/kit/mail/mail.ts"];
  const modules: Record<string, unknown>[] = await Promise.all(files.map((file) => import(projectPath(file))));
  const values = [...new Set(modules.flatMap((module) => Object.values(module)))];
  return {
    tables: values.filter((value): value is PgTable => is(value, PgTable)),
    views: values.filter((value): value is PgView => is(value, PgView)),
  };
}

const columnName = (field: unknown) => (is(field, Column) ? field.name : "not a column");

test("what the program believes of the tables is what the migrations made", async () => {
  const found = await db.owner((tx) =>
    rows(
      tx,
      sql`select table_name as "table", column_name as name, is_nullable = 'YES' as nullable from information_schema.columns where table_schema = 'public'`,
      column,
    ),
  );
  const migrated = (table: string) =>
    found
      .filter((one) => one.table === table)
      .map(({ name, nullable }) => `${name}${nullable ? "?" : ""}`)
      .sort();
  const { tables, views } = await described();
  expect(tables.length).toBeGreaterThan(15);
  for (const table of tables) {
    const described = Object.values(getTableColumns(table)).map((one) => `${one.name}${one.notNull ? "" : "?"}`);
    expect(described.sort(), getTableName(table)).toEqual(migrated(getTableName(table)));
  }
  // To the database every column of a view may be empty: only the names can be compared.
  const namesOf = (table: string) => migrated(table).map((name) => name.replace("?", ""));
  for (const { name, selectedFields } of views.map((view) => getViewConfig(view)))
    expect(Object.values(selectedFields).map(columnName).sort(), name).toEqual(namesOf(name).sort());
  const known = [...tables.map((table) => getTableName(table)), ...views.map((view) => getViewConfig(view).name)];
  const undescribed = [...new Set(found.map((one) => one.table))].filter(
    (table) => !known.includes(table) && table !== "schema_migrations",
  );
  expect(undescribed).toEqual([]);
});
