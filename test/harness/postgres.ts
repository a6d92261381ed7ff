// SPDX-License-Identifier: EUPL-1.2
import type { TestProject } from "vitest/node";
import { openPostgres } from "#kit/db";
import { startCluster } from "./cluster.ts";
import { databaseAt } from "./database.ts";
import { provideFilesFolder } from "./files.ts";
import { prepareTemplate } from "./template.ts";

const template = `fokus_test_${process.pid}`;

/** Before the tests on PostgreSQL: one migrated database, which every worker copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.FOKUS_TEST_DATABASE_URL;
  const cluster = given ? { url: given, stop: async () => {} } : await startCluster();
  await inCluster(cluster.url, `create database ${template}`);
  const db = await openPostgres(databaseAt(cluster.url, template), { max: 1 });
  await prepareTemplate(db);
  await db.close();
  project.provide("testDatabase", { engine: "postgres", url: cluster.url, template });
  const removeFiles = await provideFilesFolder(project);
  return async () => {
    await removeFiles();
    if (given) await dropOurs(cluster.url);
    await cluster.stop();
  };
}

async function inCluster(url: string, statement: string): Promise<void> {
  const db = await openPostgres(url, { max: 1 });
  await db.script(statement).finally(() => db.close());
}

/** In somebody else's cluster we leave nothing behind: the template and the copies of at most two workers. */
async function dropOurs(url: string): Promise<void> {
  for (const name of [`${template}_1`, `${template}_2`, template]) await inCluster(url, `drop database if exists ${name} with (force)`);
}
