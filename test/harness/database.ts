// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { inject } from "vitest";
import { z } from "zod";
import { type Database, openPglite, openPostgres, rows, run } from "#kit/db";

/** Where this project's tests find their migrated database; set by pglite.ts or postgres.ts before they run. */
export type TestDatabaseSource = { engine: "pglite"; dump: string } | { engine: "postgres"; url: string; template: string };

declare module "vitest" {
  export interface ProvidedContext {
    testDatabase: TestDatabaseSource;
  }
}

export interface TestDatabase {
  db: Database;
  /** Empties every table but those named; call it before each test. */
  truncate(keep?: readonly string[]): Promise<void>;
  /** Gives the database back. The worker keeps it open for its next file, because opening costs more than a test. */
  close(): Promise<void>;
}

const ofThisWorker = globalThis as { fokusTestDatabase?: Promise<Database> };

/** The migrated database of this worker: PGlite or PostgreSQL, as the Vitest project says. */
export async function openTestDatabase(): Promise<TestDatabase> {
  ofThisWorker.fokusTestDatabase ??= open(inject("testDatabase"));
  const db = await ofThisWorker.fokusTestDatabase;
  return { db, truncate: (keep = []) => truncate(db, keep), close: async () => {} };
}

async function open(source: TestDatabaseSource | undefined): Promise<Database> {
  if (!source)
    throw new Error('No database here: vitest.config.ts gives one to test files that import "#world" or test/harness/database.ts.');
  if (source.engine === "pglite") return openPglite({ loadDataDir: new Blob([await readFile(source.dump)]) });
  const name = `${source.template}_${process.env.VITEST_POOL_ID}`;
  const cluster = await openPostgres(source.url, { max: 1 });
  await cluster.script(`drop database if exists ${name} with (force)`);
  await cluster.script(`create database ${name} template ${source.template} strategy file_copy`);
  await cluster.close();
  return openPostgres(databaseAt(source.url, name));
}

/** The same server, another database. */
export function databaseAt(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

const named = z.object({ name: z.string() });

/** Only tables that hold something: truncating an empty one costs as much. The queues' own settings stay. */
async function truncate(db: Database, keep: readonly string[]): Promise<void> {
  await db.owner(async (tx) => {
    const all = await rows(
      tx,
      sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
      where (schemaname = 'public' and tablename <> 'schema_migrations') or (schemaname = 'pgboss' and tablename like 'job%')`,
      named,
    );
    const emptied = all.filter(({ name }) => !keep.includes(name.replace("public.", "")));
    if (emptied.length === 0) return;
    const holding = sql.join(
      emptied.map(({ name }) => sql`select ${name} as name where exists (select from ${sql.raw(name)})`),
      sql` union all `,
    );
    const filled = await rows(tx, holding, named);
    if (filled.length > 0) await run(tx, sql.raw(`truncate ${filled.map(({ name }) => name).join(", ")} restart identity cascade`));
  });
}
