// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { strategies } from "../tables.ts";

/** Who changes the draft of which body, and when. */
export interface Act {
  actor: Actor;
  bodyId: string;
  now: Date;
}

/** What a change did. Only "done" counts as a new revision and stands in the audit trail. */
export type Change =
  | { kind: "done"; id: string; details?: Record<string, string | number> }
  /** The same form sent twice, or a move beyond the end: everything is as wanted already. */
  | { kind: "unchanged"; id: string }
  /** Somebody else saved this row since the form was drawn; nothing was overwritten. */
  | { kind: "changed-since" }
  | { kind: "not-there" };

/**
 * Makes one change of the draft. The strategy's row is locked first, so changes of one strategy come one after another
 * and positions, numbers and frozen editions never mix two of them.
 */
export async function changeDraft(tx: Tx, act: Act, action: string, change: (strategyId: string) => Promise<Change>): Promise<Change> {
  const [strategy] = await tx.select({ id: strategies.id }).from(strategies).where(eq(strategies.bodyId, act.bodyId)).for("update");
  if (!strategy) return { kind: "not-there" };
  const outcome = await change(strategy.id);
  if (outcome.kind !== "done") return outcome;
  await tx
    .update(strategies)
    .set({ revision: sql`${strategies.revision} + 1`, updatedAt: act.now, updatedBy: act.actor.id })
    .where(and(eq(strategies.id, strategy.id), eq(strategies.bodyId, act.bodyId)));
  const { id: subjectId, details = {} } = outcome;
  await record(tx, { actor: act.actor, at: act.now, action, bodyId: act.bodyId, subjectId, details });
  return outcome;
}

/**
 * A form that came before: all is as wanted already, or it says something else now. People go back, correct a word and
 * send again; then both versions are shown, because neither may be lost.
 */
export function madeBefore<Said extends { id: string }>(row: Record<keyof Said, unknown> | undefined, said: Said): Change {
  if (!row) return { kind: "not-there" };
  const same = (Object.keys(said) as (keyof Said)[]).every((name) => row[name] === said[name]);
  return same ? { kind: "unchanged", id: said.id } : { kind: "changed-since" };
}

/** Columns that every saved row gets anew. */
export function stamped(act: Act): { updatedAt: Date; updatedBy: string | null } {
  return { updatedAt: act.now, updatedBy: act.actor.id };
}
