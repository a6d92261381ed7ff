// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId } from "#kit/db";
import { openStep } from "#kit/undo";
import { formOf, leaveFlash, mustBe, NotFound, type WebContext, type WebEnv } from "#kit/web";
import { actOf, draftFor } from "../context.ts";
import { strategyPaths as paths } from "../paths.ts";
import { blocksOf, readBlockPart } from "./blocks.ts";
import { manyComments, oneStep, shownAtOnce } from "./form.ts";
import { type CommentFilter, commentStates, narrowed, newestCommentsOn } from "./list.ts";
import { CommentsPage, queryOf } from "./pages.tsx";
import { reopenComments, settleComments, settling, undoSettling } from "./settle.ts";
import { commentTexts } from "./texts.de.ts";

const t = commentTexts.list;

/** All comments of a draft, for its team. */
export const commentRoutes = new Hono<WebEnv>();

commentRoutes.get("/kommentare", async (c) => {
  const { body, draft } = await draftFor(c, "read");
  const filter = filterOf(c);
  const asked = new URL(c.req.url).searchParams;
  const step = asked.get("erledigt") ?? undefined;
  const { all, undo } = await c.var.read(async (tx) => ({
    all: await newestCommentsOn(tx, body.id),
    undo: isId(step) ? await openStep(tx, { id: step, bodyId: body.id, now: c.var.clock.now(), ...settling }) : undefined,
  }));
  const found = narrowed(all, filter);
  const from = Math.max(
    0,
    found.findIndex(({ id }) => id === asked.get("ab")),
  );
  const shown = found.slice(from, from + shownAtOnce);
  const next = found[from + shownAtOnce]?.id;
  const page = { body, filter, shown, next, isFirst: from === 0, total: all.length, found: found.length, undo };
  return c.html(<CommentsPage {...page} blocks={blocksOf(draft)} />);
});

commentRoutes.post("/kommentare/erledigt", async (c) => {
  const { body } = await draftFor(c, "edit");
  const form = await formOf(c, manyComments);
  if (!form.ok) throw new NotFound();
  const { total, stepId } = await c.var.write((tx) => settleComments(tx, actOf(c, body), form.value.ids));
  if (total === 0) leaveFlash(c, t.settled(0), { kind: "info" });
  return c.redirect(paths.comments(body.slug, queryOf(filterOf(c), stepId === null ? {} : { erledigt: stepId })), 303);
});

commentRoutes.post("/kommentare/wieder-offen", async (c) => {
  const { body } = await draftFor(c, "edit");
  const form = await formOf(c, manyComments);
  if (!form.ok) throw new NotFound();
  const opened = await c.var.write((tx) => reopenComments(tx, actOf(c, body), form.value.ids));
  if (opened > 0) leaveFlash(c, t.reopened);
  return c.redirect(paths.comments(body.slug, queryOf(filterOf(c))), 303);
});

commentRoutes.post("/kommentare/rueckgaengig", async (c) => {
  const { body } = await draftFor(c, "edit");
  const form = await formOf(c, oneStep);
  if (!form.ok) throw new NotFound();
  const outcome = await c.var.write((tx) => undoSettling(tx, actOf(c, body), form.value.step));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "undo") leaveFlash(c, t.undone(outcome.payload.ids.length));
  if (outcome.kind === "done-before") leaveFlash(c, t.undoneBefore, { kind: "info" });
  if (outcome.kind === "too-late") leaveFlash(c, t.undoTooLate(outcome.until), { kind: "info" });
  return c.redirect(paths.comments(body.slug), 303);
});

/** What the address narrows the list to; what it does not understand is left out. */
function filterOf(c: WebContext): CommentFilter {
  const asked = new URL(c.req.url).searchParams;
  const block = asked.get("zu");
  return {
    state: commentStates.find((state) => state === asked.get("stand")) ?? "offen",
    block: block !== null && readBlockPart(block) ? block : null,
    search: (asked.get("suche") ?? "").slice(0, 200),
  };
}
