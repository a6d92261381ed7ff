// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Act } from "../draft/change.ts";
import { makePublic } from "../publication/publish.ts";
import { endWithdrawal } from "../publication/withdraw.ts";
import { strategyEditions } from "../tables.ts";
import { endRule, lockedStrategy, openRule, type Strategy } from "./rule.ts";
import { type RequestOutcome, strategyReleaseRequests as requests } from "./tables.ts";

type Request = typeof requests.$inferSelect;

export type SettleOutcome =
  | { kind: "settled"; what: Request["what"]; outcome: RequestOutcome }
  /** Somebody answered before, or whoever asked took it back. */
  | { kind: "settled-before"; outcome: RequestOutcome }
  /** Who asked cannot answer, and nobody else can take it back. */
  | { kind: "not-yours" }
  /** The draft is not the one that was presented; nothing was released. */
  | { kind: "changed-since" }
  /** The rule it was asked under holds no more. */
  | { kind: "over" }
  | { kind: "not-there" };

/** The second person confirms: the draft is released, the edition public, or the rule switched off. */
export function confirmRequest(tx: Tx, act: Act, id: string): Promise<SettleOutcome> {
  return settle(tx, act, { id, outcome: "confirmed" }, async (request, strategy) => {
    if (request.what === "draft" && request.revision !== strategy.revision) return { kind: "changed-since" };
    await answered(tx, act, request.id, "confirmed");
    if (request.what === "end") await endRule(tx, act, request.ruleId);
    if (request.what === "edition") await publishAsAsked(tx, act, request);
    return { kind: "settled", what: request.what, outcome: "confirmed" };
  });
}

async function publishAsAsked(tx: Tx, act: Act, { editionId, withdrawalId }: Request): Promise<void> {
  const { id, number } = strategyEditions;
  const [edition] = await tx
    .select({ id, number })
    .from(strategyEditions)
    .where(eq(id, editionId ?? ""));
  if (!edition) throw new Error("The edition of a request cannot be read");
  if (withdrawalId === null) await makePublic(tx, act, edition);
  else await endWithdrawal(tx, act, withdrawalId, edition);
}

/** The second person says no, and why. */
export function declineRequest(tx: Tx, act: Act, { id, reason }: { id: string; reason: string }): Promise<SettleOutcome> {
  return settle(tx, act, { id, outcome: "declined" }, async ({ what }) => {
    await answered(tx, act, id, "declined", reason);
    return { kind: "settled", what, outcome: "declined" };
  });
}

/** Whoever asked takes the request back. */
export function withdrawRequest(tx: Tx, act: Act, id: string): Promise<SettleOutcome> {
  return settle(tx, act, { id, outcome: "withdrawn" }, async ({ what }) => {
    await answered(tx, act, id, "withdrawn");
    return { kind: "settled", what, outcome: "withdrawn" };
  });
}

/** The strategy is locked first, so of two answers at once the second meets the first. */
async function settle(
  tx: Tx,
  { actor, bodyId }: Act,
  { id, outcome }: { id: string; outcome: RequestOutcome },
  then: (request: Request, strategy: Strategy) => Promise<SettleOutcome>,
): Promise<SettleOutcome> {
  const strategy = await lockedStrategy(tx, bodyId);
  const [request] = await tx
    .select()
    .from(requests)
    .where(and(eq(requests.id, id), eq(requests.bodyId, bodyId)));
  if (!strategy || !request) return { kind: "not-there" };
  if (request.outcome !== null) return { kind: "settled-before", outcome: request.outcome };
  if (request.ruleId !== (await openRule(tx, bodyId))) return { kind: "over" };
  const isOwn = request.askedBy === actor.id;
  if (isOwn !== (outcome === "withdrawn")) return { kind: "not-yours" };
  return then(request, strategy);
}

async function answered(
  tx: Tx,
  { actor, bodyId, now }: Act,
  id: string,
  outcome: RequestOutcome,
  reason: string | null = null,
): Promise<void> {
  await tx.update(requests).set({ outcome, reason, settledBy: actor.id, settledAt: now }).where(eq(requests.id, id));
  await record(tx, { actor, at: now, action: `strategy.release_${outcome}`, bodyId, subjectId: id });
}
