// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, newId } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { cleanLine } from "#kit/text";
import { againStatus, formOf, found, keepForGoingBack, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { bodyBySlug, lookupFor, theOne } from "#register";
import { paths } from "../paths.ts";
import { t as identityTexts } from "../texts.ts";
import { answerDay } from "./answer-day.ts";
import { askForAccess } from "./ask.ts";
import { confirmRequest } from "./confirm.ts";
import { requestByToken, withdrawRequest } from "./find.ts";
import { accessCodeForm, accessForm } from "./form.ts";
import { AskPage, ChoosePlacePage, OwnRequestPage } from "./pages.tsx";
import { requestedRoles } from "./roles.ts";
import { accessTexts as t } from "./texts.ts";

export const accessRoutes = new Hono<WebEnv>();

accessRoutes.get("/", async (c) => {
  const words = cleanLine(c.req.query("ort") ?? "").slice(0, 100);
  const hits = words === "" ? [] : await c.var.read(async (tx) => (await lookupFor(tx)).find(words));
  const one = theOne(hits);
  if (one) return c.redirect(paths.accessFor(one.slug), 303);
  return c.html(<ChoosePlacePage words={words} places={hits.map(({ body }) => body)} answerDays={c.var.answerDays} />);
});

accessRoutes.get("/:place", async (c) => {
  keepForGoingBack(c);
  return c.html(<AskPage body={await place(c)} id={newId(c.var.clock.now())} values={{}} />);
});

accessRoutes.post("/:place", async (c) => {
  const body = await place(c);
  const form = await formOf(c, accessForm(body));
  if (!form.ok) return c.html(<AskPage body={body} id={sentId(c, form.values)} {...form} />, againStatus(c));
  const { foreign: _, ...asked } = form.value;
  const request = { ...asked, body, now: c.var.clock.now(), url: c.var.url, netPart: c.var.netPart };
  const token = await c.var.doors.signIn((tx) => askForAccess(tx, c.var.seals, c.var.enqueue, request));
  return c.redirect(paths.accessRequest(token), 303);
});

accessRoutes.get("/anfrage/:token", async (c) => c.html(await ownPage(c)));

accessRoutes.post("/anfrage/:token", async (c) => {
  const form = await formOf(c, accessCodeForm);
  if (!form.ok) return c.html(await ownPage(c, form), againStatus(c));
  const { clock, url, seals, enqueue } = c.var;
  const answerBy = answerDay(clock.today(), c.var.answerDays);
  const sent = { token: c.req.param("token"), code: form.value.code, answerBy, now: clock.now(), url };
  const outcome = await c.var.doors.signIn((tx) => confirmRequest(tx, seals, enqueue, sent));
  if (outcome.kind === "has-task-already") {
    leaveFlash(c, t.own.hasTask, { kind: "info" });
    return c.redirect(paths.signIn(), 303);
  }
  if (outcome.kind === "waits") {
    leaveFlash(c, t.own.confirmed);
    return c.redirect(paths.accessRequest(sent.token), 303);
  }
  const errors = { code: outcome.kind === "wrong" ? t.errors.codeWrong : t.errors.codeOver };
  return c.html(await ownPage(c, { values: form.values, errors }), 422);
});

accessRoutes.post("/anfrage/:token/zurueckziehen", async (c) => {
  mustBe(await c.var.doors.signIn((tx) => withdrawRequest(tx, c.var.seals, c.req.param("token"), c.var.clock.now())));
  leaveFlash(c, t.own.withdrawn);
  return c.redirect(paths.access(), 303);
});

async function ownPage(c: WebContext, state: { values?: Values; errors?: Errors } = {}) {
  const token = c.req.param("token") ?? "";
  const { clock, seals, exampleMode } = c.var;
  const request = found(await c.var.doors.signIn((tx) => requestByToken(tx, seals, token, clock.now())));
  const outboxText = { text: identityTexts.code.outbox, link: identityTexts.code.outboxLink };
  return (
    <OwnRequestPage request={request} token={token} today={clock.today()} exampleMode={exampleMode} outboxText={outboxText} {...state} />
  );
}

/** The place in the address: a municipality or a Kreis. */
async function place(c: WebContext) {
  const slug = c.req.param("place") ?? "";
  const body = found(await c.var.read((tx) => bodyBySlug(tx, cleanLine(slug))));
  mustBe(requestedRoles(body.kind).length > 0);
  return body;
}

function sentId(c: WebContext, values: Values): string {
  const id = String(values.id ?? "");
  return isId(id) ? id : newId(c.var.clock.now());
}
