// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { pdfOf } from "#kit/documents";
import { found, type WebContext, type WebEnv } from "#kit/web";
import { placeOf } from "#register";
import { download, pdfType } from "../download.ts";
import { publishedPaper } from "../paper/published-paper.ts";
import { measurePart, strategyPaths as paths } from "../paths.ts";
import { publishedEdition, publishedEditions } from "./find.ts";
import { keptPdf } from "./kept-pdf.ts";
import { MeasurePage } from "./measure-page.tsx";
import { publicJson } from "./public-json.ts";
import { StrategyPage } from "./strategy-page.tsx";

/** What everybody can read: published editions only. The database shows nothing else to people without a task. */
export const publishedRoutes = new Hono<WebEnv>();

publishedRoutes.get("/strategie", (c) => strategyPage(c));
publishedRoutes.get("/strategie/fassungen/:edition{[1-9][0-9]{0,3}}", (c) => strategyPage(c, Number(c.req.param("edition"))));

async function strategyPage(c: WebContext, number?: number) {
  const body = placeOf(c);
  const page = await c.var.read(async (tx) => ({
    edition: found(await publishedEdition(tx, body.id, number)),
    editions: await publishedEditions(tx, body.id),
  }));
  return c.html(<StrategyPage body={body} {...page} />);
}

publishedRoutes.get("/strategie.pdf", async (c) => {
  const body = placeOf(c);
  const edition = found(await c.var.read((tx) => publishedEdition(tx, body.id)));
  const paper = publishedPaper(edition, body);
  return download(await keptPdf(paper, () => pdfOf(paper)), pdfType, `strategie-${body.slug}.pdf`);
});

publishedRoutes.get("/strategie.json", async (c) => {
  const body = placeOf(c);
  const edition = found(await c.var.read((tx) => publishedEdition(tx, body.id)));
  return c.json(publicJson(edition, body, c.var.url));
});

/** The number finds the measure; other words lead to the right ones. */
publishedRoutes.get("/strategie/massnahmen/:measure{[1-9][0-9]{0,4}(-.*)?}", async (c) => {
  const body = placeOf(c);
  const edition = found(await c.var.read((tx) => publishedEdition(tx, body.id)));
  const part = c.req.param("measure");
  const number = Number.parseInt(part, 10);
  const goal = found(edition.content.goals.find((one) => one.measures.some((measure) => measure.number === number)));
  const measure = found(goal.measures.find((one) => one.number === number));
  if (part !== measurePart(measure)) return c.redirect(paths.publishedMeasure(body.slug, measure), 301);
  return c.html(<MeasurePage body={body} edition={edition} goal={goal} measure={measure} />);
});
