// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { againStatus, formOf, type WebContext, type WebEnv } from "#kit/web";
import { actOf, draftFor, idFor, settled } from "../context.ts";
import { strategyPaths as paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { takeForm, ticksIn } from "./form.ts";
import { modelsOn, pickedFrom } from "./models.ts";
import { ModelsPage } from "./page.tsx";
import { takeModels } from "./take.ts";

export const modelRoutes = new Hono<WebEnv>();

modelRoutes.get("/muster", async (c) => {
  const { body } = await draftFor(c, "edit");
  return c.html(<ModelsPage body={body} id={idFor(c)} offered={offeredTo(c)} {...filterOf(c)} values={{}} />);
});

modelRoutes.post("/muster", async (c) => {
  const { body } = await draftFor(c, "edit");
  const offered = offeredTo(c);
  const form = await formOf(c, takeForm(offered));
  const again = { body, offered, theme: "", search: "" };
  if (!form.ok) return c.html(<ModelsPage {...again} id={idFor(c, form.values)} {...form} />, againStatus(c));
  const picked = pickedFrom(offered, ticksIn(form.value));
  const { id } = form.value;
  const outcome = await c.var.write((tx) => takeModels(tx, actOf(c, body), { id, picked }));
  const goals = outcome.kind === "done" ? Number(outcome.details?.goals ?? 0) : 0;
  const say = goals > 0 ? t.models.taken(goals) : t.models.takenBefore;
  return settled(c, outcome, { say, to: paths.goalAnchor(body.slug, { id: "id" in outcome ? outcome.id : id }) });
});

const offeredTo = (c: WebContext) => modelsOn(c.var.clock.today());

const filterOf = (c: WebContext) => ({ theme: c.req.query("thema") ?? "", search: c.req.query("suche") ?? "" });
