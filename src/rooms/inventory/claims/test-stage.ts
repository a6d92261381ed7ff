// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { beforeEach } from "vitest";
import { z } from "zod";
import { auditLines } from "#kit/audit";
import { rows } from "#kit/db";
import { type Person, type World, world } from "#world";
import { entries } from "../tables.ts";
import { ownClaim } from "./find.ts";
import { association, publicEntry } from "./test-claims.ts";

export const town = "musterstadt";
export const canary = "KANARIENVOGEL";
const secret = { contact: canary, note: canary } as const;

export let w: World;
export let code: string;

export const page = async (person: Person, path: string) => (await w.request(person, path)).text();
export const status = async (person: Person, path: string, form?: Record<string, string>) => (await w.request(person, path, form)).status;
export const own = async () => {
  const { id } = await w.body(association);
  return w.reads("ines", (tx) => ownClaim(tx, id));
};
export const entryNow = async () => {
  const [found] = await w.db.owner((tx) => tx.select().from(entries).where(eq(entries.code, code)));
  if (!found) throw new Error("The entry is gone");
  return found;
};
export const actions = async () =>
  (await w.db.owner((tx) => tx.select({ action: auditLines.action }).from(auditLines))).map(({ action }) => action);
export const proposal = { version: "1", name: "TuS 08 Altdorf", kind: "association", place: "Altdorf" };
export const count = (person: Person, table: string) =>
  w.reads(person, async (tx) => (await rows(tx, sql.raw(`select count(*)::int as n from ${table}`), z.object({ n: z.number() })))[0]?.n);

/** Sets the stage before each test of a file. */
export function onStage(): void {
  beforeEach(async () => {
    w = await world();
    code = await publicEntry(w, "TuS 08 Altdorf", { place: "Altdorf", ...secret });
  });
}
