// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { againStatus, formOf, leaveFlash, NotFound, type WebContext, type WebEnv } from "#kit/web";
import { actOf, bodyFor, draftFor, idFor, settled } from "../context.ts";
import { loadDraft } from "../draft/load.ts";
import { startStrategy } from "../frame/start.ts";
import { strategyPaths as paths } from "../paths.ts";
import { t as room } from "../texts.de.ts";
import { BeginPage } from "./begin-page.tsx";
import { chooseWay } from "./change-way.ts";
import { existingRoutes } from "./existing/routes.tsx";
import { beginForm, wayForm, wayOf } from "./form.ts";
import { smallRoutes } from "./small/routes.tsx";
import { stepRoutes } from "./steps/routes.tsx";
import { wayTexts as t } from "./texts.de.ts";
import { WaysPage } from "./ways-page.tsx";
import { writtenRoutes } from "./written/routes.tsx";

export const wayRoutes = new Hono<WebEnv>();

wayRoutes.get("/beginnen", async (c) => {
  const body = bodyFor(c, "edit");
  if (await c.var.read((tx) => loadDraft(tx, body.id))) return c.redirect(paths.overview(body.slug), 303);
  return c.html(<BeginPage body={body} way={wayOf(c.req.query("weg"))} id={idFor(c)} values={nextYears(c)} />);
});

/** A proposal: four years, beginning with the next. */
function nextYears(c: WebContext) {
  const next = Number(c.var.clock.today().slice(0, 4)) + 1;
  return { fromYear: `${next}`, toYear: `${next + 3}` };
}

wayRoutes.post("/", async (c) => {
  const body = bodyFor(c, "edit");
  const form = await formOf(c, beginForm);
  if (!form.ok) {
    const drawn = beginForm.schema.shape.way.parse(form.values.way);
    return c.html(<BeginPage body={body} way={drawn} id={idFor(c, form.values)} {...form} />, againStatus(c));
  }
  const { way, ...frame } = form.value;
  const outcome = await c.var.write(async (tx) => {
    const started = await startStrategy(tx, actOf(c, body), frame);
    // Whoever comes second lands in the first strategy and leaves its way as it is.
    if (started.kind === "done" && way !== null) await chooseWay(tx, actOf(c, body), way);
    return started;
  });
  if (outcome.kind === "done") leaveFlash(c, way === null ? room.start.done(frame.title) : t.begin.done(frame.title));
  return c.redirect(way === null ? paths.overview(body.slug) : paths.way(body.slug, way), 303);
});

wayRoutes.get("/weg", async (c) => {
  const body = bodyFor(c, "read");
  const draft = await c.var.read((tx) => loadDraft(tx, body.id));
  if (!draft) return c.redirect(paths.overview(body.slug), 303);
  return c.html(<WaysPage body={body} draft={draft} />);
});

wayRoutes.post("/weg", async (c) => {
  const { body, draft } = await draftFor(c, "edit");
  const form = await formOf(c, wayForm);
  if (!form.ok) {
    // Only our own buttons send a way: the page shows them again.
    if (c.var.restoring || form.errors.way) return c.html(<WaysPage body={body} draft={draft} />, againStatus(c));
    throw new NotFound();
  }
  const { way } = form.value;
  const outcome = await c.var.write((tx) => chooseWay(tx, actOf(c, body), way));
  const say = way === null ? t.page.doneNone : t.page.done(t.way[way].name);
  return settled(c, outcome, { say, to: way === null ? paths.ways(body.slug) : paths.way(body.slug, way) });
});

for (const part of [smallRoutes, existingRoutes, stepRoutes, writtenRoutes]) wayRoutes.route("/", part);
