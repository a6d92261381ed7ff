// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { z } from "zod";
import { formOf, leaveFlash, NotFound, type WebEnv } from "#kit/web";
import { actOf, draftFor } from "../context.ts";
import { historyOf } from "../decision/history.ts";
import { strategyPaths as paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { PublicationPage } from "./page.tsx";
import { publishEdition } from "./publish.ts";

export const publicationRoutes = new Hono<WebEnv>();

publicationRoutes.get("/veroeffentlichung", async (c) => {
  const { body, draft } = await draftFor(c, "read");
  const history = await c.var.read((tx) => historyOf(tx, draft.id));
  return c.html(<PublicationPage body={body} history={history} />);
});

/** The button names the edition: what is published is what the person saw. */
const publishForm = { schema: z.object({ edition: z.coerce.number().int().min(1).max(10_000) }), texts: {} };

publicationRoutes.post("/veroeffentlichung", async (c) => {
  const { body } = await draftFor(c, "publish");
  const form = await formOf(c, publishForm);
  if (!form.ok) throw new NotFound();
  const outcome = await c.var.write((tx) => publishEdition(tx, actOf(c, body), form.value.edition));
  if (outcome.kind === "not-there") throw new NotFound();
  const fresh = outcome.kind === "published";
  const link = { label: t.publication.look, href: paths.published(body.slug) };
  leaveFlash(c, fresh ? t.publication.done : t.publication.before, { kind: fresh ? "success" : "info", link });
  return c.redirect(paths.publication(body.slug), 303);
});
