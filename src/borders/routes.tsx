// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Errors } from "#kit/forms";
import { hasRole } from "#kit/policy";
import { againStatus, formOf, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { chooseDrawing } from "./choose.ts";
import { chosenBorders, importedBorders } from "./find.ts";
import { choiceForm, hexagons } from "./form.ts";
import { MapDeskPage } from "./pages.tsx";
import { borderPaths } from "./paths.ts";
import { t } from "./texts.de.ts";

/** /betrieb/karte: for operators, and not there for everybody else. */
export const borderDeskRoutes = new Hono<WebEnv>();

borderDeskRoutes.use(async (c, next) => {
  mustBe(hasRole(c.var.actor, "operator"));
  await next();
});

borderDeskRoutes.get("/", async (c) => c.html(await draw(c)));

borderDeskRoutes.post("/", async (c) => {
  const form = await formOf(c, choiceForm);
  if (!form.ok) return c.html(await draw(c, form.errors), againStatus(c));
  const given = { bordersId: form.value.drawing, actor: c.var.actor, now: c.var.clock.now() };
  const outcome = await c.var.write((tx) => chooseDrawing(tx, given));
  if (outcome === "gone") return c.html(await draw(c, { drawing: t.desk.errors.gone }), 422);
  if (outcome === "chosen") leaveFlash(c, t.desk.chosen);
  else leaveFlash(c, outcome === "shown-already" ? t.desk.same : t.desk.meanwhile, { kind: "info" });
  return c.redirect(borderPaths.desk, 303);
});

async function draw(c: WebContext, errors: Errors = {}) {
  const { imported, chosen } = await c.var.read(async (tx) => ({ imported: await importedBorders(tx), chosen: await chosenBorders(tx) }));
  return <MapDeskPage imported={imported} values={{ drawing: chosen?.id ?? hexagons }} errors={errors} />;
}
