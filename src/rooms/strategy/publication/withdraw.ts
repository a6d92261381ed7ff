// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Act } from "../draft/change.ts";
import { strategyEditions, strategyPublications } from "../tables.ts";
import { strategyWithdrawals } from "./tables.ts";

export type WithdrawOutcome = { kind: "withdrawn" | "already-withdrawn" | "not-there" };

/** Takes a publication back: everybody reads the reason instead of the edition. The edition and its decision stay. */
export async function withdrawEdition(
  tx: Tx,
  act: Act,
  { id, edition, reason }: { id: string; edition: number; reason: string },
): Promise<WithdrawOutcome> {
  const { actor, bodyId, now } = act;
  const published = await publishedId(tx, bodyId, edition);
  if (published === null) return { kind: "not-there" };
  const [mine] = await tx
    .insert(strategyWithdrawals)
    .values({ id, bodyId, editionId: published, reason, withdrawnAt: now, withdrawnBy: actor.id })
    .onConflictDoNothing()
    .returning({ id: strategyWithdrawals.id });
  if (!mine) return { kind: "already-withdrawn" };
  await record(tx, { actor, at: now, action: "strategy.withdrawn", bodyId, subjectId: published, details: { edition } });
  return { kind: "withdrawn" };
}

export type AgainOutcome = { kind: "public-again" | "is-public" | "not-there" };

/** Lets everybody read a withdrawn edition again. */
export async function publishAgain(tx: Tx, act: Act, edition: number): Promise<AgainOutcome> {
  const { actor, bodyId, now } = act;
  const published = await publishedId(tx, bodyId, edition);
  if (published === null) return { kind: "not-there" };
  const open = and(eq(strategyWithdrawals.editionId, published), isNull(strategyWithdrawals.endedAt));
  const ended = await tx
    .update(strategyWithdrawals)
    .set({ endedAt: now, endedBy: actor.id })
    .where(open)
    .returning({ id: strategyWithdrawals.id });
  if (ended.length === 0) return { kind: "is-public" };
  await record(tx, { actor, at: now, action: "strategy.published_again", bodyId, subjectId: published, details: { edition } });
  return { kind: "public-again" };
}

/** The id of an edition that was published, withdrawn or not. */
async function publishedId(tx: Tx, bodyId: string, number: number): Promise<string | null> {
  const [edition] = await tx
    .select({ id: strategyEditions.id })
    .from(strategyEditions)
    .innerJoin(strategyPublications, eq(strategyPublications.editionId, strategyEditions.id))
    .where(and(eq(strategyEditions.bodyId, bodyId), eq(strategyEditions.number, number)));
  return edition?.id ?? null;
}
