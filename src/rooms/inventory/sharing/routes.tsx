// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, newId, type Tx } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { dayOf } from "#kit/time";
import { againStatus, formOf, found, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { bodyBySlug, type ListedBody, placeOf } from "#register";
import { bodyFor } from "../body-for.ts";
import { storedEntry } from "../entries/find.ts";
import { paths } from "../paths.ts";
import { endShare } from "./end.ts";
import { SharedEntryPage } from "./entry-page.tsx";
import { shareForm } from "./form.ts";
import { withShares } from "./guard.ts";
import { sharesOf, townsSharingWith } from "./list.ts";
import { isReader } from "./looking.ts";
import { SharedTownsPage, SharesPage } from "./pages.tsx";
import { shareInventory } from "./share.ts";
import { sharingTexts as t } from "./texts.de.ts";

export const sharingRoutes = new Hono<WebEnv>();

sharingRoutes.use(withShares);

/** Whoever reads along gets a page to read; the body's own people go on to the one with the form. */
sharingRoutes.get("/eintraege/:code{[2-9a-z]+}", async (c, next) => {
  if (!isReader()) return next();
  const body = bodyFor(c, "read");
  const entry = found(await c.var.read((tx) => storedEntry(tx, body.id, c.req.param("code"))));
  return c.html(<SharedEntryPage body={body} entry={entry} />);
});

sharingRoutes.get("/freigaben", async (c) => {
  townFor(c);
  return c.html(await sharesPage(c, {}));
});

sharingRoutes.post("/freigaben", async (c) => {
  const body = townFor(c);
  const kreis = found(await c.var.read((tx) => kreisOf(tx, placeOf(c))));
  const form = await formOf(c, shareForm(kreis.id, c.var.clock.today()));
  if (!form.ok) return c.html(await sharesPage(c, form), againStatus(c));
  const { actor } = c.var;
  const share = { ...form.value, bodyId: body.id, actor: { ...actor, id: found(actor.id) }, now: c.var.clock.now() };
  const { kind } = await c.var.write((tx) => shareInventory(tx, share));
  if (kind === "shared") leaveFlash(c, t.done(kreis.name));
  else leaveFlash(c, t.doneBefore(kreis.name), { kind: "info" });
  return c.redirect(paths.shares(body.slug), 303);
});

sharingRoutes.post("/freigaben/:id/beenden", async (c) => {
  const body = bodyFor(c, "share");
  const id = c.req.param("id");
  mustBe(isId(id));
  const outcome = await c.var.write((tx) => endShare(tx, { id, bodyId: body.id, actor: c.var.actor, now: c.var.clock.now() }));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "ended") leaveFlash(c, t.ended);
  if (outcome.kind === "ended-before") leaveFlash(c, t.endedBefore(dayOf(outcome.at)), { kind: "info" });
  return c.redirect(paths.shares(body.slug), 303);
});

sharingRoutes.get("/geteilt", async (c) => {
  const body = bodyFor(c, "share");
  mustBe(body.kind === "kreis");
  const towns = await c.var.read((tx) => townsSharingWith(tx, body.id));
  return c.html(<SharedTownsPage body={body} towns={towns} />);
});

/** A town, for its own people: towns share with their Kreis, a Kreis shares with nobody. */
function townFor(c: WebContext) {
  const body = bodyFor(c, "share");
  mustBe(body.kind === "municipality");
  return body;
}

async function sharesPage(c: WebContext, form: { values?: Values; errors?: Errors }) {
  const body = placeOf(c);
  const page = await c.var.read(async (tx) => ({ kreis: await kreisOf(tx, body), shares: await sharesOf(tx, body.id) }));
  const sent = String(form.values?.id ?? "");
  const id = isId(sent) ? sent : newId(c.var.clock.now());
  return <SharesPage body={body} {...page} id={id} today={c.var.clock.today()} {...form} />;
}

/** The Kreis a town belongs to: whom it can share with. */
async function kreisOf(tx: Tx, body: ListedBody) {
  return body.kreis === null ? undefined : bodyBySlug(tx, body.kreis.slug);
}
