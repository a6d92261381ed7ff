// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import { ActionForm, Badge } from "#ui";
import { Prose } from "../prose.tsx";
import type { Door } from "../reading/door.ts";
import { SaidInGerman, SaidWithin } from "../said.tsx";
import { type Block, blockPart } from "./blocks.ts";
import type { Comment } from "./list.ts";
import { commentTexts } from "./texts.ts";

const t = commentTexts.beside;

/** Comments of the blocks of a draft, by block. */
export type Commented = ReadonlyMap<string, readonly Comment[]>;

/** Which blocks the comments are about. */
export function byBlock(comments: readonly Comment[]): Commented {
  return Map.groupBy(comments, ({ blockKind: kind, blockId: id }) => blockPart({ kind, id }));
}

interface BesideProps {
  door: Door;
  /** Who reads; null: nobody is signed in. */
  readerId: string | null;
  block: Block;
  commented: Commented;
}

/** A paragraph of the draft with its comments: beside it where there is room, below it on a narrow screen. */
export function Beside(p: PropsWithChildren<BesideProps>) {
  const part = blockPart(p.block);
  const comments = p.commented.get(part) ?? [];
  return (
    <div class="fk-beside" id={part}>
      <div class="fk-beside__text">{p.children}</div>
      <div class="fk-beside__notes">
        <CommentList {...p} comments={comments} />
        {p.door.mayComment && (
          <a class="fk-beside__write" href={p.door.paths.comment(part)} aria-label={t.writeTo(p.block.title)}>
            {t.write}
          </a>
        )}
      </div>
    </div>
  );
}

/** Comments in the order they were written, each with who, when, and whether it is done with. */
export function CommentList(p: { door: Door; readerId: string | null; comments: readonly Comment[]; named?: boolean }) {
  if (p.comments.length === 0) return null;
  return (
    <ul class="fk-comments">
      {p.comments.map((comment) => (
        <li id={`kommentar-${comment.id}`}>
          <CommentHead comment={comment} />
          {p.named && (
            <p>
              <SaidWithin sentence={t.to} text={comment.blockTitle} />
            </p>
          )}
          <Prose text={comment.said} />
          {isOwn(comment, p.door, p.readerId) && (
            <ActionForm
              action={p.door.paths.takeBack}
              fields={{ id: comment.id }}
              label={t.takeBack}
              fullLabel={t.takeBackOf(comment.saidBy, comment.writtenAt)}
              kind="tertiary"
              small
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function CommentHead({ comment }: { comment: Comment }) {
  return (
    <p>
      <b>
        <SaidInGerman text={comment.saidBy} />
      </b>{" "}
      {comment.readingId !== null && <span class="fk-muted">({t.byLink})</span>} <span class="fk-muted">{t.when(comment.writtenAt)}</span>{" "}
      {comment.settledAt && <Badge text={t.settled(comment.settledAt)} />}
    </p>
  );
}

/** A reader by link owns what came by it; a person owns what she wrote. What is done with stays. */
function isOwn(comment: Comment, { author }: Door, readerId: string | null): boolean {
  if (comment.settledAt !== null) return false;
  return author.by === "link" ? comment.readingId === author.readingId : readerId !== null && comment.writtenBy === readerId;
}
