// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, newId } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { againStatus, formOf, found, keepForGoingBack, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { paths } from "../paths.ts";
import { choiceOf, tasksToGive } from "../tasks/rules.ts";
import { hereOf } from "../team/here.ts";
import { t as identityTexts } from "../texts.ts";
import { invitationForm } from "./form.ts";
import { invite } from "./invite.ts";
import { InvitePage } from "./pages.tsx";
import { revokeInvitation } from "./revoke.ts";
import { invitationTexts as t } from "./texts.ts";

export const invitationRoutes = new Hono<WebEnv>();

/** What the person may give in the body of the address; without anything to give the pages are not there. */
async function mayGive(c: WebContext) {
  const roles = await c.var.read((tx) => tasksToGive(tx, hereOf(c).id));
  mustBe(roles.length > 0);
  return roles;
}

invitationRoutes.get("/neu", async (c) => {
  keepForGoingBack(c);
  return c.html(await page(c, { id: newId(c.var.clock.now()), values: {} }));
});

invitationRoutes.post("/", async (c) => {
  const body = hereOf(c);
  const form = await formOf(c, invitationForm(body, await mayGive(c)));
  if (!form.ok) return c.html(await page(c, { id: sentId(c, form.values), ...form }), againStatus(c));
  const { actor, clock, url } = c.var;
  const invitation = { ...form.value, body, roleName: identityTexts.roles[form.value.role], now: clock.now(), url };
  const isAnother = form.value.another === "ja";
  const by = { ...actor, id: found(actor.id) };
  const outcome = await c.var.write((tx) => invite(tx, c.var.enqueue, { ...invitation, isAnother, actor: by }));
  mustBe(outcome.kind !== "not-allowed");
  if (outcome.kind === "invited") {
    leaveFlash(c, t.done(form.value.email));
    return c.redirect(paths.team(body.slug), 303);
  }
  if (outcome.kind === "shared") {
    const errors = { another: t.shared(outcome.names.join(", ")) };
    return c.html(await page(c, { id: form.value.id, values: form.values, errors }), 409);
  }
  const errors = { email: outcome.kind === "invited-before" ? t.before(outcome.until) : t.hasTask };
  return c.html(await page(c, { id: form.value.id, values: form.values, errors }), 409);
});

invitationRoutes.post("/:id/zuruecknehmen", async (c) => {
  const body = hereOf(c);
  const id = c.req.param("id");
  mustBe(isId(id));
  const outcome = await c.var.write((tx) => revokeInvitation(tx, { id, bodyId: body.id, actor: c.var.actor, now: c.var.clock.now() }));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "revoked") leaveFlash(c, t.revoked);
  else leaveFlash(c, outcome.kind === "accepted-before" ? t.acceptedBefore : t.revokedBefore, { kind: "info" });
  return c.redirect(paths.team(body.slug), 303);
});

async function page(c: WebContext, p: { id: string; values: Values; errors?: Errors }) {
  const tasks = (await mayGive(c)).map((role) => ({ value: role, label: choiceOf(role) }));
  return <InvitePage body={hereOf(c)} tasks={tasks} {...p} />;
}

function sentId(c: WebContext, values: Values): string {
  const id = String(values.id ?? "");
  return isId(id) ? id : newId(c.var.clock.now());
}
