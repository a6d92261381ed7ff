// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { run } from "#kit/db";
import { later, minutes } from "#kit/time";
import { type World, world } from "#world";
import { auditDigests, auditSeals, record, sealNextRange } from "./index.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const act = (action: string) => w.as("anna", (tx, actor) => record(tx, { actor, at: w.now, action, details: { count: 2, field: "name" } }));
const seal = () => w.db.owner((tx) => sealNextRange(tx, w.now));

test("lines are sealed once they have settled", async () => {
  await act("inventory.one");
  expect(await seal()).toBe(0);
  w.clock.moveTo(later(w.now, minutes(6)));
  expect(await seal()).toBe(1);
  await act("inventory.two");
  w.clock.moveTo(later(w.now, minutes(6)));
  expect(await seal()).toBe(1);
});

test("two who seal at once make one seal, with one set of digests", async () => {
  await act("inventory.one");
  await act("inventory.two");
  w.clock.moveTo(later(w.now, minutes(6)));
  expect((await Promise.all([seal(), seal(), seal()])).reduce((sum, sealed) => sum + sealed, 0)).toBe(2);
  expect(await w.db.owner((tx) => tx.select({ count: auditSeals.lineCount }).from(auditSeals))).toEqual([{ count: 2 }]);
  expect((await w.db.owner((tx) => tx.select().from(auditDigests)))[0]?.seqs).toEqual([1, 2]);
});

test.each(["update audit_lines set action = 'inventory.other'", "delete from audit_lines"])(
  "nobody changes or removes a line, not even the owner: %s",
  async (attempt) => {
    await act("inventory.one");
    await expect(w.db.owner((tx) => run(tx, sql.raw(attempt)))).rejects.toMatchObject({ cause: { message: /audit lines are final/ } });
  },
);

test.each([
  "update audit_seals set line_count = 1",
  "delete from audit_digests",
  "update audit_digests set sha256s = '{x}'",
  "delete from audit_seals",
])("nor a seal or what stands beside it: %s", async (attempt) => {
  await act("inventory.one");
  w.clock.moveTo(later(w.now, minutes(6)));
  await seal();
  await expect(w.db.owner((tx) => run(tx, sql.raw(attempt)))).rejects.toMatchObject({ cause: { message: /audit lines are final/ } });
});

test("a rolled-back act leaves no line", async () => {
  const failing = w.as("anna", async (tx, actor) => {
    await record(tx, { actor, at: w.now, action: "inventory.one" });
    throw new Error("changed her mind");
  });
  await expect(failing).rejects.toThrow("changed her mind");
  w.clock.moveTo(later(w.now, minutes(6)));
  expect(await seal()).toBe(0);
});

test("a line that comes late, with the time of an earlier beginning, is sealed with those around it", async () => {
  const beginning = w.now;
  w.clock.moveTo(later(w.now, minutes(10)));
  await act("inventory.one");
  await w.as("anna", (tx, actor) => record(tx, { actor, at: beginning, action: "inventory.late" }));
  expect(await seal()).toBe(0);
  w.clock.moveTo(later(w.now, minutes(6)));
  expect(await seal()).toBe(2);
});
