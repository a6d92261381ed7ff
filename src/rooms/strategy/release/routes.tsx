// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, type Tx } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { againStatus, formOf, found, leaveFlash, NotFound, type WebContext, type WebEnv } from "#kit/web";
import { actOf, draftFor, idFor, nameOf } from "../context.ts";
import { historyOf } from "../decision/history.ts";
import { strategyPaths as paths } from "../paths.ts";
import { ownEdition } from "../publication/own-edition.ts";
import { AnswerPage } from "./answer-page.tsx";
import { type AskOutcome, askRelease } from "./ask.ts";
import { AskPage, presentedAt } from "./ask-page.tsx";
import { changesSince } from "./changes.ts";
import { askForm, declineForm } from "./form.ts";
import { pastRules, type Release, releaseOf, requestOf } from "./list.ts";
import { type OpenEdition, ReleasePage } from "./pages.tsx";
import { peopleAtWork, switchOn } from "./rule.ts";
import { confirmRequest, declineRequest, type SettleOutcome, withdrawRequest } from "./settle.ts";
import { draftStanding } from "./standing.ts";
import { releaseTexts as t } from "./texts.de.ts";

export const releaseRoutes = new Hono<WebEnv>();

const base = "/freigabe-zu-zweit";

releaseRoutes.get(base, async (c) => {
  const { body, draft } = await draftFor(c, "publish");
  const page = await c.var.read(async (tx) => {
    const release = await releaseOf(tx, body.id);
    return {
      release,
      past: await pastRules(tx, body.id),
      openEditions: release ? await openEditions(tx, draft.id) : [],
      changes: await changesOf(tx, body.id, release, draft.revision),
      alone: await isAlone(c, tx, body.id),
    };
  });
  return c.html(<ReleasePage body={body} draft={draft} personId={c.var.actor.id} {...page} />);
});

releaseRoutes.post(`${base}/einschalten`, async (c) => {
  const { body } = await draftFor(c, "publish");
  const outcome = await c.var.write((tx) => switchOn(tx, actOf(c, body)));
  if (outcome === "not-there") throw new NotFound();
  const said = { "switched-on": t.off.done, "is-on": t.off.before, alone: t.off.alone }[outcome];
  leaveFlash(c, said, outcome === "switched-on" ? {} : { kind: "info" });
  return c.redirect(paths.release(body.slug), 303);
});

releaseRoutes.get(`${base}/vorlegen/:what`, async (c) => {
  const { body, draft } = await draftFor(c, "publish");
  const presented = found(presentedAt(c.req.param("what")));
  if (!(await c.var.read((tx) => releaseOf(tx, body.id)))) return toRule(c, body.slug, t.ask.off);
  if (presented.what === "edition") found(await c.var.read((tx) => ownEdition(tx, body.id, presented.edition)));
  return c.html(<AskPage body={body} draft={draft} presented={presented} id={idFor(c)} revision={draft.revision} values={{}} />);
});

releaseRoutes.post(`${base}/vorlegen/:what`, async (c) => {
  const { body, draft } = await draftFor(c, "publish");
  const presented = found(presentedAt(c.req.param("what")));
  if (!(await c.var.read((tx) => releaseOf(tx, body.id)))) return toRule(c, body.slug, t.ask.off);
  const form = await formOf(c, askForm);
  const around = { body, draft, presented, id: idFor(c, form.values), values: form.values };
  if (!form.ok) {
    const revision = Number(form.values.revision) || draft.revision;
    return c.html(<AskPage {...around} revision={revision} errors={form.errors} />, againStatus(c));
  }
  const outcome = await c.var.write((tx) => askRelease(tx, actOf(c, body), { ...presented, ...form.value }));
  if (outcome.kind === "changed-since") {
    const changed = { by: await nameOf(c, outcome.by), at: outcome.at };
    return c.html(<AskPage {...around} revision={(await draftFor(c, "publish")).draft.revision} changed={changed} />, 409);
  }
  if (outcome.kind === "not-there") throw new NotFound();
  return toRule(c, body.slug, askSentence(outcome), outcome.kind === "asked" ? "success" : "info");
});

function askSentence({ kind }: AskOutcome): string {
  if (kind === "asked") return t.ask.done;
  if (kind === "waits-already") return t.ask.waitsAlready;
  if (kind === "released-already") return t.ask.releasedAlready;
  return kind === "is-public" ? t.ask.isPublic : t.ask.off;
}

releaseRoutes.get(`${base}/:request`, async (c) => c.html(await answerPage(c)));

releaseRoutes.post(`${base}/:request/freigeben`, (c) => answered(c, (tx, act, id) => confirmRequest(tx, act, id)));

releaseRoutes.post(`${base}/:request/zuruecknehmen`, (c) => answered(c, (tx, act, id) => withdrawRequest(tx, act, id)));

releaseRoutes.post(`${base}/:request/ablehnen`, async (c) => {
  await answerFor(c);
  const form = await formOf(c, declineForm);
  if (!form.ok) return c.html(await answerPage(c, form), againStatus(c));
  return answered(c, (tx, act, id) => declineRequest(tx, act, { id, ...form.value }));
});

type Settling = (tx: Tx, act: ReturnType<typeof actOf>, id: string) => Promise<SettleOutcome>;

async function answered(c: WebContext, settle: Settling): Promise<Response> {
  const { body, request } = await answerFor(c);
  const outcome = await c.var.write((tx) => settle(tx, actOf(c, body), request.id));
  if (outcome.kind === "not-there") throw new NotFound();
  if (outcome.kind !== "settled") {
    const to = outcome.kind === "changed-since" ? paths.presented(body.slug, request) : paths.release(body.slug);
    leaveFlash(c, refusal(outcome), { kind: "info" });
    return c.redirect(to, 303);
  }
  const link = { label: t.answer.lookPublic, href: paths.published(body.slug) };
  const isPublic = outcome.what === "edition" && outcome.outcome === "confirmed";
  leaveFlash(c, settledSentence(outcome), isPublic ? { link } : {});
  return c.redirect(paths.release(body.slug), 303);
}

function settledSentence({ what, outcome }: SettleOutcome & { kind: "settled" }): string {
  if (outcome === "declined") return t.answer.declined;
  return outcome === "withdrawn" ? t.answer.withdrawn : t.answer.done[what];
}

function refusal(outcome: Exclude<SettleOutcome, { kind: "settled" | "not-there" }>): string {
  if (outcome.kind === "settled-before") return t.answer.before[outcome.outcome];
  if (outcome.kind === "over") return t.answer.over;
  return outcome.kind === "changed-since" ? t.answer.changedSince : t.answer.notYours;
}

async function answerFor(c: WebContext) {
  const { body, draft } = await draftFor(c, "publish");
  const id = c.req.param("request");
  if (!isId(id)) throw new NotFound();
  return { body, draft, request: found(await c.var.read((tx) => requestOf(tx, body.id, id))) };
}

async function answerPage(c: WebContext, form: { values?: Values; errors?: Errors } = {}) {
  const { body, draft, request } = await answerFor(c);
  const isOld = request.what === "draft" && request.revision !== draft.revision;
  const page = await c.var.read(async (tx) => ({
    changes: isOld && request.outcome === null ? await changesSince(tx, body.id, request.id) : [],
    alone: await isAlone(c, tx, body.id),
  }));
  return <AnswerPage body={body} request={request} state={stateOf(c, request, isOld)} {...page} {...form} />;
}

function stateOf(c: WebContext, request: Awaited<ReturnType<typeof answerFor>>["request"], isOld: boolean) {
  if (request.outcome !== null) return "settled";
  if (request.ruleEndedAt !== null) return "over";
  if (isOld) return "old";
  return request.askedBy === c.var.actor.id ? "own" : "open";
}

/** Changes of the draft since what was presented last, when that no longer holds. */
async function changesOf(tx: Tx, bodyId: string, release: Release | null, revision: number) {
  const standing = release && draftStanding(release, revision);
  return standing?.kind === "old" ? changesSince(tx, bodyId, standing.request.id) : [];
}

/** The newest edition when it is not public, and those that were withdrawn. */
async function openEditions(tx: Tx, strategyId: string): Promise<OpenEdition[]> {
  const editions = (await historyOf(tx, strategyId)).flatMap(({ edition }) => edition ?? []);
  const newest = Math.max(0, ...editions.map(({ number }) => number));
  return editions
    .filter(({ number, publishedAt, withdrawnAt }) => withdrawnAt !== null || (publishedAt === null && number === newest))
    .map(({ id, number, withdrawnAt }) => ({ id, number, withdrawn: withdrawnAt !== null }));
}

async function isAlone(c: WebContext, tx: Tx, bodyId: string): Promise<boolean> {
  return (await peopleAtWork(tx, bodyId, c.var.clock.today())) < 2;
}

function toRule(c: WebContext, slug: string, say: string, kind: "success" | "info" = "info"): Response {
  leaveFlash(c, say, { kind });
  return c.redirect(paths.release(slug), 303);
}
