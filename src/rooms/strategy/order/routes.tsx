// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { formOf, leaveFlash, NotFound, type WebEnv } from "#kit/web";
import { actOf, draftFor } from "../context.ts";
import { type Draft, measuresOf } from "../draft/draft.ts";
import { strategyPaths as paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { dropForm } from "./form.ts";
import { type Drop, placeThing } from "./place.ts";

export const orderRoutes = new Hono<WebEnv>();

// The dragging element follows to the page and shows what stands there: the same answer as for a form.
orderRoutes.post("/reihenfolge", async (c) => {
  const { body } = await draftFor(c, "edit");
  const form = await formOf(c, dropForm);
  if (!form.ok) throw new NotFound();
  const drop = form.value;
  const outcome = await c.var.write((tx) => placeThing(tx, actOf(c, body), drop));
  if (outcome.kind === "not-there" || outcome.kind === "changed-since") leaveFlash(c, t.order.changedSince, { kind: "info" });
  else leaveFlash(c, outcome.kind === "done" ? placeInWords((await draftFor(c, "edit")).draft, drop) : t.order.unchanged);
  return c.redirect(paths.goals(body.slug), 303);
});

/** "»Vereinstreff« ist jetzt Maßnahme 2.1." */
function placeInWords(draft: Draft, { thing, id }: Drop): string {
  const measure = measuresOf(draft).find((one) => one.id === id);
  const numbered = (thing === "goal" ? draft.goals : draft.fields).find((one) => one.id === id);
  if (measure) return t.order.measure(measure.label, measure.title);
  return numbered && thing !== "measure" ? t.order[thing](numbered.number, numbered.title) : t.order.unchanged;
}
