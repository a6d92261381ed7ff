// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { z } from "zod";
import { longDate } from "#kit/text";
import { formOf, leaveFlash, NotFound, type WebContext, type WebEnv } from "#kit/web";
import { actOf, bodyFor, draftFor, idFor } from "../context.ts";
import { historyOf } from "../decision/history.ts";
import { loadDraft } from "../draft/load.ts";
import { putBack, removables } from "../draft/remove.ts";
import { StartPage } from "../frame/pages.tsx";
import { strategyPaths as paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { OverviewPage } from "./page.tsx";

export const overviewRoutes = new Hono<WebEnv>();

overviewRoutes.get("/", async (c) => {
  const body = bodyFor(c, "read");
  const found = await c.var.read(async (tx) => {
    const draft = await loadDraft(tx, body.id);
    return draft && { draft, history: await historyOf(tx, draft.id) };
  });
  if (!found) return c.html(<StartPage body={body} id={idFor(c)} values={nextYears(c)} />);
  return c.html(<OverviewPage body={body} {...found} />);
});

/** A proposal: four years, beginning with the next. */
function nextYears(c: WebContext) {
  const next = Number(c.var.clock.today().slice(0, 4)) + 1;
  return { fromYear: `${next}`, toYear: `${next + 3}` };
}

const putBackForm = { schema: z.object({ step: z.uuid(), thing: z.enum(removables) }), texts: {} };

overviewRoutes.post("/zurueckholen", async (c) => {
  const { body } = await draftFor(c, "edit");
  const form = await formOf(c, putBackForm);
  if (!form.ok) throw new NotFound();
  const outcome = await c.var.write((tx) => putBack(tx, actOf(c, body), form.value.thing, form.value.step));
  if (outcome.kind === "not-there") throw new NotFound();
  if (outcome.kind === "undo") leaveFlash(c, t.removed.undone);
  if (outcome.kind === "done-before") leaveFlash(c, t.removed.undoneBefore, { kind: "info" });
  if (outcome.kind === "too-late") leaveFlash(c, t.removed.tooLate(longDate(outcome.until)), { kind: "info" });
  return c.redirect(paths.goals(body.slug), 303);
});
