// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Tx } from "#kit/db";
import { pdfOf } from "#kit/documents";
import type { Errors, Values } from "#kit/forms";
import { againStatus, found, leaveFlash, sentForm, type WebContext, type WebEnv } from "#kit/web";
import type { ListedBody } from "#register";
import { inventoryFindings } from "#rooms/inventory";
import { ConflictPage } from "../../conflict-page.tsx";
import { actOf, bodyFor, draftFor, idFor, nameOf, settled } from "../../context.ts";
import { download, pdfType } from "../../download.ts";
import type { Draft } from "../../draft/draft.ts";
import { loadDraft } from "../../draft/load.ts";
import { takeDraft } from "../../paper/take.ts";
import { strategyPaths as paths, wayWords } from "../../paths.ts";
import { onWay } from "../context.ts";
import { markStep, wayStepsOf } from "../keep-step.ts";
import { firstProposal } from "../proposals.ts";
import { answerOf, saveAnswer } from "./answer.ts";
import { comparedFields } from "./fields.tsx";
import { stoodAt } from "./form.ts";
import { QuestionForm, QuestionPage, StandPage } from "./pages.tsx";
import { pageAfter, pageKey, type SmallPage, smallPages } from "./questions.ts";
import { strategySheet } from "./sheet.ts";
import { smallTexts as t } from "./texts.de.ts";

export const smallRoutes = new Hono<WebEnv>();

const page = `/weg/${wayWords.small}`;

smallRoutes.get(page, (c) =>
  onWay(c, "small", async (body, draft) => {
    const steps = await c.var.read((tx) => wayStepsOf(tx, draft.id));
    return c.html(<StandPage body={body} draft={draft} steps={steps} />);
  }),
);

smallRoutes.get(`${page}/blatt.pdf`, async (c) => {
  const body = bodyFor(c, "read");
  const act = actOf(c, body);
  const draft = found(await c.var.write((tx) => takeDraft(tx, act, "pdf")));
  return download(await pdfOf(strategySheet(draft, act.now)), pdfType, t.sheetFile.name(body.slug));
});

smallRoutes.get(`${page}/:page`, (c) => {
  const asked = pageOf(c);
  return onWay(c, "small", async (body, draft) => c.html(<QuestionPage {...(await drawn(c, { body, draft, page: asked }))} />));
});

smallRoutes.post(`${page}/:page`, async (c) => {
  const asked = pageOf(c);
  const { body, draft } = await draftFor(c, "edit");
  const sent = await sentForm(c);
  if (sent.get("skip") === "yes" && !c.var.restoring) return skipped(c, body, asked);
  const form = answerOf(asked, sent, c.var.restoring);
  if (!form.ok) {
    const { values, errors } = form;
    return c.html(<QuestionPage {...(await drawn(c, { body, draft, page: asked, values, errors }))} />, againStatus(c));
  }
  const act = { ...actOf(c, body), today: c.var.clock.today() };
  const outcome = await c.var.write((tx) => saveAnswer(tx, act, asked, form));
  return settled(c, outcome, { say: t.saved, to: nextPath(body.slug, asked), conflict: () => conflict(c, asked, form.values) });
});

const pageOf = (c: WebContext): SmallPage => found(smallPages.find(({ id }) => id === c.req.param("page")));

function nextPath(slug: string, asked: SmallPage): string {
  const next = pageAfter(asked);
  return next ? paths.smallPage(slug, next.id) : paths.way(slug, "small");
}

/** What is there already stays: only that nobody wants to be asked is kept. */
async function skipped(c: WebContext, body: ListedBody, asked: SmallPage): Promise<Response> {
  await c.var.write(async (tx) => {
    const draft = found(await loadDraft(tx, body.id));
    const before = (await wayStepsOf(tx, draft.id)).get(pageKey(asked));
    if (before?.state !== "done") await markStep(tx, actOf(c, body), { step: pageKey(asked), state: "skipped" });
  });
  leaveFlash(c, t.wasSkipped);
  return c.redirect(nextPath(body.slug, asked), 303);
}

interface Asked {
  body: ListedBody;
  draft: Draft;
  page: SmallPage;
  values?: Values;
  errors?: Errors;
}

/** Everything a page of questions is drawn from. */
async function drawn(c: WebContext, { body, draft, page: asked, values, errors }: Asked) {
  const { steps, findings } = await c.var.read(async (tx: Tx) => ({
    steps: await wayStepsOf(tx, draft.id),
    findings: await inventoryFindings(tx, body.id),
  }));
  const stood = stoodAt(asked, draft, steps);
  const fresh = stood.kind !== "occasion" && stood.thing === undefined;
  const version = Number(values?.version) || stood.version;
  const common = { body, draft, page: asked, fresh, findings, proposal: firstProposal(findings), errors };
  return { ...common, id: idFor(c, values), version, values: values ?? stood.values };
}

async function conflict(c: WebContext, asked: SmallPage, mine: Values) {
  const { body, draft } = await draftFor(c, "edit");
  const steps = await c.var.read((tx) => wayStepsOf(tx, draft.id));
  const stood = stoodAt(asked, draft, steps);
  const saved = stood.kind === "occasion" ? draft : (stood.thing ?? draft);
  const both = { fields: comparedFields(asked), mine, theirs: stood.values, by: await nameOf(c, saved.updatedBy), at: saved.updatedAt };
  const form = { ...(await drawn(c, { body, draft, page: asked, values: mine })), version: stood.version };
  return c.html(
    <ConflictPage body={body} view="overview" keepPath={paths.smallPage(body.slug, asked.id)} {...both}>
      <QuestionForm {...form} />
    </ConflictPage>,
    409,
  );
}
