// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Act } from "../draft/change.ts";
import { strategyWithdrawals } from "../publication/tables.ts";
import { strategyEditions, strategyPublications } from "../tables.ts";
import { lockedStrategy, openRule, type Strategy } from "./rule.ts";
import { strategyReleaseRequests as requests } from "./tables.ts";

/** What somebody presents: the draft as she saw it, an edition to be published, the end of the rule. */
export type Asked = { what: "draft"; revision: number } | { what: "edition"; edition: number } | { what: "end" };

export type NewRequest = Asked & {
  /** Drawn with the form: sent twice, it is asked once. */
  id: string;
  note: string;
};

export type AskOutcome =
  | { kind: "asked" }
  /** The same waits for an answer already, by this form or by a colleague. */
  | { kind: "waits-already" }
  | { kind: "released-already" | "is-public" | "off" | "not-there" }
  /** The draft is not the one the person saw; nothing was presented. */
  | { kind: "changed-since"; by: string | null; at: Date };

/** Asks a second person of the team. Of two who ask for the same at once, the second finds it waiting. */
export async function askRelease(tx: Tx, act: Act, request: NewRequest): Promise<AskOutcome> {
  const { actor, bodyId, now } = act;
  const strategy = await lockedStrategy(tx, bodyId);
  if (!strategy) return { kind: "not-there" };
  const ruleId = await openRule(tx, bodyId);
  if (ruleId === null) return { kind: "off" };
  const thing = await thingOf(tx, strategy, ruleId, request);
  if ("kind" in thing) return thing;
  const { id, what, note } = request;
  const row = { ...thing, what, note, bodyId, ruleId, askedBy: actor.id, askedAt: now };
  const add = (rowId: string) =>
    tx
      .insert(requests)
      .values({ ...row, id: rowId })
      .onConflictDoNothing()
      .returning({ id: requests.id });
  const [first] = await add(id);
  // A form gone back to brings the id of a request that was answered; while one waits, the database takes no second.
  const [asked] = first ? [first] : await add(newId(now));
  if (!asked) return { kind: "waits-already" };
  await record(tx, { actor, at: now, action: "strategy.release_asked", bodyId, subjectId: asked.id, details: { what } });
  return { kind: "asked" };
}

type Thing = { revision: number } | { editionId: string; withdrawalId: string | null } | Record<never, never>;

/** What the request is about in the columns of its row, or why it cannot be presented. */
function thingOf(tx: Tx, strategy: Strategy, ruleId: string, asked: Asked): Promise<Thing | AskOutcome> | Thing {
  if (asked.what === "draft") return draftThing(tx, strategy, ruleId, asked.revision);
  return asked.what === "edition" ? editionThing(tx, strategy.bodyId, asked.edition) : {};
}

async function draftThing(tx: Tx, strategy: Strategy, ruleId: string, revision: number): Promise<Thing | AskOutcome> {
  if (strategy.revision !== revision) return { kind: "changed-since", by: strategy.updatedBy, at: strategy.updatedAt };
  const released = and(eq(requests.ruleId, ruleId), eq(requests.revision, revision), eq(requests.outcome, "confirmed"));
  const [before] = await tx.select({ id: requests.id }).from(requests).where(released);
  return before ? { kind: "released-already" } : { revision };
}

async function editionThing(tx: Tx, bodyId: string, number: number): Promise<Thing | AskOutcome> {
  const [edition] = await tx
    .select({ id: strategyEditions.id, published: strategyPublications.publishedAt, withdrawalId: strategyWithdrawals.id })
    .from(strategyEditions)
    .leftJoin(strategyPublications, eq(strategyPublications.editionId, strategyEditions.id))
    .leftJoin(strategyWithdrawals, and(eq(strategyWithdrawals.editionId, strategyEditions.id), isNull(strategyWithdrawals.endedAt)))
    .where(and(eq(strategyEditions.bodyId, bodyId), eq(strategyEditions.number, number)));
  if (!edition) return { kind: "not-there" };
  if (edition.published !== null && edition.withdrawalId === null) return { kind: "is-public" };
  return { editionId: edition.id, withdrawalId: edition.withdrawalId };
}
