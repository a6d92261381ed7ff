// SPDX-License-Identifier: EUPL-1.2
import { and, eq, like } from "drizzle-orm";
import { afterEach, beforeEach } from "vitest";
import { auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import type { Role } from "#kit/policy";
import { type Person, type World, world } from "#world";
import { memberships } from "../tables.ts";
import { teamOf } from "../team/list.ts";
import { beginTask } from "./begin.ts";
import { type EndOutcome, endTask } from "./end.ts";

export let w: World;
export let town: string;

/** Sets the stage before each test of a file. */
export function onStage(): void {
  /** The cast stays from test to test: its tasks are put back as they were. */
  const before = new Map<string, typeof memberships.$inferSelect>();
  beforeEach(async () => {
    w = await world();
    town = (await w.body("musterstadt")).id;
    before.clear();
    for (const row of await w.db.owner((tx) => tx.select().from(memberships))) before.set(row.id, row);
  });
  afterEach(() =>
    w.db.owner(async (tx) => {
      for (const { id } of await tx.select().from(memberships))
        if (!before.has(id)) await tx.delete(memberships).where(eq(memberships.id, id));
      for (const { id, role, validTo } of before.values())
        await tx.update(memberships).set({ role, validTo }).where(eq(memberships.id, id));
    }),
  );
}

export const team = "/intern/musterstadt/team";
export const idOf = async (person: Person) => (await w.actor(person)).id ?? "";

export async function taskOf(person: Person, role: Role): Promise<string> {
  const personId = await idOf(person);
  const where = and(eq(memberships.personId, personId), eq(memberships.bodyId, town), eq(memberships.role, role));
  const [task] = await w.db.owner((tx) => tx.select({ id: memberships.id }).from(memberships).where(where));
  return task?.id ?? "";
}

export const give = async (by: Person, to: Person, role: Role, change: { id?: string; from?: string } = {}) => {
  const personId = await idOf(to);
  const what = { id: newId(w.now), bodyId: town, personId, role, from: w.clock.today(), until: null, ...change };
  return w.as(by, (tx, actor) => beginTask(tx, { ...what, actor, now: w.now }));
};

export const end = (by: Person, id: string, more: Partial<Parameters<typeof endTask>[1]> = {}): Promise<EndOutcome> =>
  w.as(by, (tx, actor) => endTask(tx, { id, bodyId: town, lastDay: null, after: null, ...more, actor, now: w.now }));

export const rolesOf = async (person: Person) => {
  const personId = await idOf(person);
  const found = await w.reads("anna", (tx) => teamOf(tx, town));
  return found
    .filter((one) => one.personId === personId)
    .map(({ role }) => role)
    .sort();
};

export const lines = async () =>
  (await w.db.owner((tx) => tx.select({ action: auditLines.action }).from(auditLines).where(like(auditLines.action, "identity.%")))).map(
    ({ action }) => action,
  );

/** An absence as its form sends it. */
export const absenceForm = async (person: Person, change: Record<string, string> = {}) => ({
  id: newId(w.now),
  person: await idOf(person),
  since: "2027-03-15",
  until: "2027-03-26",
  deputy: await idOf("frida"),
  ...change,
});
