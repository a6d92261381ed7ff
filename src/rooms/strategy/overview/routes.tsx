// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { z } from "zod";
import { longDate } from "#kit/text";
import { formOf, leaveFlash, NotFound, type WebEnv } from "#kit/web";
import { actOf, bodyFor, draftFor } from "../context.ts";
import { putBack, removables } from "../draft/remove.ts";
import { strategyPaths as paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { WaysStartPage } from "../ways/ways-page.tsx";
import { loadOverview } from "./load.ts";
import { OverviewPage } from "./page.tsx";

export const overviewRoutes = new Hono<WebEnv>();

overviewRoutes.get("/", async (c) => {
  const body = bodyFor(c, "read");
  const found = await c.var.read((tx) => loadOverview(tx, body.id));
  if (!found) return c.html(<WaysStartPage body={body} />);
  return c.html(<OverviewPage body={body} {...found} />);
});

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
