// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, expect, inject, test } from "vitest";
import { z } from "zod";
import { type World, world } from "#world";
import { databaseAt } from "../../../test/harness/database.ts";
import { type Database, openPglite, openPostgres, rows } from "./index.ts";

const source = inject("testDatabase");

let w: World;
beforeEach(async () => {
  w = await world();
});

/** A second process of its own, with a name by which the first finds its connections. */
function openSecond(): Promise<Database> {
  return source.engine === "postgres" ? openPostgres(`${databaseAt(source.url, "postgres")}?application_name=second`) : openPglite();
}

/** Connections of the second process; the embedded database has none that others could see. */
async function open(): Promise<number> {
  const count = sql`select count(*)::int as count from pg_stat_activity where application_name = 'second'`;
  return (await w.db.owner((tx) => rows(tx, count, z.object({ count: z.number() }))))[0]?.count ?? Number.NaN;
}

test("whoever asks after the end is refused, and no connection is opened anew", async () => {
  const second = await openSecond();
  expect((await second.forJobs().executeSql("select 1 as one", [])).rows).toEqual([{ one: 1 }]);
  expect(await open()).toBeGreaterThanOrEqual(source.engine === "postgres" ? 1 : 0);
  await second.close();
  const late = [second.forJobs().executeSql("select 1 as one", []), second.read({ id: null }, async () => 1)];
  expect((await Promise.allSettled(late)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect.poll(open).toBe(0);
});
