// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { record } from "#kit/audit";
import { isId } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { actsFor, hasRole } from "#kit/policy";
import { againStatus, formOf, found, leaveFlash, mustBe, NotFound, type WebContext, type WebEnv } from "#kit/web";
import { tasksToGive } from "../tasks/rules.ts";
import { hereOf } from "../team/here.ts";
import { t as identityTexts } from "../texts.ts";
import { type Decision, decidedBefore, decideRequest } from "./decide.ts";
import { type Desk, DeskPage, deskOfBody, operatorDesk, RequestPage } from "./desk-pages.tsx";
import { type WaitingRequest, waitingRequests } from "./find.ts";
import { declineForm } from "./form.ts";
import { accessTexts } from "./texts.ts";

const t = accessTexts.desk;

/** A desk as a request finds it: where it stands, and what waits there for whoever asks; "not there" for everybody else. */
type Finds = (c: WebContext) => Promise<{ desk: Desk; requests: WaitingRequest[] }>;

/** Where those who give tasks in a body decide about requests for it and for the places below it. */
export const accessDeskRoutes = deskRoutes(async (c) => {
  const body = hereOf(c);
  const { gives, requests } = await c.var.read(async (tx) => ({
    gives: await tasksToGive(tx, body.id),
    requests: await waitingRequests(tx, body),
  }));
  mustBe(gives.length > 0);
  return { desk: deskOfBody(body.slug), requests };
});

/** Where operators decide about requests that nobody else decides, or nobody has answered in time. */
export const operatorDeskRoutes = deskRoutes(async (c) => {
  mustBe(hasRole(c.var.actor, "operator"));
  return { desk: operatorDesk, requests: await c.var.read((tx) => waitingRequests(tx)) };
});

function deskRoutes(finds: Finds): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get("/", async (c) => c.html(<DeskPage {...(await finds(c))} today={c.var.clock.today()} />));
  routes.get("/:id", async (c) => {
    const shown = await oneOf(c, finds);
    await noteLook(c, shown.request);
    return c.html(requestPage(c, shown));
  });
  routes.post("/:id/freigeben", async (c) => decide(c, await finds(c), { kind: "approved" }));
  routes.post("/:id/ablehnen", async (c) => {
    const form = await formOf(c, declineForm);
    if (!form.ok) return c.html(requestPage(c, await oneOf(c, finds), form), againStatus(c));
    return decide(c, await finds(c), { kind: "declined", reason: form.value.reason });
  });
  return routes;
}

/** At this desk only what waits at it is decided: somebody with several tasks may see more than this one is for. */
async function decide(c: WebContext, { desk, requests }: Awaited<ReturnType<Finds>>, answer: Decision["answer"]) {
  const id = c.req.param("id") ?? "";
  mustBe(isId(id));
  if (!requests.some((one) => one.id === id)) return decidedElsewhere(c, desk, id);
  const { actor, clock, enqueue, url } = c.var;
  const outcome = await c.var.write((tx) => decideRequest(tx, enqueue, { id, answer, actor, now: clock.now(), url }));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "decided") leaveFlash(c, t[answer.kind](outcome.name));
  if (outcome.kind === "decided-before") leaveFlash(c, t.before(outcome.approved), { kind: "info" });
  return c.redirect(desk.list, 303);
}

/** Somebody else was quicker; "not there" for a request that waits elsewhere or was never asked. */
async function decidedElsewhere(c: WebContext, desk: Desk, id: string) {
  const before = await c.var.read((tx) => decidedBefore(tx, id));
  if (before.kind !== "decided-before") throw new NotFound();
  leaveFlash(c, t.before(before.approved), { kind: "info" });
  return c.redirect(desk.list, 303);
}

type Shown = { desk: Desk; request: WaitingRequest };

async function oneOf(c: WebContext, finds: Finds): Promise<Shown> {
  const { desk, requests } = await finds(c);
  return { desk, request: found(requests.find(({ id }) => id === c.req.param("id"))) };
}

/** Whoever reads name, address and telephone without working for the place stands in its trail. */
async function noteLook(c: WebContext, { id, body }: WaitingRequest): Promise<void> {
  const { actor, clock } = c.var;
  if (actsFor(actor, body.id)) return;
  const line = { actor, at: clock.now(), action: "identity.request_looked_at", bodyId: body.id, subjectId: id };
  await c.var.write((tx) => record(tx, line));
}

function requestPage(c: WebContext, { desk, request }: Shown, state: { values?: Values; errors?: Errors } = {}) {
  return <RequestPage desk={desk} request={request} today={c.var.clock.today()} roleName={identityTexts.roles[request.role]} {...state} />;
}
