// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import type { Values } from "#kit/forms";
import { speakIn } from "#kit/language";
import { againStatus, formOf, found, mustBe, NotFound, type WebContext } from "#kit/web";
import { idFor } from "../context.ts";
import type { Act } from "../draft/change.ts";
import type { Draft } from "../draft/draft.ts";
import { commentsBehind, type Door, draftBehind } from "../reading/door.ts";
import { type Block, blockAt, blockPart, readBlockPart, strategyBlock } from "./blocks.ts";
import { commentForm, oneComment } from "./form.ts";
import type { Comment } from "./list.ts";
import { putBack, takeBack } from "./take-back.ts";
import { commentTexts } from "./texts.ts";
import { writeComment } from "./write.ts";
import { WritePage } from "./write-page.tsx";

interface Aimed {
  draft: Draft;
  comments: readonly Comment[];
  /** Undefined: the draft does not have this part any more. */
  block: Block | undefined;
}

/** The form for a comment on the part in the address. */
export async function answerForm(c: WebContext, door: Door): Promise<Response> {
  const { draft, comments, block } = await aimed(c, door);
  const page = { door, readerId: c.var.actor.id, id: idFor(c) };
  if (block) return c.html(<WritePage {...page} block={block} comments={onBlock(comments, block)} />);
  return c.html(<WritePage {...page} block={strategyBlock(draft)} comments={[]} gone="to-read" />, 404);
}

/** Takes a comment. What was typed is never lost: refused, too many, or about a part that is gone, it stands in the form again. */
export async function answerWritten(c: WebContext, door: Door): Promise<Response> {
  const { draft, comments, block } = await aimed(c, door);
  const form = await formOf(c, commentForm);
  const again = (values: Values, errors = {}) => ({ door, readerId: c.var.actor.id, id: idFor(c, values), values, errors });
  if (!block) return c.html(<WritePage {...again(form.values)} block={strategyBlock(draft)} comments={[]} gone="with-text" />, 409);
  const page = { block, comments: onBlock(comments, block) };
  if (!form.ok) return c.html(<WritePage {...again(form.values, form.errors)} {...page} />, againStatus(c));
  const { id, said, saidBy } = form.value;
  const about = { strategyId: draft.id, block: inGerman(draft, block) };
  const comment = { id, said, saidBy: nameFor(c, door, saidBy), ...about, author: door.author };
  const outcome = await c.var.write(async (tx) => {
    await door.enter(tx);
    return writeComment(tx, actAt(c, door), comment);
  });
  if (outcome.kind === "full")
    return c.html(<WritePage {...again(form.values, { said: commentTexts.full(outcome.most) })} {...page} />, 422);
  return c.redirect(`${door.paths.read}?kommentar=gesendet#${blockPart(block)}`, 303);
}

export async function answerTakeBack(c: WebContext, door: Door): Promise<Response> {
  const id = await commentIn(c);
  const outcome = await within(c, door, (tx) => takeBack(tx, actAt(c, door), id, door.author));
  return c.redirect(`${door.paths.read}?${outcome === "settled" ? "kommentar=erledigt" : `zurueckgenommen=${id}`}`, 303);
}

export async function answerPutBack(c: WebContext, door: Door): Promise<Response> {
  const id = await commentIn(c);
  await within(c, door, (tx) => putBack(tx, actAt(c, door), id, door.author));
  return c.redirect(`${door.paths.read}?kommentar=zurueckgeholt`, 303);
}

async function aimed(c: WebContext, door: Door): Promise<Aimed> {
  mustBe(door.mayComment);
  const part = c.req.param("block") ?? "";
  found(readBlockPart(part));
  return c.var.read(async (tx) => {
    await door.enter(tx);
    const draft = await draftBehind(tx, door);
    return { draft, comments: await commentsBehind(tx, door), block: blockAt(draft, part) };
  });
}

/** The team reads which part it is about in German, whatever language the comment was written on. */
function inGerman(draft: Draft, block: Block): Block {
  return speakIn("de", () => blockAt(draft, blockPart(block))) ?? block;
}

const onBlock = (comments: readonly Comment[], block: Block) => comments.filter(({ blockId }) => blockId === block.id);

async function commentIn(c: WebContext): Promise<string> {
  const form = await formOf(c, oneComment);
  if (!form.ok) throw new NotFound();
  return form.value.id;
}

function within<T>(c: WebContext, door: Door, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return c.var.write(async (tx) => {
    await door.enter(tx);
    return fn(tx);
  });
}

/** Whoever comes by a link acts as nobody, also when she happens to be signed in. */
function actAt(c: WebContext, door: Door): Act {
  const { actor, clock } = c.var;
  return { actor: door.author.by === "link" ? { ...actor, id: null } : actor, bodyId: door.body.id, now: clock.now() };
}

/** What stands beside the comment: what readers call themselves, or whom their link is for; people by name and office. */
function nameFor(c: WebContext, door: Door, saidBy: string): string {
  const { name } = c.var.actor;
  if (door.author.by === "link") return saidBy || door.forWhom;
  return door.author.by === "share" ? `${name}, ${door.forWhom}` : name;
}
