// SPDX-License-Identifier: EUPL-1.2
import { count, eq, type SQL, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, run, type Tx } from "#kit/db";
import type { Act } from "../draft/change.ts";
import type { Block } from "./blocks.ts";
import { strategyComments } from "./tables.ts";

/** Who comments: the team, somebody of a body by a share, whoever has a link. */
export type Author = { by: "team" } | { by: "share"; shareId: string } | { by: "link"; readingId: string };

export interface NewComment {
  /** Drawn with the form: sent twice, it is written once. */
  id: string;
  strategyId: string;
  block: Block;
  said: string;
  saidBy: string;
  author: Author;
}

export type WriteOutcome = { kind: "written" | "written-before" } | { kind: "full"; most: number };

/** So many comments a link or a share takes, those taken back included. */
export const mostPerGuest = 200;

/** Writes one comment. A form sent twice writes once; one that says something else now is a comment of its own. */
export async function writeComment(tx: Tx, act: Act, comment: NewComment): Promise<WriteOutcome> {
  const { author, block, ...texts } = comment;
  if (author.by !== "team" && (await isFull(tx, author))) return { kind: "full", most: mostPerGuest };
  const row = {
    ...texts,
    bodyId: act.bodyId,
    blockKind: block.kind,
    blockId: block.id,
    blockTitle: block.title,
    cameBy: author.by,
    writtenBy: author.by === "link" ? null : act.actor.id,
    readingId: author.by === "link" ? author.readingId : null,
    shareId: author.by === "share" ? author.shareId : null,
    writtenAt: act.now,
  };
  const add = (id: string) =>
    tx
      .insert(strategyComments)
      .values({ ...row, id })
      .onConflictDoNothing()
      .returning({ id: strategyComments.id });
  const [first] = await add(comment.id);
  if (!first && (await saysTheSame(tx, comment))) return { kind: "written-before" };
  const [written] = first ? [first] : await add(newId(act.now));
  const { actor, now: at, bodyId } = act;
  const details = { block: block.kind, through: author.by };
  await record(tx, { actor, at, action: "strategy.comment_written", bodyId, subjectId: written?.id ?? comment.id, details });
  return { kind: "written" };
}

async function saysTheSame(tx: Tx, { id, said, block }: NewComment): Promise<boolean> {
  const [there] = await tx.select().from(strategyComments).where(eq(strategyComments.id, id));
  return there?.said === said && there.blockId === block.id;
}

/** Comments of one link come one after another, so that two at once cannot both be the last. */
async function isFull(tx: Tx, author: Exclude<Author, { by: "team" }>): Promise<boolean> {
  const source = author.by === "link" ? author.readingId : author.shareId;
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${source}, 0))`);
  const mine: SQL = author.by === "link" ? eq(strategyComments.readingId, source) : eq(strategyComments.shareId, source);
  const [there] = await tx.select({ total: count() }).from(strategyComments).where(mine);
  return (there?.total ?? 0) >= mostPerGuest;
}
