// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Act } from "../draft/change.ts";
import { strategyEditions, strategyPublications } from "../tables.ts";

export type PublishOutcome = { kind: "published" | "already-published"; edition: number } | { kind: "not-there" };

/** Makes a frozen edition readable for everybody. Whoever comes second is told so. */
export async function publishEdition(tx: Tx, act: Act, number: number): Promise<PublishOutcome> {
  const { actor, bodyId, now } = act;
  const [edition] = await tx
    .select({ id: strategyEditions.id })
    .from(strategyEditions)
    .where(and(eq(strategyEditions.bodyId, bodyId), eq(strategyEditions.number, number)));
  if (!edition) return { kind: "not-there" };
  const [mine] = await tx
    .insert(strategyPublications)
    .values({ editionId: edition.id, bodyId, publishedAt: now, publishedBy: actor.id })
    .onConflictDoNothing()
    .returning({ id: strategyPublications.editionId });
  if (!mine) return { kind: "already-published", edition: number };
  await record(tx, { actor, at: now, action: "strategy.published", bodyId, subjectId: edition.id, details: { edition: number } });
  return { kind: "published", edition: number };
}
