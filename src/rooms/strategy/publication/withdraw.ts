// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Act } from "../draft/change.ts";
import { lockedStrategy, openRule } from "../release/rule.ts";
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
  const row = { bodyId, editionId: published, reason, withdrawnAt: now, withdrawnBy: actor.id };
  const add = (rowId: string) =>
    tx
      .insert(strategyWithdrawals)
      .values({ ...row, id: rowId })
      .onConflictDoNothing()
      .returning({ id: strategyWithdrawals.id });
  const [first] = await add(id);
  // A form gone back to brings the id of one that has ended; while one is open, the database takes no second.
  const [mine] = first ? [first] : await add(newId(now));
  if (!mine) return { kind: "already-withdrawn" };
  await record(tx, { actor, at: now, action: "strategy.withdrawn", bodyId, subjectId: published, details: { edition } });
  return { kind: "withdrawn" };
}

export type AgainOutcome = { kind: "public-again" | "is-public" | "needs-two" | "not-there" };

/** Lets everybody read a withdrawn edition again, where one person is enough. */
export async function publishAgain(tx: Tx, act: Act, number: number): Promise<AgainOutcome> {
  await lockedStrategy(tx, act.bodyId);
  const id = await publishedId(tx, act.bodyId, number);
  if (id === null) return { kind: "not-there" };
  const open = and(eq(strategyWithdrawals.editionId, id), isNull(strategyWithdrawals.endedAt));
  const [withdrawal] = await tx.select({ id: strategyWithdrawals.id }).from(strategyWithdrawals).where(open);
  if (!withdrawal) return { kind: "is-public" };
  if (await openRule(tx, act.bodyId)) return { kind: "needs-two" };
  await endWithdrawal(tx, act, withdrawal.id, { id, number });
  return { kind: "public-again" };
}

/** Ends a withdrawal. While two people release, the database asks for the request they confirmed. */
export async function endWithdrawal(tx: Tx, act: Act, withdrawalId: string, edition: { id: string; number: number }): Promise<void> {
  const { actor, bodyId, now } = act;
  const open = and(eq(strategyWithdrawals.id, withdrawalId), isNull(strategyWithdrawals.endedAt));
  await tx.update(strategyWithdrawals).set({ endedAt: now, endedBy: actor.id }).where(open);
  const details = { edition: edition.number };
  await record(tx, { actor, at: now, action: "strategy.published_again", bodyId, subjectId: edition.id, details });
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
