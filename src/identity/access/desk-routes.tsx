// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { againStatus, formOf, found, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { paths } from "../paths.ts";
import { tasksToGive } from "../tasks/rules.ts";
import { hereOf } from "../team/here.ts";
import { t as identityTexts } from "../texts.de.ts";
import { type Decision, decideRequest } from "./decide.ts";
import { DeskPage, RequestPage } from "./desk-pages.tsx";
import { waitingRequests } from "./find.ts";
import { declineForm } from "./form.ts";
import { accessTexts } from "./texts.de.ts";

const t = accessTexts.desk;

/** Where those who give tasks in a body decide about requests for it and for the places below it. */
export const accessDeskRoutes = new Hono<WebEnv>();

async function waiting(c: WebContext) {
  const body = hereOf(c);
  const { gives, requests } = await c.var.read(async (tx) => ({
    gives: await tasksToGive(tx, body.id),
    requests: await waitingRequests(tx, body),
  }));
  mustBe(gives.length > 0);
  return requests;
}

accessDeskRoutes.get("/", async (c) => c.html(<DeskPage slug={hereOf(c).slug} requests={await waiting(c)} />));

accessDeskRoutes.get("/:id", async (c) => c.html(await requestPage(c)));

accessDeskRoutes.post("/:id/freigeben", (c) => decide(c, { kind: "approved" }));

accessDeskRoutes.post("/:id/ablehnen", async (c) => {
  await waiting(c);
  const form = await formOf(c, declineForm);
  if (!form.ok) return c.html(await requestPage(c, form), againStatus(c));
  return decide(c, { kind: "declined", reason: form.value.reason });
});

async function decide(c: WebContext, answer: Decision["answer"]) {
  const id = c.req.param("id") ?? "";
  mustBe(isId(id));
  await waiting(c);
  const { actor, clock, enqueue, url } = c.var;
  const outcome = await c.var.write((tx) => decideRequest(tx, enqueue, { id, answer, actor, now: clock.now(), url }));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "decided") leaveFlash(c, t[answer.kind](outcome.name));
  if (outcome.kind === "decided-before") leaveFlash(c, t.before(outcome.approved), { kind: "info" });
  return c.redirect(paths.accessDesk(hereOf(c).slug), 303);
}

async function requestPage(c: WebContext, state: { values?: Values; errors?: Errors } = {}) {
  const request = found((await waiting(c)).find(({ id }) => id === c.req.param("id")));
  return <RequestPage slug={hereOf(c).slug} request={request} roleName={identityTexts.roles[request.role]} {...state} />;
}
