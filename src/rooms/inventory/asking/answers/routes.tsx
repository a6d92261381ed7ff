// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { againStatus, formOf, leaveFlash, mustBe, sentForm, type WebContext, type WebEnv } from "#kit/web";
import { placeOf } from "#register";
import { bodyFor } from "../../body-for.ts";
import { paths as roomPaths } from "../../paths.ts";
import { askingPaths as paths } from "../paths.ts";
import { acceptAll, acceptOne, type SeenAnswer } from "./accept.ts";
import { declineAnswer, keepEntry, leaveOut } from "./decide.ts";
import { decisionForm } from "./form.ts";
import { DecidePage, WaitingPage } from "./pages.tsx";
import { answerTexts } from "./texts.de.ts";
import { openAcceptance, undoAcceptance } from "./undo.ts";
import { type WaitingAnswer, waitingAnswer, waitingAnswers } from "./waiting.ts";

export const answerRoutes = new Hono<WebEnv>();

const { waiting: words, decide: deciding, errors: faults } = answerTexts;
const actOf = (c: WebContext) => ({ bodyId: placeOf(c).id, actor: c.var.actor, now: c.var.clock.now() });

answerRoutes.get("/fragen/antworten", async (c) => {
  const body = bodyFor(c, "change");
  const stepId = new URL(c.req.url).searchParams.get("uebernommen") ?? undefined;
  const page = await c.var.read(async (tx) => ({
    ...(await waitingAnswers(tx, body.id)),
    accepted: isId(stepId) ? await openAcceptance(tx, body.id, stepId, c.var.clock.now()) : undefined,
  }));
  return c.html(<WaitingPage body={body} {...page} />);
});

/** More answers do not stand on one page. */
const mostSeen = 100;

answerRoutes.post("/fragen/antworten", async (c) => {
  const body = bodyFor(c, "change");
  const sent = (await sentForm(c)).getAll("seen").flatMap(seenIn).slice(0, mostSeen);
  const outcome = await c.var.write((tx) => acceptAll(tx, { ...actOf(c), seen: sent }));
  const told = [
    outcome.accepted === 0 ? words.nothingAccepted : "",
    outcome.missed > 0 ? words.missed(outcome.missed) : "",
    outcome.left > 0 ? words.left(outcome.left) : "",
  ].filter(Boolean);
  if (told.length > 0) leaveFlash(c, told.join(" "), { kind: "info" });
  return c.redirect(paths.answers(body.slug, outcome.stepId ?? undefined), 303);
});

/** "id:version", as the page wrote it. */
function seenIn(text: FormDataEntryValue): SeenAnswer[] {
  const [, id, version] = (typeof text === "string" && /^([0-9a-f-]{36}):(\d{1,9})$/.exec(text)) || [];
  return isId(id) ? [{ id, version: Number(version) }] : [];
}

const answerInAddress = "/fragen/antworten/:answer{[0-9a-f-]{36}}";

answerRoutes.get(answerInAddress, async (c) => {
  const body = bodyFor(c, "change");
  const answer = await answerIn(c);
  return answer ? c.html(<DecidePage body={body} answer={answer} />) : notWaiting(c);
});

function answerIn(c: WebContext): Promise<WaitingAnswer | undefined> {
  const id = c.req.param("answer");
  mustBe(isId(id));
  return c.var.read((tx) => waitingAnswer(tx, placeOf(c).id, id as string));
}

function notWaiting(c: WebContext) {
  leaveFlash(c, deciding.gone, { kind: "info" });
  return c.redirect(paths.answers(placeOf(c).slug), 303);
}

answerRoutes.post(answerInAddress, async (c) => {
  bodyFor(c, "change");
  const form = await formOf(c, decisionForm);
  const answer = await answerIn(c);
  if (!answer) return notWaiting(c);
  if (!form.ok) return decideAgain(c, answer, form);
  const { do: what, reason, take, version } = form.value;
  if (what === "keep" && reason === "") return decideAgain(c, answer, { values: form.values, errors: { reason: faults.reasonMissing } });
  const act = { ...actOf(c), seen: { id: answer.id, version } };
  const { name } = answer.now;
  if (what === "take") return afterTaking(c, await c.var.write((tx) => acceptOne(tx, { ...act, take })));
  if (what === "remove") return afterRemoving(c, await c.var.write((tx) => leaveOut(tx, act)));
  const settled = await c.var.write((tx) => (what === "keep" ? keepEntry(tx, { ...act, reason }) : declineAnswer(tx, act)));
  if (!settled) return notWaiting(c);
  leaveFlash(c, what === "keep" ? deciding.kept(name) : deciding.declined(name));
  return c.redirect(paths.answers(placeOf(c).slug), 303);
});

function decideAgain(c: WebContext, answer: WaitingAnswer, form: { values: Values; errors: Errors }) {
  return c.html(<DecidePage body={placeOf(c)} answer={answer} {...form} />, againStatus(c));
}

function afterTaking(c: WebContext, stepId: string | null) {
  return stepId === null ? notWaiting(c) : c.redirect(paths.answers(placeOf(c).slug, stepId), 303);
}

/** The list says what was removed and takes it back. */
function afterRemoving(c: WebContext, stepId: string | null) {
  return stepId === null ? notWaiting(c) : c.redirect(roomPaths.list(placeOf(c).slug, {}, { entfernt: stepId }), 303);
}

answerRoutes.post("/fragen/rueckgaengig/:step", async (c) => {
  const body = bodyFor(c, "change");
  const stepId = c.req.param("step");
  mustBe(isId(stepId));
  const outcome = await c.var.write((tx) => undoAcceptance(tx, { ...actOf(c), stepId }));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "undone") leaveFlash(c, words.undone(outcome.count));
  if (outcome.kind === "done-before") leaveFlash(c, words.undoneBefore, { kind: "info" });
  if (outcome.kind === "too-late") leaveFlash(c, words.undoTooLate(outcome.until), { kind: "info" });
  return c.redirect(paths.answers(body.slug), 303);
});
