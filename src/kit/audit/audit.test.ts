// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { run } from "#kit/db";
import { later, minutes } from "#kit/time";
import { type World, world } from "#world";
import { record, sealNextRange, verifySeals } from "./index.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const act = (action: string) => w.as("anna", (tx, actor) => record(tx, { actor, at: w.now, action, details: { count: 2, field: "name" } }));
const seal = () => w.db.owner((tx) => sealNextRange(tx, w.now));
const verify = () => w.db.owner(verifySeals);

async function threeSealedLines(): Promise<void> {
  for (const action of ["inventory.one", "inventory.two", "inventory.three"]) await act(action);
  w.clock.moveTo(later(w.now, minutes(6)));
  expect(await seal()).toBe(3);
}

test("lines are sealed once they have settled, and then verify", async () => {
  await act("inventory.one");
  expect(await seal()).toBe(0);
  w.clock.moveTo(later(w.now, minutes(6)));
  expect(await seal()).toBe(1);
  await act("inventory.two");
  w.clock.moveTo(later(w.now, minutes(6)));
  expect(await seal()).toBe(1);
  expect(await verify()).toEqual({ kind: "intact", seals: 2, lines: 2 });
});

test("nobody changes or removes a line, not even the owner", async () => {
  await act("inventory.one");
  for (const attempt of [sql`update audit_lines set action = 'inventory.other'`, sql`delete from audit_lines`]) {
    await expect(w.db.owner((tx) => run(tx, attempt))).rejects.toMatchObject({ cause: { message: /audit lines are final/ } });
  }
});

test.each([
  ["altered", sql`update audit_lines set action = 'inventory.other' where action = 'inventory.two'`],
  ["deleted", sql`delete from audit_lines where action = 'inventory.two'`],
  ["moved", sql`update audit_lines set at = at + interval '1 minute' where action = 'inventory.three'`],
])("a line that was %s behind our back breaks its seal", async (_, tampering) => {
  await threeSealedLines();
  await w.db.owner(async (tx) => {
    await run(tx, sql`alter table audit_lines disable trigger audit_lines_are_final`);
    await run(tx, tampering);
    await run(tx, sql`alter table audit_lines enable trigger audit_lines_are_final`);
  });
  expect(await verify()).toMatchObject({ kind: "broken", fromSeq: 1, toSeq: 3 });
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

test("a line that comes late, with the time of an earlier beginning, breaks no seal", async () => {
  const beginning = w.now;
  w.clock.moveTo(later(w.now, minutes(10)));
  await act("inventory.one");
  await w.as("anna", (tx, actor) => record(tx, { actor, at: beginning, action: "inventory.late" }));
  expect(await seal()).toBe(0);
  w.clock.moveTo(later(w.now, minutes(6)));
  expect(await seal()).toBe(2);
  expect(await verify()).toEqual({ kind: "intact", seals: 1, lines: 2 });
});
