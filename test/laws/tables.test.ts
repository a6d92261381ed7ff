// SPDX-License-Identifier: EUPL-1.2
import { globSync } from "node:fs";
import { getTableColumns, getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { rows } from "#kit/db";
import { projectPath } from "#kit/place";
import { openTestDatabase } from "../harness/database.ts";

const { db } = await openTestDatabase();

const column = z.object({ table: z.string(), name: z.string(), nullable: z.boolean() });

/** Every table the program describes, from all files that may hold one. */
async function describedTables(): Promise<PgTable[]> {
  const files = [...globSync("src/**/tables.ts", { cwd: projectPath() }), "src/kit/mail/mail.ts"];
  const modules: Record<string, unknown>[] = await Promise.all(files.map((file) => import(projectPath(file))));
  return [...new Set(modules.flatMap((module) => Object.values(module)).filter((value): value is PgTable => is(value, PgTable)))];
}

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
  const tables = await describedTables();
  expect(tables.length).toBeGreaterThan(15);
  for (const table of tables) {
    const described = Object.values(getTableColumns(table)).map((one) => `${one.name}${one.notNull ? "" : "?"}`);
    expect(described.sort(), getTableName(table)).toEqual(migrated(getTableName(table)));
  }
  const known = tables.map((table) => getTableName(table));
  const undescribed = [...new Set(found.map((one) => one.table))].filter(
    (table) => !known.includes(table) && table !== "schema_migrations",
  );
  expect(undescribed).toEqual([]);
});
