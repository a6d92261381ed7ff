// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { rows, run } from "#kit/db";
import type { JobKind } from "#kit/jobs";
import { days, hours, later } from "#kit/time";
import { type World, world } from "#world";
import { allJobs } from "../rooms.ts";
import { lastRuns, rehearseDeletions } from "./deletions.ts";
import { t as de } from "./texts.de.ts";
import { t as leicht } from "./texts.de_leicht.ts";
import { t as en } from "./texts.en.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const jobs: JobKind[] = allJobs({ send: async () => ({}) } as never);
const nightly = jobs.find(({ name }) => name === "identity.housekeeping");
const runNightly = () => nightly?.run({}, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });
const howMany = () =>
  w.db.owner((tx) => rows(tx, sql`select 1 as one from sessions`, z.object({ one: z.number() }))).then((found) => found.length);

async function anOldSession(): Promise<void> {
  await w.request("anna", "/konto");
  w.clock.moveTo(later(w.now, hours(48)));
}

test("a rehearsal says what would go, and nothing goes", async () => {
  await anOldSession();
  const before = await howMany();
  const found = await rehearseDeletions(w.db, jobs);
  expect(found.find(({ job }) => job === "identity.housekeeping")?.deleted).toMatchObject({ sessions: before });
  expect(await howMany()).toBe(before);
  expect(await w.reads("nobody", lastRuns)).toEqual([]);
});

test("a run leaves evidence everybody may read: which tables, how many rows, nobody's name", async () => {
  await anOldSession();
  const before = await howMany();
  await runNightly();
  expect(await howMany()).toBe(0);
  expect(await w.reads("nobody", lastRuns)).toMatchObject([{ job: "identity.housekeeping", ranAt: w.now, deleted: { sessions: before } }]);
});

test("a run that finds nothing says so, and only the last run of a job is shown", async () => {
  await anOldSession();
  await runNightly();
  w.clock.moveTo(later(w.now, days(1)));
  await runNightly();
  expect(await w.reads("nobody", lastRuns)).toMatchObject([{ ranAt: w.now, deleted: {} }]);
});

test("nobody but the program itself can write evidence", async () => {
  const forged = sql`insert into deletion_runs (id, job, ran_at, deleted) values (gen_random_uuid(), 'identity.housekeeping', now(), '{}')`;
  await expect(w.as("anna", (tx) => run(tx, forged))).rejects.toMatchObject({ cause: { message: /permission denied/ } });
});

test("every job that is named for deleting leaves evidence and can be rehearsed", async () => {
  const named = jobs.filter(({ name }) => /forget|tidy|housekeeping/.test(name));
  expect(named.length).toBeGreaterThan(6);
  expect(named.filter(({ deletes }) => !deletes).map(({ name }) => name)).toEqual([]);
  const rehearsed = await rehearseDeletions(w.db, jobs);
  expect(rehearsed.map(({ job }) => job).sort()).toEqual(
    jobs
      .filter(({ deletes }) => deletes)
      .map(({ name }) => name)
      .sort(),
  );
});

test.each([
  ["German", de],
  ["Leichte Sprache", leicht],
  ["English", en],
])("every job that deletes has its words on the page in %s, and no other has", (_, { technique }) => {
  const deleting = jobs.filter(({ deletes }) => deletes).map(({ name }) => name);
  expect(Object.keys(technique.jobs).sort()).toEqual(deleting.sort());
});
