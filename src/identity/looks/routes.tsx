// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId } from "#kit/db";
import { actsFor } from "#kit/policy";
import { formOf, found, leaveFlash, mustBe, NotFound, type WebContext, type WebEnv } from "#kit/web";
import { type Body, placeOf } from "#register";
import { paths } from "../paths.ts";
import { answerLook } from "./answer.ts";
import { endLook } from "./end.ts";
import { lookAnswerForm } from "./form.ts";
import { looksAt } from "./list.ts";
import { LooksPage } from "./pages.tsx";
import { lookTexts } from "./texts.de.ts";

const t = lookTexts.town;

/** Below /intern/:body/team/einblicke: a body's own people answer and end looks of operators. */
export const lookRoutes = new Hono<WebEnv>();

lookRoutes.get("/", async (c) => {
  const body = ownBody(c);
  return c.html(<LooksPage body={body} looks={await c.var.read((tx) => looksAt(tx, body.id))} now={c.var.clock.now()} />);
});

lookRoutes.post("/:id/antworten", async (c) => {
  const body = ownBody(c);
  const id = idIn(c);
  const form = await formOf(c, lookAnswerForm);
  if (!form.ok) throw new NotFound();
  const { actor, clock, enqueue, url } = c.var;
  const answer = { id, bodyId: body.id, allowed: form.value.answer === "allow", actor, now: clock.now(), url };
  const outcome = await c.var.write((tx) => answerLook(tx, enqueue, answer));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "answered") leaveFlash(c, answer.allowed ? t.allowed : t.refused);
  if (outcome.kind === "answered-before") leaveFlash(c, t.answeredBefore(outcome.allowed), { kind: "info" });
  if (outcome.kind === "no-longer-asked") leaveFlash(c, t.noLonger, { kind: "info" });
  return c.redirect(paths.looks(body.slug), 303);
});

lookRoutes.post("/:id/beenden", async (c) => {
  const body = ownBody(c);
  const { actor, clock } = c.var;
  const id = idIn(c);
  const end = { id, bodyId: body.id, actor: { ...actor, id: found(actor.id) }, now: clock.now() };
  const outcome = await c.var.write((tx) => endLook(tx, end));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "ended") leaveFlash(c, t.ended);
  else leaveFlash(c, t.overBefore, { kind: "info" });
  return c.redirect(paths.looks(body.slug), 303);
});

/** A town or a Kreis, for those who work for it themselves: an order does not reach so far. */
function ownBody(c: WebContext): Body {
  const body = placeOf(c);
  mustBe((body.kind === "municipality" || body.kind === "kreis") && actsFor(c.var.actor, body.id));
  return body;
}

function idIn(c: WebContext): string {
  const id = c.req.param("id") ?? "";
  mustBe(isId(id));
  return id;
}
