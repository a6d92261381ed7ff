// SPDX-License-Identifier: EUPL-1.2
import { type HeldLook, lookHere, noteLookReading } from "#identity";
import type { Tx } from "#kit/db";
import { found, mustBe, type WebContext } from "#kit/web";
import { type Body, placeOf } from "#register";
import { type Comment, commentsByLink, commentsOn } from "../comments/list.ts";
import type { Author } from "../comments/write.ts";
import { loadDraft } from "../draft/load.ts";
import { strategyPaths as paths } from "../paths.ts";
import { strategyPolicy } from "../policy.ts";
import { shareHeld } from "../sharing/list.ts";
import { noteLook } from "../sharing/look.ts";
import { councillorName } from "../sharing/receivers.ts";
import { readCode } from "./code.ts";
import { enterAsGuest, noteOpening, type Opened, readingByCode } from "./open.ts";

/** Where the pages of somebody who reads the draft are. */
export interface DoorPaths {
  read: string;
  pdf: string;
  comment(block: string): string;
  takeBack: string;
  putBack: string;
}

/** A way to the draft: whose draft, who comes this way, what she may do, and where her pages are. */
export interface Door {
  body: Body;
  author: Author;
  mayComment: boolean;
  /** The last day; null: no end is set. */
  until: string | null;
  /** Whom the link or the share is for; empty for the team. */
  forWhom: string;
  /** The list of shared drafts that leads here; null: there is none. */
  list: string | null;
  /** The look by which an operator reads; left out for everybody else. */
  look?: HeldLook;
  paths: DoorPaths;
  /** Lets a transaction see what may be seen this way. */
  enter(tx: Tx): Promise<void>;
  /** Notes that somebody reads. */
  note(tx: Tx, c: WebContext): Promise<void>;
}

/** The way of somebody who is signed in: the body's own people, or guests by a share. "Not there" for everybody else. */
export async function doorInside(c: WebContext): Promise<Door> {
  const body = placeOf(c);
  mustBe(body.kind === "municipality" || body.kind === "kreis");
  const { slug } = body;
  const { actor } = c.var;
  const inside = {
    body,
    paths: {
      read: paths.read(slug),
      pdf: paths.readPdf(slug),
      comment: (block: string) => paths.comment(slug, block),
      takeBack: paths.takeCommentBack(slug),
      putBack: paths.putCommentBack(slug),
    },
  };
  if (strategyPolicy.allows(actor, "read", { bodyId: body.id }))
    return {
      ...inside,
      author: { by: "team" },
      mayComment: true,
      until: null,
      forWhom: "",
      list: null,
      enter: async () => {},
      note: async () => {},
    };
  const look = await lookHere(c, body.id, "strategy");
  if (look) return { ...inside, ...byLook(look, c) };
  const share = found(actor.id === null ? undefined : await c.var.read((tx) => shareHeld(tx, body.id, actor)));
  const forCouncil = share.withBodyId === body.id;
  return {
    ...inside,
    author: { by: "share", shareId: share.id },
    mayComment: share.mayComment,
    until: share.until,
    forWhom: forCouncil ? councillorName(body.kind) : share.withName,
    list: forCouncil ? null : paths.sharedDrafts(share.withSlug),
    enter: (tx) => enterAsGuest(tx),
    note: (tx) => noteLook(tx, { actor, bodyId: body.id, now: c.var.clock.now() }, share),
  };
}

/** An operator reads like a guest who may not comment. */
function byLook(look: HeldLook, c: WebContext): Omit<Door, "body" | "paths"> {
  const { actor, clock } = c.var;
  return {
    author: { by: "share", shareId: look.id },
    mayComment: false,
    until: null,
    forWhom: "",
    list: null,
    look,
    enter: (tx) => enterAsGuest(tx),
    note: (tx) => noteLookReading(tx, { look, page: "draft", actor, now: clock.now() }),
  };
}

/** The way of somebody with a link; `closed` when the link does not work any more. "Not there" for a code that never was. */
export async function doorByLink(c: WebContext): Promise<{ door: Door; closed?: never } | { door?: never; closed: Opened }> {
  const code = found(readCode(c.req.param("code") ?? ""));
  const { digest, reading } = found(await c.var.read((tx) => readingByCode(tx, c.var.seals, code)));
  if (reading.state !== "open") return { closed: reading };
  const door: Door = {
    body: reading.body,
    author: { by: "link", readingId: reading.id },
    mayComment: reading.mayComment,
    until: reading.until,
    forWhom: reading.forWhom,
    list: null,
    paths: {
      read: paths.reader(code),
      pdf: paths.readerPdf(code),
      comment: (block) => paths.readerComment(code, block),
      takeBack: paths.readerTakeBack(code),
      putBack: paths.readerPutBack(code),
    },
    enter: (tx) => enterAsGuest(tx, digest),
    note: (tx) => noteOpening(tx, digest, reading, c.var.clock.now()),
  };
  return { door };
}

/** The comments that are seen through this door. */
export function commentsBehind(tx: Tx, { author, body }: Door): Promise<Comment[]> {
  return author.by === "link" ? commentsByLink(tx, body.id, author.readingId) : commentsOn(tx, body.id);
}

/** The draft as it is seen through this door. */
export async function draftBehind(tx: Tx, door: Door) {
  return found(await loadDraft(tx, door.body.id));
}
