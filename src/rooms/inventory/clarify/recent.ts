// SPDX-License-Identifier: EUPL-1.2
import { and, desc, eq, gte, inArray, isNull } from "drizzle-orm";
import { people } from "#identity";
import type { Tx } from "#kit/db";
import { undoSteps } from "#kit/undo";
import { mergeStep } from "../doubles/merge.ts";
import { tellingApartStep } from "../doubles/settle.ts";
import { merges, settlements } from "../doubles/tables.ts";
import { entries } from "../tables.ts";
import { clarifyStep } from "./answer.ts";
import { clarifyShape } from "./undo.ts";

/** What was answered here, what it was about, and that it can still be taken back. */
export type RecentStep = { stepId: string; by: string | null; at: Date; until: Date } & (
  | { what: "merged" | "told-apart"; names: string[] }
  | { what: "clarified"; changed: number; leftOpen: number }
);

/** Shown at the end of the page. */
const mostRecent = 5;

const ours = [mergeStep.what, tellingApartStep.what, clarifyStep];

/** The newest answers that can be taken back. Four queries at most. */
export async function recentSteps(tx: Tx, bodyId: string, now: Date): Promise<RecentStep[]> {
  const found = await tx
    .select({ step: undoSteps, by: people.name })
    .from(undoSteps)
    .leftJoin(people, eq(people.id, undoSteps.personId))
    .where(and(eq(undoSteps.bodyId, bodyId), inArray(undoSteps.what, ours), isNull(undoSteps.doneAt), gte(undoSteps.until, now)))
    .orderBy(desc(undoSteps.offeredAt), desc(undoSteps.id))
    .limit(mostRecent);
  const payloads = found.map(({ step }) => step.payload);
  const names = await namesOf(tx, payloads);
  return found.flatMap(({ step, by }): RecentStep[] => {
    const facts = { stepId: step.id, by, at: step.offeredAt, until: step.until };
    if (step.what === clarifyStep) {
      const { changed, leftOpen } = clarifyShape.parse(step.payload);
      return [{ ...facts, what: "clarified", changed: changed.length, leftOpen }];
    }
    return [
      {
        ...facts,
        what: step.what === mergeStep.what ? "merged" : "told-apart",
        names: names.get(String(step.payload.mergeId ?? step.payload.settlementId)) ?? [],
      },
    ];
  });
}

/** The names of the two entries behind each merge and each answer, by its id. */
async function namesOf(tx: Tx, payloads: readonly Record<string, unknown>[]): Promise<Map<string, string[]>> {
  const idsOf = (key: string) => payloads.flatMap((payload) => (typeof payload[key] === "string" ? [payload[key]] : []));
  const [mergeIds, settlementIds] = [idsOf("mergeId"), idsOf("settlementId")];
  const merged = mergeIds.length === 0 ? [] : await tx.select().from(merges).where(inArray(merges.id, mergeIds));
  const apart = settlementIds.length === 0 ? [] : await tx.select().from(settlements).where(inArray(settlements.id, settlementIds));
  const pairs = [
    ...merged.map(({ id, keptId, mergedId }) => ({ id, ids: [keptId, mergedId] })),
    ...apart.map(({ id, firstId, secondId }) => ({ id, ids: [firstId, secondId] })),
  ];
  const wanted = pairs.flatMap(({ ids }) => ids.filter((id) => id !== null));
  if (wanted.length === 0) return new Map();
  const named = await tx.select({ id: entries.id, name: entries.name }).from(entries).where(inArray(entries.id, wanted));
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  return new Map(pairs.map(({ id, ids }) => [id, ids.flatMap((one) => nameOf.get(one ?? "") ?? [])]));
}
