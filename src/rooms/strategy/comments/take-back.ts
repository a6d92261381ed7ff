// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNotNull, isNull, notExists, type SQL } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Act } from "../draft/change.ts";
import { strategyCommentSettlements, strategyComments } from "./tables.ts";
import type { Author } from "./write.ts";

/** Whose comment it is: the person's own, or one of the link she came by. The database asks the same once more. */
function own({ actor, bodyId }: Act, id: string, author: Author): SQL | undefined {
  const mine =
    author.by === "link" ? eq(strategyComments.readingId, author.readingId) : and(eq(strategyComments.cameBy, author.by), writer(actor.id));
  return and(eq(strategyComments.id, id), eq(strategyComments.bodyId, bodyId), mine);
}

const writer = (personId: string | null) => (personId === null ? isNull(strategyComments.id) : eq(strategyComments.writtenBy, personId));

export type TakeBackOutcome = "taken-back" | "unchanged" | "settled";

/** Takes one's own comment back while nobody has dealt with it. */
export async function takeBack(tx: Tx, act: Act, id: string, author: Author): Promise<TakeBackOutcome> {
  const settlement = tx.select().from(strategyCommentSettlements).where(eq(strategyCommentSettlements.commentId, strategyComments.id));
  const [taken] = await tx
    .update(strategyComments)
    .set({ removedAt: act.now })
    .where(and(own(act, id, author), isNull(strategyComments.removedAt), notExists(settlement)))
    .returning({ id: strategyComments.id });
  if (!taken) {
    const [there] = await tx.select().from(strategyCommentSettlements).where(eq(strategyCommentSettlements.commentId, id));
    return there ? "settled" : "unchanged";
  }
  await told(tx, act, "strategy.comment_taken_back", id);
  return "taken-back";
}

/** Puts a comment back that was taken back. Returns whether it was away. */
export async function putBack(tx: Tx, act: Act, id: string, author: Author): Promise<boolean> {
  const [back] = await tx
    .update(strategyComments)
    .set({ removedAt: null })
    .where(and(own(act, id, author), isNotNull(strategyComments.removedAt)))
    .returning({ id: strategyComments.id });
  if (back) await told(tx, act, "strategy.comment_put_back", id);
  return back !== undefined;
}

function told(tx: Tx, { actor, now: at, bodyId }: Act, action: string, subjectId: string): Promise<void> {
  return record(tx, { actor, at, action, bodyId, subjectId });
}
