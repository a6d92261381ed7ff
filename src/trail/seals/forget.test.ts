// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { auditLines, auditSeals, record, sealNextRange } from "#kit/audit";
import { rows, run } from "#kit/db";
import { days, later, minutes } from "#kit/time";
import { type World, world } from "#world";
import { lastRuns, rehearseDeletions } from "../../privacy/deletions.ts";
import { privacy } from "../../privacy/facts.ts";
import { allJobs, rooms } from "../../rooms.ts";
import { lastSeal } from "./checkpoint.ts";
import { forgetOldestRange } from "./forget.ts";
import { monthsKept, oldEnough, removedTooEarly } from "./retention.ts";
import { trailBegins, verifySeals } from "./verify.ts";

const anything = z.object({ action: z.string() });

let w: World;
beforeEach(async () => {
  w = await world();
});

const jobs = allJobs({ send: async () => ({}) } as never);
const nightly = () =>
  jobs.find(({ name }) => name === "trail.forget-old-lines")?.run({}, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });
const seqs = async () =>
  (await w.db.owner((tx) => tx.select({ seq: auditLines.seq }).from(auditLines).orderBy(auditLines.seq))).map(({ seq }) => seq);
const verify = () => w.db.owner(verifySeals);

/** Two lines of Anna, sealed. */
async function sealedPair(): Promise<void> {
  for (const action of ["inventory.one", "inventory.two"])
    await w.as("anna", (tx, actor) => record(tx, { actor, at: w.now, action, bodyId: actor.memberships[0]?.bodyId ?? "" }));
  w.clock.moveTo(later(w.now, minutes(6)));
  await w.db.owner((tx) => sealNextRange(tx, w.now));
}

const years = (count: number) => days(Math.ceil(count * 365.25));

/** A pair eleven years old, one five years old, one of today. */
async function elevenYears(): Promise<void> {
  await sealedPair();
  w.clock.moveTo(later(w.now, years(6)));
  await sealedPair();
  w.clock.moveTo(later(w.now, years(5)));
  await sealedPair();
}

test("whole ranges go when their time is over; their seals stay, and the check still fits", async () => {
  await elevenYears();
  const checkpoint = await w.db.owner(lastSeal);
  expect(await w.db.owner(trailBegins)).toBeNull();
  await nightly();
  expect(await seqs()).toEqual([3, 4, 5, 6, 7]);
  expect((await w.db.owner((tx) => tx.select().from(auditSeals))).length).toBe(3);
  expect(await w.db.owner((tx) => verifySeals(tx, checkpoint ? [checkpoint] : []))).toMatchObject({ kind: "intact", seals: 3, lines: 4 });
  expect(await w.db.owner(trailBegins)).toEqual({ sealedAt: new Date("2027-03-12T09:36:00.000Z"), removedAt: w.now });
});

test("the run leaves evidence, and a line of its own; a rehearsal says the same and takes nothing", async () => {
  await elevenYears();
  const rehearsed = (await rehearseDeletions(w.db, jobs)).find(({ job }) => job === "trail.forget-old-lines");
  expect(rehearsed?.deleted).toEqual({ audit_digests: 1, audit_lines: 2 });
  expect(await seqs()).toEqual([1, 2, 3, 4, 5, 6]);
  await nightly();
  expect(await w.reads("nobody", lastRuns)).toMatchObject([
    { job: "trail.forget-old-lines", deleted: { audit_digests: 1, audit_lines: 2 } },
  ]);
  const [last] = await w.db.owner((tx) => tx.select().from(auditLines).orderBy(sql`seq desc`).limit(1));
  expect(last).toMatchObject({ action: "trail.forgotten", actorToken: null, details: { rows: 2 } });
  await nightly();
  expect((await seqs()).length).toBe(5);
});

test("nothing goes before its time, and nothing that is not sealed", async () => {
  await sealedPair();
  w.clock.moveTo(later(w.now, years(9.9)));
  await nightly();
  expect(await seqs()).toEqual([1, 2]);
  await w.db.owner((tx) => record(tx, { actor: { id: null }, at: w.now, action: "inventory.three" }));
  w.clock.moveTo(later(w.now, years(11)));
  await nightly();
  expect(await seqs()).toEqual([3, 4]);
});

test.each([
  ["without the row that opens the way", [sql`delete from audit_lines where seq = 1`], /are final/],
  [
    "of a range that is too young, whatever the row says",
    [sql`insert into audit_removals values (3, '2032-03-12', '2031-01-01', 2)`],
    /not old enough/,
  ],
  ["sealed less than a year ago", [sql`insert into audit_removals values (1, '2027-09-01', '2027-08-01', 2)`], /not_before_a_year/],
  ["out of order", [sql`insert into audit_removals values (5, '2060-01-01', '2050-01-01', 2)`], /goes first/],
  [
    "beyond the range that was opened",
    [sql`insert into audit_removals values (1, '2038-03-12', '2028-03-12', 2)`, sql`delete from audit_lines where seq = 3`],
    /are final/,
  ],
  [
    "when the row is taken back",
    [sql`insert into audit_removals values (1, '2038-03-12', '2028-03-12', 2)`, sql`delete from audit_removals`],
    /are final/,
  ],
])("no line goes %s", async (_, attempts, refusal) => {
  await elevenYears();
  const trying = w.db.owner(async (tx) => {
    for (const attempt of attempts) await run(tx, attempt);
  });
  await expect(trying).rejects.toMatchObject({ cause: { message: refusal } });
  expect(await seqs()).toEqual([1, 2, 3, 4, 5, 6]);
});

test("a line slipped into what has gone is named; so is a range that went before its time", async () => {
  await elevenYears();
  await nightly();
  const slipped = sql`insert into audit_lines (seq, at, action) overriding system value values (2, now(), 'test.slipped')`;
  await w.db.rehearse((db) =>
    db.owner(async (tx) => {
      await run(tx, slipped);
      expect(await verifySeals(tx)).toMatchObject({ fault: { what: "added", seq: 2 } });
    }),
  );
  await w.db.rehearse((db) =>
    db.owner(async (tx) => {
      await run(tx, sql`insert into audit_removals values (3, '2035-03-12', '2034-03-12', 2)`);
      await run(tx, sql`delete from audit_lines where seq in (3, 4)`);
      expect(await verifySeals(tx)).toMatchObject({ fault: { what: "removed-early", fromSeq: 3, toSeq: 4 } });
    }),
  );
  expect(await verify()).toMatchObject({ kind: "intact" });
});

test("two nightly runs at once take each range once", async () => {
  await elevenYears();
  const both = await Promise.allSettled([1, 2].map(() => w.db.owner((tx) => forgetOldestRange(tx, w.now))));
  expect(both.filter((one) => one.status === "fulfilled" && one.value).length).toBe(1);
  const told = await w.db.owner((tx) => rows(tx, sql`select action from audit_lines where action = 'trail.forgotten'`, anything));
  expect(told.length).toBe(1);
});

test("how long is told where everybody reads it, and in the room", () => {
  const months = monthsKept(w.now);
  expect(privacy.tables.find(({ table }) => table === "audit_lines")?.kept).toContain(`${months} Monate`);
  expect(rooms.flatMap(({ keeps }) => keeps).find(({ what }) => what === "audit_lines")?.forMonths).toBe(months);
});

test("the rule of a day decides, and before the first rule nothing goes", () => {
  expect(oldEnough(new Date("2020-01-01T00:00:00.000Z"))).toBeNull();
  expect(oldEnough(new Date("2037-03-12T09:30:00.000Z"))).toEqual(new Date("2027-03-12T09:30:00.000Z"));
  const removal = { removedAt: new Date("2037-03-12T09:30:00.000Z") };
  expect(removedTooEarly(removal, { sealedAt: new Date("2027-03-12T09:30:00.000Z") })).toBe(true);
  expect(removedTooEarly(removal, { sealedAt: new Date("2027-03-12T09:29:59.000Z") })).toBe(false);
});
