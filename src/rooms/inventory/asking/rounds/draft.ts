// SPDX-License-Identifier: EUPL-1.2
import { and, eq, notExists, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { roundSteps, rounds } from "../tables.ts";
import { type FoundRound, findRound } from "./find.ts";
import type { RoundContent } from "./form.ts";

interface Act {
  bodyId: string;
  actor: Actor;
  now: Date;
}

/** Drafts a round; sent twice with the same id, it is made once. Nobody is asked anything yet. */
export async function draftRound(tx: Tx, input: Act & { id: string; content: RoundContent }): Promise<FoundRound | undefined> {
  const { id, bodyId, content, actor, now } = input;
  const [made] = await tx
    .insert(rounds)
    .values({ id, bodyId, ...content, createdAt: now, createdBy: actor.id })
    .onConflictDoNothing()
    .returning({ id: rounds.id });
  if (made) await record(tx, { actor, at: now, action: "inventory.asking_drafted", bodyId, subjectId: id });
  return findRound(tx, bodyId, id);
}

export type DraftOutcome = { kind: "changed" } | { kind: "conflict"; stored: FoundRound } | { kind: "begun" | "not-there" };

/** Changes a draft that was drawn at `version`; a round that has begun stays as it was sent out. */
export async function changeDraft(tx: Tx, input: Act & { id: string; version: number; content: RoundContent }): Promise<DraftOutcome> {
  return changed(tx, input, input.content);
}

/** Notes which entries were chosen; those on the page she saw are replaced, the others stay chosen. */
export async function pickEntries(
  tx: Tx,
  input: Act & { id: string; version: number; shown: readonly string[]; chosen: readonly string[] },
): Promise<DraftOutcome> {
  const round = await findRound(tx, input.bodyId, input.id);
  if (!round) return { kind: "not-there" };
  const kept = round.picked.filter((id) => !input.shown.includes(id));
  return changed(tx, input, { picked: [...new Set([...kept, ...input.chosen])] });
}

async function changed(
  tx: Tx,
  { id, bodyId, version, actor, now }: Act & { id: string; version: number },
  content: RoundContent | { picked: string[] },
): Promise<DraftOutcome> {
  const [mine] = await tx
    .update(rounds)
    .set({ ...content, version: sql`${rounds.version} + 1` })
    .where(and(eq(rounds.id, id), eq(rounds.bodyId, bodyId), eq(rounds.version, version), notBegun(tx)))
    .returning({ id: rounds.id });
  if (mine) {
    await record(tx, { actor, at: now, action: "inventory.asking_changed", bodyId, subjectId: id });
    return { kind: "changed" };
  }
  const stored = await findRound(tx, bodyId, id);
  if (!stored) return { kind: "not-there" };
  return stored.begunAt ? { kind: "begun" } : { kind: "conflict", stored };
}

/** Throws a draft away. Returns whether there was one. */
export async function discardDraft(tx: Tx, { id, bodyId, actor, now }: Act & { id: string }): Promise<boolean> {
  const gone = await tx
    .delete(rounds)
    .where(and(eq(rounds.id, id), eq(rounds.bodyId, bodyId), notBegun(tx)))
    .returning({ id: rounds.id });
  if (gone.length > 0) await record(tx, { actor, at: now, action: "inventory.asking_discarded", bodyId, subjectId: id });
  return gone.length > 0;
}

function notBegun(tx: Tx) {
  return notExists(
    tx
      .select({ step: roundSteps.step })
      .from(roundSteps)
      .where(and(eq(roundSteps.roundId, rounds.id), eq(roundSteps.step, "begun"))),
  );
}
