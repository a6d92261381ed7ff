// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { answerDay } from "#identity";
import { isId, newId } from "#kit/db";
import { hasRole } from "#kit/policy";
import { cleanLine } from "#kit/text";
import { againStatus, formOf, found, keepForGoingBack, leaveFlash, mustBe, pageBefore, type WebContext, type WebEnv } from "#kit/web";
import { answerCase, caseById, casesAtDesk } from "./answer.ts";
import { byLinkAlone } from "./by-link.ts";
import { AnswerPage, DeskPage } from "./desk-pages.tsx";
import { answerForm, reportForm } from "./form.ts";
import { CasePage, ImprintPage, ReportPage, StatementPage } from "./pages.tsx";
import { barrierPaths as paths } from "./paths.ts";
import { caseByToken, reportBarrier } from "./report.ts";
import { statement } from "./statement.ts";
import { t } from "./texts.de.ts";
import { t as publicTexts } from "./texts.ts";

export const barrierRoutes = new Hono<WebEnv>();

barrierRoutes.get(paths.statement, (c) => c.html(<StatementPage />));
barrierRoutes.get("/impressum", (c) => c.html(<ImprintPage imprint={c.var.imprint} />));

barrierRoutes.get(paths.report, (c) => {
  keepForGoingBack(c);
  return c.html(<ReportPage id={newId(c.var.clock.now())} values={{ page: pageToReport(c) }} />);
});

barrierRoutes.post(paths.report, async (c) => {
  const form = await formOf(c, reportForm);
  if (!form.ok) return c.html(<ReportPage id={idAgain(c, form.values.id)} {...form} />, againStatus(c));
  const { clock, seals } = c.var;
  const report = { ...form.value, answerBy: answerDay(clock.today(), statement.answerDays), now: clock.now() };
  const token = await c.var.write((tx) => reportBarrier(tx, seals, report));
  if (token === null)
    return c.html(
      <ReportPage
        id={report.id}
        values={{ ...form.value, replyTo: form.value.replyTo ?? "" }}
        errors={{ "": publicTexts.report.tooMany }}
      />,
      422,
    );
  leaveFlash(c, publicTexts.case.arrived);
  return c.redirect(paths.case(token), 303);
});

barrierRoutes.get(paths.case(":token"), async (c) => {
  const token = c.req.param("token") ?? "";
  const address = `${c.var.url}${paths.case(token)}`;
  return c.html(<CasePage found={found(await c.var.read((tx) => caseByToken(tx, c.var.seals, token)))} address={address} />);
});

/** Below /betrieb: cases are answered by the operator. */
export const barrierDeskRoutes = new Hono<WebEnv>();

barrierDeskRoutes.use(async (c, next) => {
  mustBe(hasRole(c.var.actor, "operator"));
  await next();
});

barrierDeskRoutes.get("/", async (c) => c.html(<DeskPage {...(await c.var.read(casesAtDesk))} today={c.var.clock.today()} />));

barrierDeskRoutes.get("/:id", async (c) => c.html(<AnswerPage report={await openCase(c)} values={{}} />));

barrierDeskRoutes.post("/:id", async (c) => {
  const report = await openCase(c);
  const form = await formOf(c, answerForm);
  if (!form.ok) return c.html(<AnswerPage report={report} {...form} />, againStatus(c));
  const given = { id: report.id, actor: c.var.actor, answer: form.value.answer, now: c.var.clock.now() };
  const outcome = await c.var.write((tx) => answerCase(tx, c.var.enqueue, given));
  if (outcome.kind === "answered-before") leaveFlash(c, t.desk.before, { kind: "info" });
  else leaveFlash(c, outcome.mailed ? t.desk.mailed : t.desk.sent);
  return c.redirect(paths.desk, 303);
});

async function openCase(c: WebContext) {
  const id = c.req.param("id") ?? "";
  mustBe(isId(id));
  return found(await c.var.read((tx) => caseById(tx, id)));
}

/** The page somebody came from, without codes of links, which would let the operator in, and without what somebody searched for. */
function pageToReport(c: WebContext): string {
  const page = cleanLine(pageBefore(c).replace(/[?#].*$/, ""));
  return (byLinkAlone.exec(page)?.[0] ?? page).slice(0, 500);
}

function idAgain(c: WebContext, sent: unknown): string {
  return typeof sent === "string" && isId(sent) ? sent : newId(c.var.clock.now());
}
