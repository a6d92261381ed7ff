// SPDX-License-Identifier: EUPL-1.2
import { asc, like, sql } from "drizzle-orm";
import { beforeEach } from "vitest";
import { z } from "zod";
import { auditLines } from "#kit/audit";
import { newId, rows } from "#kit/db";
import { type Person, type World, world } from "#world";
import { enterAsGuest } from "../../rooms/strategy/reading/open.ts";
import { strategyMeasures } from "../../rooms/strategy/tables.ts";
import { smallStrategy } from "../../rooms/strategy/test-draft.ts";
import { answerLook } from "./answer.ts";
import { askToLook } from "./ask.ts";
import { endLook } from "./end.ts";
import type { LookRoom } from "./rooms.ts";

export const read = "/intern/musterstadt/strategie/lesen";
export const inventory = "/intern/musterstadt/bestand";
export const canary = "KANARIENVOGEL";
export const url = "http://localhost:3000";

export let w: World;
export let town: string;

export const status = async (person: Person, path: string, form?: Record<string, string>) => (await w.request(person, path, form)).status;
export const page = async (person: Person, path: string) => (await w.request(person, path)).text();

export async function asks(
  change: { room?: LookRoom; emergency?: boolean; id?: string; reason?: string } = {},
  person: Person = "karin",
): Promise<string> {
  const id = change.id ?? newId(w.now);
  await w.as(person, (tx, actor) =>
    askToLook(tx, w.jobs.enqueue, {
      bodyId: town,
      room: "strategy",
      reason: "Der Überblick zeigt falsche Summen.",
      emergency: false,
      ...change,
      id,
      actor: { ...actor, id: actor.id ?? "" },
      now: w.now,
      url,
    }),
  );
  return id;
}
export const answers = (id: string, allowed = true, person: Person = "anna", bodyId = town) =>
  w.as(person, (tx, actor) => answerLook(tx, w.jobs.enqueue, { id, bodyId, allowed, actor, now: w.now, url }));
export const ends = (id: string, person: Person = "karin", bodyId?: string) =>
  w.as(person, (tx, actor) => endLook(tx, { id, actor: { ...actor, id: actor.id ?? "" }, now: w.now, ...(bodyId ? { bodyId } : {}) }));

/** How many rows the database gives this person as a guest, whatever the program asks. */
export const counted = z.object({ count: z.number() });
export const drafts = ["strategies", "strategy_goals", "strategy_measures", "strategy_measure_costs"];
export const things = ["inventory_entries", "inventory_tallies"];
export async function counts(person: Person, tables: readonly string[]): Promise<number> {
  const found = await Promise.all(
    tables.map((table) =>
      w.reads(person, async (tx) => {
        await enterAsGuest(tx);
        return (await rows(tx, sql.raw(`select count(*)::int as count from ${table}`), counted))[0]?.count ?? 0;
      }),
    ),
  );
  return found.reduce((sum, one) => sum + one, 0);
}
export const trail = async () => {
  const lines = await w.db.owner((tx) =>
    tx.select({ action: auditLines.action }).from(auditLines).where(like(auditLines.action, "identity.look%")).orderBy(asc(auditLines.seq)),
  );
  return lines.map(({ action }) => action.replace("identity.look_", ""));
};

/** Sets the stage before each test of a file. */
export function onStage(): void {
  beforeEach(async () => {
    w = await world();
    town = (await w.body("musterstadt")).id;
    await smallStrategy(w, "anna");
    await w.db.owner((tx) => tx.update(strategyMeasures).set({ nextStep: canary }));
    const entry = { id: newId(w.now), name: "TuS Altdorf", kind: "association", note: canary, teamContact: canary };
    await w.request("anna", `${inventory}/eintraege`, entry);
  });
}
