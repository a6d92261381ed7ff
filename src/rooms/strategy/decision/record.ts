// SPDX-License-Identifier: EUPL-1.2
import { desc, eq } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import { checksumOf } from "../content/canonical.ts";
import type { StrategyContent } from "../content/content.ts";
import { isFrozenAs } from "../content/earlier.ts";
import { contentOf } from "../content/freeze.ts";
import type { Act } from "../draft/change.ts";
import { loadDraft } from "../draft/load.ts";
import type { Outcome } from "../kinds.ts";
import { strategies, strategyDecisions, strategyEditions } from "../tables.ts";
import { freezes } from "./states.ts";

export interface DecisionFacts {
  /** Calendar day of the meeting; adopted and amended need one. */
  decidedOn: string | null;
  /** The committee, such as "Rat der Stadt Musterstadt"; adopted and amended need one. */
  decidedBy: string;
  /** Null: not known yet. */
  number: string | null;
  note: string;
  /** Calendar day of the next meeting, for what was postponed. */
  postponedTo?: string | null;
}

export type NewDecision = DecisionFacts & {
  id: string;
  outcome: Outcome;
  /** The revision of the draft that the person saw. */
  revision: number;
};

export type DecisionOutcome =
  | { kind: "adopted"; edition: number }
  /** This state of the draft is an edition already; there is no second one. */
  | { kind: "already-adopted"; edition: number }
  | { kind: "kept" }
  /** The draft is not the one the person saw; nothing was frozen. */
  | { kind: "changed-since"; by: string | null; at: Date }
  | { kind: "no-goals" }
  | { kind: "not-there" };

/**
 * Records what the council did. Adopted, with or without amendments, freezes the draft as it is as the next edition.
 * The strategy's row is locked: two people at once make one edition, and nobody edits in between.
 */
export async function recordDecision(tx: Tx, act: Act, input: NewDecision): Promise<DecisionOutcome> {
  const [locked] = await tx.select().from(strategies).where(eq(strategies.bodyId, act.bodyId)).for("update");
  const draft = locked && (await loadDraft(tx, act.bodyId));
  if (!draft) return { kind: "not-there" };
  if (freezes(input.outcome)) {
    const newest = await newestEdition(tx, draft.id);
    const content = contentOf(draft);
    if (newest && isFrozenAs(content, newest.sha256)) return { kind: "already-adopted", edition: newest.number };
    if (draft.revision !== input.revision) return { kind: "changed-since", by: draft.updatedBy, at: draft.updatedAt };
    if (draft.goals.length === 0) return { kind: "no-goals" };
    const decisionId = await insertDecision(tx, act, draft.id, input);
    return {
      kind: "adopted",
      edition: await freeze(tx, act, { strategyId: draft.id, decisionId, content, number: (newest?.number ?? 0) + 1 }),
    };
  }
  await insertDecision(tx, act, draft.id, input);
  return { kind: "kept" };
}

async function newestEdition(tx: Tx, strategyId: string) {
  const [newest] = await tx
    .select({ number: strategyEditions.number, sha256: strategyEditions.sha256 })
    .from(strategyEditions)
    .where(eq(strategyEditions.strategyId, strategyId))
    .orderBy(desc(strategyEditions.number))
    .limit(1);
  return newest;
}

/**
 * Writes the decision once. The same form sent twice is the same decision; a form gone back to that says something else, or
 * is about a later state of the draft, is a decision of its own, and the first stays as a trace.
 */
async function insertDecision(tx: Tx, act: Act, strategyId: string, input: NewDecision): Promise<string> {
  const { actor, bodyId, now } = act;
  const [before] = await tx.select().from(strategyDecisions).where(eq(strategyDecisions.id, input.id));
  if (before && isSame(before, input)) return input.id;
  const id = before ? newId(now) : input.id;
  await tx.insert(strategyDecisions).values({ ...input, id, bodyId, strategyId, recordedBy: actor.id, recordedAt: now });
  await record(tx, { actor, at: now, action: "strategy.decision_recorded", bodyId, subjectId: id });
  return id;
}

const said = ["outcome", "revision", "decidedOn", "decidedBy", "number", "note"] as const;

function isSame(before: typeof strategyDecisions.$inferSelect, input: NewDecision): boolean {
  return said.every((name) => before[name] === input[name]) && before.postponedTo === (input.postponedTo ?? null);
}

interface NewEdition {
  strategyId: string;
  decisionId: string;
  content: StrategyContent;
  number: number;
}

async function freeze(tx: Tx, act: Act, edition: NewEdition): Promise<number> {
  const { actor, bodyId, now } = act;
  const id = newId(now);
  await tx.insert(strategyEditions).values({ ...edition, id, bodyId, sha256: checksumOf(edition.content), createdAt: now });
  const details = { edition: edition.number };
  await record(tx, { actor, at: now, action: "strategy.adopted", bodyId, subjectId: id, details });
  return edition.number;
}
