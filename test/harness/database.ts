// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { inject } from "vitest";
import { type Database, openPglite, openPostgres } from "#kit/db";
import { type Given, restore, whatIsGiven } from "./given.ts";

/** Where this project's tests find their migrated database; set by pglite.ts or postgres.ts before they run. */
export type TestDatabaseSource = { engine: "pglite"; dump: string } | { engine: "postgres"; url: string; template: string };

declare module "vitest" {
  export interface ProvidedContext {
    testDatabase: TestDatabaseSource;
  }
}

export interface TestDatabase {
  db: Database;
  /** Brings every table back to what it held when this worker began; call it before each test. */
  restore(): Promise<void>;
}

interface Opened {
  db: Database;
  given: Given;
}

const ofThisWorker = globalThis as { fokusTestDatabase?: Promise<Opened> };

/**
 * The prepared database of this worker: PGlite or PostgreSQL, as the Vitest project says. The worker keeps it open for its next file,
 * because opening costs more than a test.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  ofThisWorker.fokusTestDatabase ??= openAndRemember();
  const { db, given } = await ofThisWorker.fokusTestDatabase;
  return { db, restore: () => db.owner((tx) => restore(tx, given)) };
}

async function openAndRemember(): Promise<Opened> {
  const db = await open(inject("testDatabase"));
  return { db, given: await db.owner(whatIsGiven) };
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
