// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { rows } from "#kit/db";
import { systemClock } from "#kit/time";
import { type World, world } from "#world";
import { defineJob, openJobs } from "./index.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const failing = (error: Error) => {
  throw error;
};

test("a job queued in a transaction that is rolled back never runs", async () => {
  const seen: string[] = [];
  const note = defineJob({
    name: "test.note",
    shape: z.object({ text: z.string() }),
    run: async ({ text }) => {
      seen.push(text);
    },
  });
  const jobs = await openJobs(w.db, [note], [], systemClock, failing);
  const queued = (text: string, fails: boolean) =>
    w.as("anna", async (tx) => {
      await jobs.enqueue(tx, note, { text });
      if (fails) throw new Error("changed her mind");
    });
  await queued("kept", false);
  await expect(queued("lost", true)).rejects.toThrow("changed her mind");
  expect(await jobs.drain()).toBe(1);
  expect(seen).toEqual(["kept"]);
  await jobs.stop();
});

test("after queueing a job the transaction is the person's again: row-level policies hold", async () => {
  const jobs = await openJobs(w.db, [defineJob({ name: "test.idle", shape: z.object({}), run: async () => {} })], [], systemClock, failing);
  const [role] = await w.as("anna", async (tx) => {
    await jobs.enqueue(tx, { name: "test.idle", shape: z.object({}) }, {});
    return rows(tx, sql`select current_user::text as name`, z.object({ name: z.string() }));
  });
  expect(role).toEqual({ name: "fokus_app" });
  await jobs.stop();
});

test("working and schedules start on this database", async () => {
  const nightly = defineJob({ name: "test.nightly", shape: z.object({}), run: async () => {} });
  const jobs = await openJobs(w.db, [nightly], [{ job: nightly, cron: "17 3 * * *" }], systemClock, failing);
  // The queue outlives a test: others may have left work in it.
  const before = await jobs.waiting();
  await jobs.work();
  expect(await jobs.waiting()).toBe(before);
  await jobs.stop();
});
