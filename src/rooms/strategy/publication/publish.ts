// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Act } from "../draft/change.ts";
import { lockedStrategy, openRule } from "../release/rule.ts";
import { strategyEditions, strategyPublications } from "../tables.ts";

export type PublishOutcome =
  | { kind: "published" | "already-published"; edition: number }
  /** Here a second person confirms first; nothing became public. */
  | { kind: "needs-two" }
  | { kind: "not-there" };

/** Makes a frozen edition readable for everybody, where one person is enough. Whoever comes second is told so. */
export async function publishEdition(tx: Tx, act: Act, number: number): Promise<PublishOutcome> {
  await lockedStrategy(tx, act.bodyId);
  const { publishedAt } = strategyPublications;
  const [edition] = await tx
    .select({ id: strategyEditions.id, publishedAt })
    .from(strategyEditions)
    .leftJoin(strategyPublications, eq(strategyPublications.editionId, strategyEditions.id))
    .where(and(eq(strategyEditions.bodyId, act.bodyId), eq(strategyEditions.number, number)));
  if (!edition) return { kind: "not-there" };
  if (edition.publishedAt) return { kind: "already-published", edition: number };
  if (await openRule(tx, act.bodyId)) return { kind: "needs-two" };
  await makePublic(tx, act, { id: edition.id, number });
  return { kind: "published", edition: number };
}

/** Publishes an edition that is not public. While two people release, the database asks for the request they confirmed. */
export async function makePublic(tx: Tx, { actor, bodyId, now }: Act, edition: { id: string; number: number }): Promise<void> {
  await tx.insert(strategyPublications).values({ editionId: edition.id, bodyId, publishedAt: now, publishedBy: actor.id });
  const details = { edition: edition.number };
  await record(tx, { actor, at: now, action: "strategy.published", bodyId, subjectId: edition.id, details });
}
