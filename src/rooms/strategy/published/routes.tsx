// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { together } from "#kit/db";
import { pdfOf } from "#kit/documents";
import { found, type WebContext, type WebEnv } from "#kit/web";
import { contactsAround, placeOf, successorOf } from "#register";
import { download, pdfType } from "../download.ts";
import { publishedPaper } from "../paper/published-paper.ts";
import { measurePart, strategyPaths as paths } from "../paths.ts";
import { atomFeed } from "./atom.ts";
import { publishedEdition, publishedEditions, redactionsOf, withdrawalsOf } from "./find.ts";
import { editionInWords, withCorrections } from "./in-words.ts";
import { keptPdf } from "./kept-pdf.ts";
import { MeasurePage } from "./measure-page.tsx";
import { moneyCsv } from "./money-csv.ts";
import { publicJson } from "./public-json.ts";
import { PlainPage, StrategyPage, WithdrawnPage } from "./strategy-page.tsx";

/** What everybody can read: published editions only. The database shows nothing else to people without a task. */
export const publishedRoutes = new Hono<WebEnv>();

publishedRoutes.get("/strategie", (c) => strategyPage(c));
publishedRoutes.get("/strategie/fassungen/:edition{[1-9][0-9]{0,3}}", (c) => strategyPage(c, Number(c.req.param("edition"))));

async function strategyPage(c: WebContext, number?: number) {
  const body = placeOf(c);
  const { edition, editions, withdrawals, goneInto } = await c.var.read((tx) =>
    together({
      edition: publishedEdition(tx, body.id, number),
      editions: publishedEditions(tx, body.id),
      withdrawals: withdrawalsOf(tx, body.id),
      goneInto: successorOf(tx, body),
    }),
  );
  if (edition) return c.html(<StrategyPage {...{ body, edition, editions, withdrawals, goneInto }} />);
  const open = withdrawals.filter(({ endedAt }) => endedAt === null);
  const withdrawal = found(open.find((one) => number === undefined || one.edition === number));
  return c.html(<WithdrawnPage body={body} withdrawal={withdrawal} />, 410);
}

/** The newest edition that everybody can read; "not there" otherwise. */
async function newestEdition(c: WebContext) {
  const body = placeOf(c);
  return { body, edition: found(await c.var.read((tx) => publishedEdition(tx, body.id))) };
}

publishedRoutes.get("/strategie.pdf", async (c) => {
  const { body, edition } = await newestEdition(c);
  const paper = withCorrections(publishedPaper(editionInWords(edition), body), edition.redactions);
  return download(await keptPdf(paper, () => pdfOf(paper)), pdfType, `strategie-${body.slug}.pdf`);
});

publishedRoutes.get("/strategie.json", async (c) => {
  const { body, edition } = await newestEdition(c);
  return c.json(publicJson(edition, body, c.var.url));
});

publishedRoutes.get("/strategie.atom", async (c) => {
  const body = placeOf(c);
  const happened = await c.var.read(async (tx) => ({
    editions: await publishedEditions(tx, body.id),
    redactions: await redactionsOf(tx, body.id),
    withdrawals: await withdrawalsOf(tx, body.id),
  }));
  found(happened.editions[0] ?? happened.withdrawals[0]);
  return c.body(atomFeed({ body, url: c.var.url, ...happened }), 200, { "Content-Type": "application/atom+xml; charset=utf-8" });
});

publishedRoutes.get("/strategie/geld.csv", async (c) => {
  const { body, edition } = await newestEdition(c);
  return c.body(moneyCsv(edition.content), 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="strategie-geld-${body.slug}.csv"`,
  });
});

publishedRoutes.get("/strategie/einfach", async (c) => {
  const { body, edition } = await newestEdition(c);
  return c.html(<PlainPage body={body} edition={edition} {...found(edition.content.plain ?? undefined)} />);
});

/** The number finds the measure; other words lead to the right ones. */
publishedRoutes.get("/strategie/massnahmen/:measure{[1-9][0-9]{0,4}(-.*)?}", async (c) => {
  const body = placeOf(c);
  const { edition, contacts } = await c.var.read(async (tx) => ({
    edition: found(await publishedEdition(tx, body.id)),
    contacts: await contactsAround(tx, body),
  }));
  const part = c.req.param("measure");
  const number = Number.parseInt(part, 10);
  const goal = found(edition.content.goals.find((one) => one.measures.some((measure) => measure.number === number)));
  const measure = found(goal.measures.find((one) => one.number === number));
  if (part !== measurePart(measure)) return c.redirect(paths.publishedMeasure(body.slug, measure), 301);
  const asked = contacts.filter(({ bodyId, purpose }) => bodyId === body.id && purpose === "engagement");
  return c.html(<MeasurePage body={body} edition={edition} goal={goal} measure={measure} contacts={asked} />);
});
