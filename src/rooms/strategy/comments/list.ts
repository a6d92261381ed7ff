// SPDX-License-Identifier: EUPL-1.2
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { people } from "#identity";
import { rows, type Tx } from "#kit/db";
import { searchFold } from "#kit/text";
import { blockPart } from "./blocks.ts";
import { strategyCommentSettlements, strategyComments } from "./tables.ts";

/** A comment as far as whoever asks may read it; the database decides whose that are. */
export type Comment = typeof strategyComments.$inferSelect & {
  settledAt: Date | null;
  /** The person who settled it, as far as the reader may know her. */
  settledByName: string | null;
};

const settlements = strategyCommentSettlements;

/** The comments on a body's draft, without those taken back, the oldest first: one query. */
export function commentsOn(tx: Tx, bodyId: string): Promise<Comment[]> {
  return selectComments(tx, bodyId).orderBy(asc(strategyComments.writtenAt), asc(strategyComments.id));
}

/** The comments somebody with a link sees on its pages: what came by it, also when she is signed in and could see more elsewhere. */
export async function commentsByLink(tx: Tx, bodyId: string, readingId: string): Promise<Comment[]> {
  return (await commentsOn(tx, bodyId)).filter((comment) => comment.readingId === readingId);
}

/** The same for lists, the newest first. */
export function newestCommentsOn(tx: Tx, bodyId: string): Promise<Comment[]> {
  return selectComments(tx, bodyId).orderBy(desc(strategyComments.writtenAt), desc(strategyComments.id));
}

function selectComments(tx: Tx, bodyId: string) {
  const { id, strategyId, blockKind, blockId, blockTitle, said, saidBy, cameBy } = strategyComments;
  const { writtenBy, readingId, shareId, writtenAt, removedAt } = strategyComments;
  return tx
    .select({
      ...{ id, bodyId: strategyComments.bodyId, strategyId, blockKind, blockId, blockTitle, said, saidBy, cameBy },
      ...{ writtenBy, readingId, shareId, writtenAt, removedAt, settledAt: settlements.settledAt, settledByName: people.name },
    })
    .from(strategyComments)
    .leftJoin(settlements, eq(settlements.commentId, strategyComments.id))
    .leftJoin(people, eq(people.id, settlements.settledBy))
    .where(and(eq(strategyComments.bodyId, bodyId), isNull(strategyComments.removedAt)));
}

export const commentStates = ["offen", "erledigt", "alle"] as const;

/** What the list is narrowed to; it stands in the address. */
export interface CommentFilter {
  state: (typeof commentStates)[number];
  /** A block as it stands in addresses; null: all. */
  block: string | null;
  search: string;
}

/** Comments the list is narrowed to. Words are found in the text, beside it and in the name of the block. */
export function narrowed(comments: readonly Comment[], filter: CommentFilter): Comment[] {
  const words = searchFold(filter.search);
  return comments.filter((comment) => {
    const { settledAt, said, saidBy, blockTitle } = comment;
    if (filter.state !== "alle" && (settledAt === null) !== (filter.state === "offen")) return false;
    if (filter.block !== null && blockPart({ kind: comment.blockKind, id: comment.blockId }) !== filter.block) return false;
    return words === "" || searchFold(`${said} ${saidBy} ${blockTitle}`).includes(words);
  });
}

/** Open comments of a draft that came from outside the team: what waits for somebody to read it. */
export interface CommentState {
  open: number;
  newestAt: Date;
}

/** For the officer's start page: one query; null when nothing waits. */
export async function commentState(tx: Tx, bodyId: string): Promise<CommentState | null> {
  const [found] = await rows(
    tx,
    sql`select count(*)::int as open, to_char(max(c.written_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as newest from strategy_comments c
        where c.body_id = ${bodyId} and c.came_by <> 'team' and c.removed_at is null
          and not exists (select from strategy_comment_settlements s where s.comment_id = c.id)`,
    z.object({ open: z.number(), newest: z.string().nullable() }),
  );
  return found?.newest ? { open: found.open, newestAt: new Date(found.newest) } : null;
}
