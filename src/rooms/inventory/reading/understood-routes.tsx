// SPDX-License-Identifier: EUPL-1.2
import { isDeepStrictEqual } from "node:util";
import { Hono } from "hono";
import { type Errors, type Values, valuesOf } from "#kit/forms";
import { later } from "#kit/time";
import { found, leaveFlash, sentForm, type WebContext, type WebEnv } from "#kit/web";
import { bodyFor } from "../body-for.ts";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { correctedBy, correctionLists } from "./correct.ts";
import type { Corrections } from "./corrections.ts";
import { waitingTime } from "./hand-in.ts";
import { readInJob } from "./job.ts";
import { ListConflictPage } from "./list-conflict-page.tsx";
import { forgetAnswers } from "./remember.ts";
import { startReading } from "./start.ts";
import { isStuck, nextPath } from "./state.ts";
import { tryOut } from "./trial.ts";
import { TrialPage } from "./trial-page.tsx";
import { hasNames, openQuestion } from "./understood.ts";
import { UnderstoodPage } from "./understood-page.tsx";
import { saveCorrections, understandWaiting, type WaitingList, type WaitingOutcome } from "./waiting.ts";

/** A waiting list: what we understood, what she corrects, the trial, the start. */
export const understoodRoutes = new Hono<WebEnv>();

const texts = t.reading.understood;

understoodRoutes.get("/einlesen/:id/verstanden", async (c) => {
  const outcome = await waitingIn(c);
  return outcome.kind === "waiting" ? understoodPage(c, outcome) : elsewhere(c, outcome);
});

understoodRoutes.post("/einlesen/:id/verstanden", async (c) => {
  const sent = valuesOf(await sentForm(c), correctionLists);
  const outcome = await waitingIn(c, (before) => correctedBy(before, sent));
  if (outcome.kind === "unreadable") return asBefore(c, outcome.sentence);
  if (outcome.kind !== "waiting") return elsewhere(c, outcome);
  if (c.var.restoring) return understoodPage(c, outcome);
  const wantsTrial = sent.go === "trial";
  const errors = wantsTrial ? errorsOf(outcome) : {};
  if (Object.keys(errors).length > 0) return understoodPage(c, outcome, errors);
  const { list } = outcome;
  const version = sent.version === undefined ? list.version : Number(sent.version);
  const saved = await c.var.write((tx) => saveCorrections(tx, { waiting: outcome, version, now: c.var.clock.now() }));
  if (!saved) return saidMeanwhile(c, outcome, sent);
  const { slug } = bodyFor(c, "readIn");
  if (wantsTrial && isReady(outcome)) return c.redirect(paths.trial(slug, list.id), 303);
  leaveFlash(c, texts.looksNow);
  return c.redirect(paths.understood(slug, list.id), 303);
});

/** Somebody said something about the list meanwhile: both versions, unless they are the same. */
async function saidMeanwhile(c: WebContext, before: WaitingList, sent: Values) {
  const body = bodyFor(c, "readIn");
  const outcome = await waitingIn(c, (stored) => correctedBy(stored, sent));
  if (outcome.kind !== "waiting") return elsewhere(c, outcome);
  const { list, corrections } = outcome;
  if (isDeepStrictEqual(corrections, list.corrections)) return c.redirect(paths.understood(body.slug, before.list.id), 303);
  return c.html(<ListConflictPage body={body} waiting={outcome} sent={sent} />, 409);
}

understoodRoutes.post("/einlesen/:id/zuordnung-vergessen", async (c) => {
  const { slug, id: bodyId } = bodyFor(c, "readIn");
  const outcome = await waitingIn(c, ({ mapping, asOn, ...others }) => (asOn === undefined ? { ...others, mapping } : others));
  if (outcome.kind !== "waiting") return elsewhere(c, outcome);
  const { list } = outcome;
  await c.var.write(async (tx) => {
    if (list.headingsKey !== null) await forgetAnswers(tx, bodyId, list.headingsKey);
    await saveCorrections(tx, { waiting: outcome, version: list.version, now: c.var.clock.now() });
  });
  leaveFlash(c, texts.forgotten);
  return c.redirect(paths.understood(slug, list.id), 303);
});

understoodRoutes.get("/einlesen/:id/probe", async (c) => {
  const body = bodyFor(c, "readIn");
  const outcome = await waitingIn(c);
  if (outcome.kind !== "waiting") return elsewhere(c, outcome);
  if (!isReady(outcome)) return c.redirect(paths.understood(body.slug, outcome.list.id), 303);
  const { list, corrections, understood } = outcome;
  const way = corrections.way ?? "complete";
  const trial = await tryOut(c.var.read, { list, way, items: understood.ready.items, now: c.var.clock.now() });
  return c.html(<TrialPage body={body} list={list} understood={understood} way={way} trial={trial} />);
});

understoodRoutes.post("/einlesen/:id/start", async (c) => {
  const { slug } = bodyFor(c, "change");
  const outcome = await waitingIn(c);
  const personId = found(c.var.actor.id);
  if (outcome.kind === "started" && isStuck(outcome.list, c.var.clock.now())) {
    await c.var.write((tx) => c.var.enqueue(tx, readInJob, { importId: outcome.list.id, personId }));
  }
  if (outcome.kind !== "waiting") return elsewhere(c, outcome);
  const { list } = outcome;
  if (!isReady(outcome)) return c.redirect(paths.understood(slug, list.id), 303);
  const { version } = valuesOf(await sentForm(c));
  if (version !== undefined && Number(version) !== list.version) {
    leaveFlash(c, t.reading.trial.changedMeanwhile, { kind: "info" });
    return c.redirect(paths.trial(slug, list.id), 303);
  }
  await c.var.write((tx) => startReading(tx, { importId: list.id, personId, now: c.var.clock.now(), enqueue: c.var.enqueue }));
  return c.redirect(paths.progress(slug, list.id), 303);
});

function waitingIn(c: WebContext, change?: (before: Corrections) => Corrections): Promise<WaitingOutcome> {
  const body = bodyFor(c, "readIn");
  return understandWaiting(c.var.read, { body, id: c.req.param("id") ?? "", now: c.var.clock.now() }, change);
}

/** The list does not wait here: where it is now, or what became of it. */
function elsewhere(c: WebContext, outcome: Exclude<WaitingOutcome, { kind: "waiting" }>) {
  const { slug } = bodyFor(c, "readIn");
  if (outcome.kind === "not-there") return c.notFound();
  if (outcome.kind === "started") return c.redirect(nextPath(slug, outcome.list), 303);
  const sentence = outcome.kind === "file-gone" ? t.reading.fileGone : outcome.sentence;
  leaveFlash(c, sentence, { kind: "warning" });
  return c.redirect(paths.readings(slug), 303);
}

/** Read as she wished, the file holds no list: the page as it was, with the reason. */
async function asBefore(c: WebContext, sentence: string) {
  const outcome = await waitingIn(c);
  return outcome.kind === "waiting" ? understoodPage(c, outcome, { "": sentence }) : elsewhere(c, outcome);
}

function understoodPage(c: WebContext, waiting: WaitingList, errors?: Errors) {
  const body = bodyFor(c, "readIn");
  const waitsUntil = later(waiting.list.uploadedAt, waitingTime);
  const showAll = c.req.query("alle") !== undefined;
  const page = <UnderstoodPage body={body} {...waiting} waitsUntil={waitsUntil} showAll={showAll} errors={errors} />;
  return c.html(page, errors ? 422 : 200);
}

function errorsOf({ understood, corrections }: WaitingList): Errors {
  return {
    ...(hasNames(understood.list) ? {} : { "": texts.errors.name }),
    ...(openQuestion(understood.list, corrections) && corrections.belongs === undefined ? { belongs: texts.errors.belongs } : {}),
  };
}

/** Whether the list may be read in: it has names, and it belongs here. */
function isReady({ understood, corrections }: WaitingList): boolean {
  return hasNames(understood.list) && openQuestion(understood.list, corrections) === undefined;
}
