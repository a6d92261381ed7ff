// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { z } from "zod";
import { type World, world } from "#world";
import { databaseAt } from "../../../test/harness/database.ts";
import { type Database, openPostgres, rows } from "./index.ts";

const source = inject("testDatabase");

let w: World;
let second: Database;
beforeEach(async () => {
  w = await world();
});
afterEach(() => second.close());

/** Connections of the second process, by the name it gave itself. */
async function open(): Promise<number> {
  const count = sql`select count(*)::int as count from pg_stat_activity where application_name = 'second'`;
  return (await w.db.owner((tx) => rows(tx, count, z.object({ count: z.number() }))))[0]?.count ?? Number.NaN;
}

test.runIf(source.engine === "postgres")("whoever asks after the end is refused, and no connection is opened anew", async () => {
  if (source.engine !== "postgres") return;
  second = await openPostgres(`${databaseAt(source.url, "postgres")}?application_name=second`);
  expect(await second.forJobs().executeSql("select 1 as one", [])).toEqual({ rows: [{ one: 1 }] });
  expect(await open()).toBeGreaterThan(0);
  await second.close();
  const late = [second.forJobs().executeSql("select 1 as one", []), second.read({ id: null }, async () => 1)];
  expect((await Promise.allSettled(late)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect.poll(open).toBe(0);
});
