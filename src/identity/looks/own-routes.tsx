// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, newId } from "#kit/db";
import type { Values } from "#kit/forms";
import { hasRole } from "#kit/policy";
import { cleanLine } from "#kit/text";
import { againStatus, formOf, found, keepForGoingBack, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { type Body, bodyBySlug, lookupFor, theOne } from "#register";
import { paths } from "../paths.ts";
import { askToLook } from "./ask.ts";
import { endLook } from "./end.ts";
import { lookForm } from "./form.ts";
import { type Look, looksOf } from "./list.ts";
import { ChooseLookPage, NewLookPage, OwnLooksPage } from "./own-pages.tsx";
import { lookTexts } from "./texts.de.ts";

const t = lookTexts.own;

/** Below /betrieb/einblicke: operators ask to look, read, and end it. */
export const ownLookRoutes = new Hono<WebEnv>();

ownLookRoutes.get("/", async (c) => {
  const { id } = operator(c);
  return c.html(<OwnLooksPage looks={await c.var.read((tx) => looksOf(tx, id))} now={c.var.clock.now()} readAt={readAt} />);
});

ownLookRoutes.get("/neu", async (c) => {
  operator(c);
  const words = cleanLine(c.req.query("ort") ?? "").slice(0, 100);
  const hits = words === "" ? [] : await c.var.read(async (tx) => (await lookupFor(tx)).find(words));
  const one = theOne(hits);
  if (one) return c.redirect(paths.newLook(one.slug), 303);
  return c.html(<ChooseLookPage words={words} places={hits.map(({ body }) => body)} />);
});

ownLookRoutes.get("/neu/:place", async (c) => {
  operator(c);
  keepForGoingBack(c);
  return c.html(<NewLookPage body={await place(c)} id={newId(c.var.clock.now())} values={{}} />);
});

ownLookRoutes.post("/neu/:place", async (c) => {
  const actor = operator(c);
  const body = await place(c);
  const form = await formOf(c, lookForm);
  if (!form.ok) return c.html(<NewLookPage body={body} id={sentId(c, form.values)} {...form} />, againStatus(c));
  const { how, ...what } = form.value;
  const { clock, enqueue, url } = c.var;
  const look = { ...what, bodyId: body.id, emergency: how === "emergency", actor, now: clock.now(), url };
  const outcome = await c.var.write((tx) => askToLook(tx, enqueue, look));
  if (outcome.kind === "asked") leaveFlash(c, t.asked(body.name));
  if (outcome.kind === "looks-at-once") leaveFlash(c, t.looksAtOnce(body.name));
  if (outcome.kind === "waits-already") leaveFlash(c, t.waitsAlready(body.name), { kind: "info" });
  return c.redirect(paths.ownLooks(), 303);
});

ownLookRoutes.post("/:id/beenden", async (c) => {
  const actor = operator(c);
  const id = c.req.param("id");
  mustBe(isId(id));
  const outcome = await c.var.write((tx) => endLook(tx, { id, actor, now: c.var.clock.now() }));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "ended") leaveFlash(c, t.ended);
  if (outcome.kind === "taken-back") leaveFlash(c, t.takenBack);
  if (outcome.kind === "over-before") leaveFlash(c, t.overBefore, { kind: "info" });
  return c.redirect(paths.ownLooks(), 303);
});

function operator(c: WebContext) {
  const { actor } = c.var;
  mustBe(hasRole(actor, "operator"));
  return { ...actor, id: found(actor.id) };
}

/** A town or a Kreis: other bodies have neither inventory nor strategy. */
async function place(c: WebContext): Promise<Body> {
  const body = found(await c.var.read((tx) => bodyBySlug(tx, cleanLine(c.req.param("place") ?? ""))));
  mustBe(body.kind === "municipality" || body.kind === "kreis");
  return body;
}

function readAt({ room, bodySlug }: Look): string {
  return paths.readByLook(bodySlug, room);
}

function sentId(c: WebContext, values: Values): string {
  const id = String(values.id ?? "");
  return isId(id) ? id : newId(c.var.clock.now());
}
