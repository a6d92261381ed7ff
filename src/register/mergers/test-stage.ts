// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect } from "vitest";
import { z } from "zod";
import { memberships } from "#identity";
import { newId, rows, type Tx } from "#kit/db";
import { type Person, type World, world } from "#world";
import { seedExamples } from "../../house.ts";
import { rooms } from "../../rooms.ts";
import { forgetPlaces } from "../place.ts";
import { bodies, bodyNames } from "../tables.ts";
import { mergers } from "./tables.ts";

export let w: World;
export let before: {
  memberships: (typeof memberships.$inferSelect)[];
  bodies: (typeof bodies.$inferSelect)[];
  names: (typeof bodyNames.$inferSelect)[];
};

export const movings = rooms.flatMap(({ moving }) => moving ?? []);
export const idOf = (slug: string) => before.bodies.find((body) => body.slug === slug)?.id ?? "";

/** Dora prepares a merger and confirms it; its id. */
export async function recorded(from: readonly string[], into: string, on = "2027-03-12"): Promise<string> {
  const id = newId(w.now);
  const names = from.map((slug) => before.bodies.find((body) => body.slug === slug)?.name ?? "");
  const form = { id, from: names.join("\n"), into, on, act: "Gesetz zur Neugliederung vom 3. Februar 2027" };
  const prepared = await w.request("dora", "/intern/land/zusammenschluesse", form);
  expect([prepared.status, prepared.headers.get("location")]).toEqual([303, `/intern/land/zusammenschluesse/${id}`]);
  const confirmed = await w.request("dora", `/intern/land/zusammenschluesse/${id}/bestaetigen`, {});
  expect(confirmed.status).toBe(303);
  return id;
}

export const read = async (person: Person, path: string) => (await w.request(person, path)).text();
export const status = async (person: Person, path: string) => (await w.request(person, path)).status;
export const state = async (id: string) => (await w.db.owner((tx) => tx.select().from(mergers).where(eq(mergers.id, id))))[0];

const fact = z.object({ what: z.string(), count: z.number(), hash: z.string() });
/** What must neither change nor get less, whoever it belongs to. Columns that say whose it is, and the Ortsteil, are left out. */
const sums: readonly [table: string, leftOut: string][] = [
  ["inventory_entries", "'body_id', 'place', 'place_key', 'search_text', 'public_search_text', 'version', 'code'"],
  ["inventory_imports", "'body_id'"],
  ["inventory_asks", "'body_id'"],
  ["inventory_answers", "'body_id'"],
  ["inventory_rounds", "'body_id'"],
  ["inventory_reports", "'body_id'"],
  ["inventory_lessons", "'body_id'"],
  ["inventory_mappings", "'body_id'"],
  ["inventory_connection_decisions", "'body_id'"],
  ["inventory_gap_answers", "'body_id'"],
  ["inventory_invitations", "'body_id'"],
  ["inventory_invitation_guests", "'body_id'"],
  ["inventory_import_changes", "'body_id'"],
  ["files", "'body_id'"],
  ["strategy_goals", "'body_id', 'strategy_id'"],
  ["strategy_measures", "'body_id', 'strategy_id'"],
  ["strategy_signs", "'body_id'"],
  ["strategy_foundations", "'body_id'"],
  ["strategy_comments", "'body_id', 'strategy_id'"],
  ["strategy_editions", "''"],
  ["strategy_publications", "''"],
  ["strategy_decisions", "''"],
  ["strategy_redactions", "''"],
];

export async function everything(tx: Tx) {
  const found: z.infer<typeof fact>[] = [];
  for (const [table, leftOut] of sums) {
    const [row] = await rows(
      tx,
      sql.raw(`select '${table}' as what, count(*)::int as count, md5(coalesce(string_agg(one, ',' order by one), '')) as hash
        from (select (to_jsonb(t) - array[${leftOut}]::text[])::text as one from ${table} t) all_rows`),
      fact,
    );
    if (row) found.push(row);
  }
  return found;
}

/** Sets the stage before each test of a file. */
export function onStage(): void {
  beforeEach(async () => {
    w = await world();
    await seedExamples(w);
    await w.jobs.drain();
    before = await w.db.owner(async (tx) => ({
      memberships: await tx.select().from(memberships),
      bodies: await tx.select().from(bodies).where(eq(bodies.example, true)),
      names: await tx.select().from(bodyNames),
    }));
  });
  /** Bodies and tasks are kept between tests: what a merger changed is given back. */
  afterEach(async () => {
    await w.db.owner(async (tx) => {
      await tx.delete(memberships);
      await tx.insert(memberships).values(before.memberships);
      for (const { id, validTo, parentId } of before.bodies) await tx.update(bodies).set({ validTo, parentId }).where(eq(bodies.id, id));
      await tx.delete(bodyNames);
      await tx.insert(bodyNames).values(before.names);
    });
    forgetPlaces();
  });
}
