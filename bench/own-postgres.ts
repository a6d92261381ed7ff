// SPDX-License-Identifier: EUPL-1.2
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPostgres } from "#kit/db";
import { startCluster } from "../test/harness/cluster.ts";
import { databaseAt } from "../test/harness/database.ts";

/** Measures on a PostgreSQL of its own, with a data folder; both are gone afterwards, whatever happens. */
export async function onOwnPostgres<T>(measure: (databaseUrl: string, folder: string) => Promise<T>): Promise<T> {
  const cluster = await startCluster();
  const folder = await mkdtemp(join(tmpdir(), "fokus-bench-"));
  try {
    const maintenance = await openPostgres(cluster.url, { max: 1 });
    await maintenance.script("create database fokus_bench");
    await maintenance.close();
    return await measure(databaseAt(cluster.url, "fokus_bench"), folder);
  } finally {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
