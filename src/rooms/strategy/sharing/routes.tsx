// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { dayOf } from "#kit/time";
import { againStatus, formOf, found, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { placeOf } from "#register";
import { actOf, bodyFor, idFor } from "../context.ts";
import { strategyPaths as paths } from "../paths.ts";
import { draftIdOf } from "../reading/draft-id.ts";
import { shareForm } from "./form.ts";
import { draftsSharedWith, looksAt, sharesOf } from "./list.ts";
import { SharedDraftsPage, SharesPage } from "./pages.tsx";
import { receiversOf } from "./receivers.ts";
import { endShare, shareDraft } from "./share.ts";
import { sharingTexts as t } from "./texts.de.ts";

export const sharingRoutes = new Hono<WebEnv>();

sharingRoutes.get("/freigaben", async (c) => c.html(await sharesPage(c)));

sharingRoutes.post("/freigaben", async (c) => {
  const body = bodyFor(c, "publish");
  const strategyId = found(await c.var.read((tx) => draftIdOf(tx, body.id)));
  const receivers = await c.var.read((tx) => receiversOf(tx, body));
  const ids = receivers.map(({ id }) => id);
  const form = await formOf(c, shareForm(ids, body.id, c.var.clock.today()));
  if (!form.ok) return c.html(await sharesPage(c, form), againStatus(c));
  const { comments, ...what } = form.value;
  const share = { ...what, strategyId, mayComment: comments === "yes" };
  const { kind } = await c.var.write((tx) => shareDraft(tx, actOf(c, body), share));
  const name = receivers.find(({ id }) => id === share.withBodyId)?.name ?? "";
  const council = share.withBodyId === body.id;
  if (kind === "shared") leaveFlash(c, council ? t.doneCouncil(name) : t.done(name));
  else leaveFlash(c, council ? t.doneCouncilBefore(name) : t.doneBefore(name), { kind: "info" });
  return c.redirect(paths.shares(body.slug), 303);
});

sharingRoutes.post("/freigaben/:id/beenden", async (c) => {
  const body = bodyFor(c, "publish");
  const id = c.req.param("id");
  mustBe(isId(id));
  const outcome = await c.var.write((tx) => endShare(tx, actOf(c, body), id));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "ended") leaveFlash(c, t.ended);
  if (outcome.kind === "ended-before") leaveFlash(c, t.endedBefore(dayOf(outcome.at)), { kind: "info" });
  return c.redirect(paths.shares(body.slug), 303);
});

sharingRoutes.get("/geteilt", async (c) => {
  const body = placeOf(c);
  const membership = c.var.actor.memberships.find((one) => one.bodyId === body.id);
  mustBe(membership !== undefined && (body.kind === "kreis" || body.kind === "land"));
  const drafts = await c.var.read((tx) => draftsSharedWith(tx, body.id));
  // The Land is called by its kind in addresses: whoever came by it stays there.
  const start = { label: body.name, href: c.req.path.replace(/\/strategie\/.*$/, "") };
  return c.html(<SharedDraftsPage start={start} drafts={drafts} />);
});

async function sharesPage(c: WebContext, form: { values?: Values; errors?: Errors } = {}) {
  const body = bodyFor(c, "publish");
  const page = await c.var.read(async (tx) => ({
    strategyId: found(await draftIdOf(tx, body.id)),
    receivers: await receiversOf(tx, body),
    shares: await sharesOf(tx, body.id),
    looks: await looksAt(tx, body.id),
  }));
  return <SharesPage body={body} {...page} id={idFor(c, form.values)} today={c.var.clock.today()} {...form} />;
}
