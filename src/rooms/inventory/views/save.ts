// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import { run, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { sortKey } from "#kit/text";
import { views } from "./tables.ts";

/** More would not fit above a list. */
export const mostViews = 20;
export const longestName = 60;

export interface SavedView {
  id: string;
  name: string;
  /** The filter as it stands in the address, without "?". */
  query: string;
}

interface Act {
  bodyId: string;
  actor: Actor;
  now: Date;
}

export type SaveViewOutcome = { kind: "saved" | "name-taken" | "full" | "not-there" };

/** The saved views of a body in German order. */
export async function viewsOf(tx: Tx, bodyId: string): Promise<SavedView[]> {
  const found = await tx.select({ id: views.id, name: views.name, query: views.query }).from(views).where(eq(views.bodyId, bodyId));
  return found.sort((one, other) => (sortKey(one.name) < sortKey(other.name) ? -1 : 1));
}

/** Number and names are looked at before writing: one act on a body's views at a time. */
function oneAtATime(tx: Tx, bodyId: string): Promise<void> {
  return run(tx, sql`select pg_advisory_xact_lock(7005, hashtext(${bodyId}))`);
}

/** Saves a view. `id` was drawn with the form: sent twice, it is saved once. */
export async function saveView(tx: Tx, input: Act & SavedView): Promise<SaveViewOutcome> {
  const { id, bodyId, name, query, actor, now } = input;
  await oneAtATime(tx, bodyId);
  const known = await viewsOf(tx, bodyId);
  if (known.some((view) => view.id === id)) return { kind: "saved" };
  if (known.length >= mostViews) return { kind: "full" };
  const [saved] = await tx
    .insert(views)
    .values({ id, bodyId, name, query, savedBy: actor.id, savedAt: now })
    .onConflictDoNothing()
    .returning({ id: views.id });
  if (!saved) return { kind: "name-taken" };
  await record(tx, { actor, at: now, action: "inventory.view_saved", bodyId, subjectId: id });
  return { kind: "saved" };
}

/** Gives a view another name. */
export async function renameView(tx: Tx, input: Act & { id: string; name: string }): Promise<SaveViewOutcome> {
  const { id, bodyId, name, actor, now } = input;
  await oneAtATime(tx, bodyId);
  const all = await viewsOf(tx, bodyId);
  const view = all.find((one) => one.id === id);
  if (!view) return { kind: "not-there" };
  if (view.name === name) return { kind: "saved" };
  if (all.some((one) => one.name === name)) return { kind: "name-taken" };
  await tx.update(views).set({ name }).where(eq(views.id, id));
  await record(tx, { actor, at: now, action: "inventory.view_renamed", bodyId, subjectId: id });
  return { kind: "saved" };
}

/** Forgets a view; the entries stay as they are. Gone before is fine, too. */
export async function deleteView(tx: Tx, input: Act & { id: string }): Promise<boolean> {
  const { id, bodyId, actor, now } = input;
  const gone = await tx
    .delete(views)
    .where(and(eq(views.id, id), eq(views.bodyId, bodyId)))
    .returning({ id: views.id });
  if (gone.length > 0) await record(tx, { actor, at: now, action: "inventory.view_deleted", bodyId, subjectId: id });
  return gone.length > 0;
}
