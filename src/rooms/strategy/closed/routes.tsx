// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { pdfOf } from "#kit/documents";
import { found, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { contentOf } from "../content/freeze.ts";
import { bodyFor } from "../context.ts";
import { historyOfBody } from "../decision/history.ts";
import { download, pdfType } from "../download.ts";
import { councilPaper } from "../paper/council-paper.ts";
import type { ExportFormat } from "../paper/take.ts";
import { takeDraft } from "../paper/take.ts";
import { releaseOf } from "../release/list.ts";
import { openRule } from "../release/rule.ts";
import { paperRelease } from "../release/standing.ts";
import { formerPlace, ownerFor } from "./owner.ts";
import { FormerEditionsPage } from "./page.tsx";

/** Drafts of places that went into this one and go on nowhere: to be read, not to be changed. */
export const closedRoutes = new Hono<WebEnv>();

closedRoutes.get("/frueher/:former/entwurf.json", async (c) => {
  const { draft } = await closedDraft(c, "json");
  return c.json(contentOf(draft));
});

closedRoutes.get("/frueher/:former/entwurf.pdf", async (c) => {
  const { draft, former, release } = await closedDraft(c, "pdf");
  const paper = councilPaper(draft, former, c.var.clock.now(), paperRelease(release, draft.revision));
  return download(await pdfOf(paper), pdfType, `entwurf-${former.slug}.pdf`);
});

closedRoutes.get("/frueher/:former", async (c) => {
  const { body, of: former } = await ownerFor(c);
  const shown = await c.var.read(async (tx) => ({
    history: await historyOfBody(tx, former.id),
    twoPeople: (await openRule(tx, former.id)) !== null,
  }));
  const editions = shown.history.flatMap(({ edition }) => edition ?? []);
  mustBe(editions.length > 0);
  return c.html(<FormerEditionsPage body={body} former={former} editions={editions} twoPeople={shown.twoPeople} />);
});

/** The draft that stayed with a former place; taking it stands in the trail of the place that reads it. */
async function closedDraft(c: WebContext, format: ExportFormat) {
  const body = bodyFor(c, "read");
  const slug = c.req.param("former");
  const { actor, clock } = c.var;
  return c.var.write(async (tx) => {
    const former = await formerPlace(tx, body, found(slug));
    const draft = found((await takeDraft(tx, { actor, bodyId: former.id, now: clock.now() }, format)) ?? undefined);
    return { former, draft, release: await releaseOf(tx, former.id) };
  });
}
